package dev.slo.sample.worker;

import dev.slo.sample.telemetry.Environment;
import dev.slo.sample.telemetry.Launcher;
import dev.slo.sample.telemetry.Telemetry;
import java.io.IOException;

/** The worker as a process. */
public final class WorkerApplication {

    private WorkerApplication() {}

    public static void main(String[] arguments) {
        Launcher.run(WorkerApplication::start);
    }

    /** Starts a worker as the environment says. */
    static Worker start(Environment environment) throws IOException {
        WorkerConfiguration configuration = WorkerConfiguration.of(environment);
        Telemetry telemetry = Telemetry.start("sampleworker", environment);
        try {
            Worker worker = new Worker(configuration, telemetry);
            worker.start();
            return worker;
        } catch (IOException | RuntimeException e) {
            telemetry.close();
            throw e;
        }
    }
}
