package dev.slo.sample.demo.deployed;

import dev.slo.sample.demo.client.PrometheusClient;
import dev.slo.sample.demo.samples.Checkout;
import dev.slo.sample.demo.samples.Children;
import dev.slo.sample.demo.samples.EmbeddedQueue;
import dev.slo.sample.demo.stack.ChildProcess;
import dev.slo.sample.demo.stack.Ports;
import dev.slo.sample.demo.stack.Reaper;
import dev.slo.sample.demo.stack.Stack;
import dev.slo.sample.demo.stack.StackException;
import dev.slo.sample.demo.stack.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A deployment as processes of this machine: every task of every service, the queue that they share, users from outside,
 * and a Prometheus in place of collectors and workspace. Whatever happens, all of it ends with {@link #close}.
 */
public final class LocalFargate implements AutoCloseable {

    private final Checkout checkout;
    private final Workspace workspace;
    private final Ports ports = new Ports(false);
    private final Reaper reaper;
    private final Stack stack;
    private final Children children;
    private final TaskRole role;
    private final EmbeddedQueue queue;
    private final SortedMap<String, RunningTask> tasks = new TreeMap<>();
    private final ChildProcess prometheus;
    private final URI prometheusAddress;
    private final SortedMap<String, List<String>> instances = new TreeMap<>();

    /** A task and its process. */
    private record RunningTask(LocalTask task, ChildProcess process) {}

    private LocalFargate(
            Deployment deployment,
            Checkout checkout,
            Path prometheus,
            Workspace workspace,
            Reaper reaper,
            TaskRole role)
            throws IOException {
        this.checkout = checkout;
        this.workspace = workspace;
        this.reaper = reaper;
        this.stack = new Stack(part -> {});
        this.children = new Children(checkout, workspace, reaper, Map.of("HOST", "127.0.0.1"));
        this.queue = new EmbeddedQueue(ports.take(0), deployment.queues());
        this.role = role;
        OwnAddresses addresses = new OwnAddresses();
        for (DeployedService service : deployment.services()) {
            for (int count = 0; count < service.desiredCount(); count++) {
                prepare(service, addresses);
            }
        }
        int port = ports.take(0);
        this.prometheusAddress = URI.create("http://127.0.0.1:" + port);
        this.prometheus = children.prometheus(prometheus, port, configured(deployment));
    }

    /**
     * Looks at the deployment and starts nothing yet.
     *
     * @param prometheus the program
     * @throws DeploymentException when it cannot work: its alerts would never fire
     * @throws NoAddressException when this machine has no address on which its ports are free
     */
    public static LocalFargate prepare(Deployment deployment, Checkout checkout, Path prometheus) throws IOException {
        Workspace workspace = Workspace.create(false);
        Reaper reaper = Reaper.start(workspace.folder(), false);
        TaskRole role = TaskRole.prepare();
        try {
            return new LocalFargate(deployment, checkout, prometheus, workspace, reaper, role);
        } catch (IOException | RuntimeException e) {
            role.stop();
            workspace.close();
            reaper.close();
            throw e;
        }
    }

    private void prepare(DeployedService service, OwnAddresses addresses) throws IOException {
        ContainerImage image = ContainerImage.of(Files.readString(service.dockerfile(checkout)));
        String id = UUID.randomUUID().toString().replace("-", "");
        LocalTask shape = new LocalTask(service, image, id, "", workspace.sub(id));
        LocalTask task =
                new LocalTask(service, image, id, addresses.take(service.name(), shape.ports()), workspace.sub(id));
        for (String volume : image.volumes()) {
            Files.createDirectories(task.folder().resolve(volume.substring(1)));
        }
        ChildProcess process = ChildProcess.secluded(
                task.name(),
                task.command(Path.of(System.getProperty("java.home"), "bin", "java"), checkout.jar(service.module())),
                task.environment(queue.endpoint(), role.credentials(id)),
                workspace.log(task.name()),
                task.management().resolve("/readyz"),
                reaper);
        tasks.put(task.name(), new RunningTask(task, process));
        instances.computeIfAbsent(service.name(), name -> new ArrayList<>()).add(id);
    }

    private Path configured(Deployment deployment) throws IOException {
        WorkspaceConfig config = WorkspaceConfig.of(tasks(), deployment.workspace());
        config.requireThatRulesRead(deployment.ruleFiles());
        return Files.writeString(workspace.folder().resolve("prometheus.yml"), config.text(deployment.ruleFiles()));
    }

    /** Starts the queue and all tasks, and returns when all are ready. */
    public void startTasks() throws StackException, InterruptedException {
        stack.start(List.of(role, queue));
        stack.start(tasks.values().stream().map(RunningTask::process).toList());
    }

    /**
     * Starts users, who ask every task that a load balancer would send them to.
     *
     * @param load variables of the load generator
     */
    public void startUsers(Map<String, String> load) throws IOException, StackException, InterruptedException {
        List<ChildProcess> users = new ArrayList<>();
        for (LocalTask task : tasks()) {
            for (int port : task.service().app().ports()) {
                Map<String, String> all = new TreeMap<>(load);
                all.put("TARGET_URL", task.at(Integer.toString(port)).toString());
                users.add(children.sample("users-of-" + task.name(), "load-generator", ports.take(0), all));
            }
        }
        stack.start(users);
    }

    /** Starts to scrape and to evaluate. */
    public void startPrometheus() throws StackException, InterruptedException {
        stack.start(List.of(prometheus));
    }

    /** The queue goes away, with all that is in it. */
    public void stopQueue() {
        queue.stop();
    }

    /** The queue is there again, and every task is ready again. */
    public void startQueue() throws IOException, StackException, InterruptedException {
        queue.start();
        for (RunningTask running : tasks.values()) {
            Stack.await(running.process());
        }
    }

    /** Those whose processes have ended; each with the reason. */
    public List<String> ended() {
        return tasks.values().stream()
                .flatMap(running -> running.process().failure().stream()
                        .map(why -> running.task().name() + ": " + why))
                .toList();
    }

    private List<LocalTask> tasks() {
        return tasks.values().stream().map(RunningTask::task).toList();
    }

    /** The ids of the tasks, by service: what {@code instance} is to be. */
    public SortedMap<String, List<String>> instances() {
        return instances;
    }

    /** Where metrics are, by the names of the tasks. */
    public SortedMap<String, URI> management() {
        SortedMap<String, URI> addresses = new TreeMap<>();
        tasks.forEach((name, running) -> addresses.put(name, running.task().management()));
        return addresses;
    }

    /** Asks the Prometheus. */
    public PrometheusClient prometheus() {
        return new PrometheusClient(prometheusAddress);
    }

    /** Logs, data and configuration. */
    public Path folder() {
        return workspace.folder();
    }

    /** Stops everything and removes the folder. */
    @Override
    public void close() {
        stack.close();
        role.stop();
        workspace.close();
        reaper.close();
    }
}
