package dev.slo.sample.telemetry;

import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the main methods of the services share: configuration from the process's environment, an exit code that tells a bad
 * variable (2) from a start that failed (1), and an end in good order when the process is told to stop.
 */
public final class Launcher {

    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

    private Launcher() {}

    /** A service that can be started; what it returns stops it. */
    @FunctionalInterface
    public interface Service {

        /**
         * Starts and returns when the service listens.
         *
         * @throws Exception when it cannot
         */
        AutoCloseable start(Environment environment) throws Exception;
    }

    /** Starts a service and stays until SIGTERM or SIGINT; then stops it. */
    public static void run(Service service) {
        AutoCloseable running = started(service);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running), "shutdown"));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static AutoCloseable started(Service service) {
        try {
            return service.start(Environment.of(System.getenv()));
        } catch (ConfigurationException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            throw e;
        } catch (Exception e) {
            LOG.error("the service cannot start", e);
            System.exit(1);
            throw new IllegalStateException(e);
        }
    }

    private static void stop(AutoCloseable running) {
        try {
            running.close();
            LOG.info("stopped");
        } catch (Exception e) {
            LOG.error("the service did not stop in good order", e);
        }
    }
}
