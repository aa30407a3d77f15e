package dev.slo.sample.loadgen;

import dev.slo.sample.loadgen.http.LoadControl;
import dev.slo.sample.loadgen.http.Sender;
import dev.slo.sample.loadgen.ledger.Truth;
import dev.slo.sample.loadgen.traffic.TargetRate;
import dev.slo.sample.telemetry.Environment;
import dev.slo.sample.telemetry.JsonEndpoint;
import dev.slo.sample.telemetry.ManagementServer;
import dev.slo.sample.telemetry.Readiness;
import dev.slo.sample.telemetry.Telemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** A load generator that is running: its load, its metrics and its management port. */
final class LoadGenerator implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoadGenerator.class);

    private final Settings settings;
    private final Telemetry telemetry;
    private final Sender sender;
    private final LoadRun run;
    private final ManagementServer management;

    private LoadGenerator(
            Settings settings, Telemetry telemetry, Sender sender, LoadRun run, ManagementServer management) {
        this.settings = settings;
        this.telemetry = telemetry;
        this.sender = sender;
        this.run = run;
        this.management = management;
    }

    /**
     * Starts to send at once.
     *
     * @param randomSeed for an environment that names none
     * @param atEnd is told when the run is over, be it by itself or because it was stopped
     */
    static LoadGenerator start(Environment environment, long randomSeed, Runnable atEnd) {
        Settings settings = Settings.read(environment, Clock.systemUTC(), randomSeed);
        Telemetry telemetry = Telemetry.start("loadgen", environment);
        TargetRate rate = settings.targetRate();
        Sender sender = new Sender(telemetry, settings.target(), settings.timeout());
        LoadRun run = LoadRun.prepare(settings, rate, sender, telemetry.registry());
        ManagementServer management = ManagementServer.start(
                settings.management().host(),
                settings.management().port(),
                telemetry,
                Readiness.after(Duration.ZERO),
                Map.of(
                        "/truth",
                        JsonEndpoint.showing(() -> JsonMapper.shared().valueToTree(run.truth())),
                        "/load",
                        LoadControl.endpoint(rate, run::currentRate, settings.control())));
        LOG.atInfo()
                .addKeyValue("port", management.port())
                .addKeyValue("seed", settings.seed())
                .addKeyValue("target", settings.target())
                .addKeyValue("rps", settings.rps())
                .log("load begins");
        new Thread(
                        () -> {
                            run.run();
                            atEnd.run();
                        },
                        "load")
                .start();
        return new LoadGenerator(settings, telemetry, sender, run, management);
    }

    /** The port of metrics, health and truth. */
    int managementPort() {
        return management.port();
    }

    /** The figures of now. */
    Truth truth() {
        return run.truth();
    }

    /** Where the truth goes at the end, besides standard output. */
    Settings settings() {
        return settings;
    }

    /** Ends the run, waits for the answers that are under way, and stops everything. */
    @Override
    public void close() {
        try {
            run.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        management.close();
        sender.close();
        telemetry.close();
    }
}
