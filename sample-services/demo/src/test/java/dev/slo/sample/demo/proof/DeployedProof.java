package dev.slo.sample.demo.proof;

import dev.slo.sample.demo.client.FaultSwitches;
import dev.slo.sample.demo.deployed.DeployedService;
import dev.slo.sample.demo.deployed.Deployment;
import dev.slo.sample.demo.deployed.DeploymentException;
import dev.slo.sample.demo.deployed.LocalFargate;
import dev.slo.sample.demo.deployed.NoAddressException;
import dev.slo.sample.demo.samples.Checkout;
import dev.slo.sample.demo.samples.SampleStack;
import dev.slo.sample.demo.stack.StackException;
import dev.slo.sample.demo.stack.Tools;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was deployed to the emulator, run on this machine: the services and rules that were read back page when their queue
 * goes away. {@code scripts/deployed-proof} starts it; docs/live-proof.md tells what it holds.
 */
public final class DeployedProof {

    /**
     * Users who leave tasks and look people up. One request in ten is a task, so that a lost queue pages soon for all
     * requests as well as for the path.
     */
    private static final Map<String, String> USERS = Map.of(
            "RPS", "10",
            "DAY_START_HOUR", "12",
            "BURST_CHANCE", "0",
            "SIMULATION_SEED", "7",
            "WEIGHTS", "*=0, GET /api/users/{id}=9, POST /api/tasks=1");

    private static final Duration LONGEST = Duration.ofMinutes(8);

    /** As automake and scripts/lib/skip.sh say it. */
    private static final int SKIPPED = 77;

    private final Deployment deployment;
    private final Checkout checkout = Checkout.of(SampleStack.class);
    private final Verdicts verdicts = new Verdicts();

    private DeployedProof(Deployment deployment) {
        this.deployment = deployment;
    }

    /**
     * Ends with 0 when all holds, with 1 when something does not, with 2 without the folder, and with 77 where this machine
     * has no place for the tasks.
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1) {
            System.err.println("usage: DeployedProof DIR");
            System.exit(2);
        }
        // Threads of the queue may take longer to end than anybody waits.
        Thread.setDefaultUncaughtExceptionHandler((thread, unexpected) -> {
            unexpected.printStackTrace();
            System.exit(1);
        });
        boolean held = false;
        try {
            held = new DeployedProof(Deployment.read(Path.of(arguments[0]))).holds();
        } catch (NoAddressException e) {
            System.out.println("skipped: what was deployed, on this machine, as " + e.getMessage());
            System.exit(SKIPPED);
        } catch (DeploymentException | StackException | AssertionError e) {
            System.err.println(e.getMessage());
        }
        System.exit(held ? 0 : 1);
    }

    private boolean holds() throws IOException, StackException, InterruptedException {
        Instant begin = Instant.now();
        Path prometheus = Tools.find(System.getenv().getOrDefault("PATH", ""), List.of("prometheus"))
                .orElseThrow(() -> new StackException("prometheus is not installed"));
        try (LocalFargate fargate = LocalFargate.prepare(deployment, checkout, prometheus)) {
            try {
                start(fargate);
                try (AlertWatch watch = new AlertWatch(fargate.prometheus())) {
                    new DeployedStages(fargate, deployment, checkout, watch, verdicts).run();
                }
            } catch (IOException | StackException | AssertionError | RuntimeException e) {
                System.out.println(verdicts.table() + Logs.ends(fargate.folder()));
                throw e;
            }
            verdicts.took(begin, LONGEST);
            System.out.println(verdicts.table());
            if (!verdicts.broken().isEmpty()) {
                System.out.println(Logs.ends(fargate.folder()));
            }
            return verdicts.broken().isEmpty();
        }
    }

    private void start(LocalFargate fargate) throws IOException, StackException, InterruptedException {
        fargate.startTasks();
        for (DeployedService service : deployment.services()) {
            int running =
                    fargate.instances().getOrDefault(service.name(), List.of()).size();
            System.out.println(service.taskDefinition() + " runs " + running + " times");
        }
        fargate.startUsers(USERS);
        WarmUp.await(fargate.management().entrySet().stream()
                .filter(task -> task.getKey().startsWith("sampleapi"))
                .map(task -> new FaultSwitches(task.getValue()))
                .toList());
        fargate.startPrometheus();
    }
}
