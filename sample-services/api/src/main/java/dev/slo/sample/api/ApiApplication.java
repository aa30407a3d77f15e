package dev.slo.sample.api;

import com.sun.net.httpserver.HttpHandler;
import dev.slo.sample.api.domain.behaviour.Dice;
import dev.slo.sample.api.faults.Faults;
import dev.slo.sample.api.faults.Truth;
import dev.slo.sample.api.http.Api;
import dev.slo.sample.api.http.ApiServer;
import dev.slo.sample.api.http.Listen;
import dev.slo.sample.api.metrics.ApiMeanings;
import dev.slo.sample.api.sqs.SqsTaskQueue;
import dev.slo.sample.telemetry.Environment;
import dev.slo.sample.telemetry.JsonEndpoint;
import dev.slo.sample.telemetry.Launcher;
import dev.slo.sample.telemetry.ManagementServer;
import dev.slo.sample.telemetry.Readiness;
import dev.slo.sample.telemetry.Telemetry;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The API as a process: it starts, says where it listens, and stops in good order. */
public final class ApiApplication implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ApiApplication.class);
    private static final Set<String> ANY_ADDRESS = Set.of("0.0.0.0", "::", "[::]");

    private final Telemetry telemetry;
    private final SqsTaskQueue queue;
    private final Readiness readiness;
    private final ApiServer server;
    private final ManagementServer management;

    private ApiApplication(ApiSettings settings, Telemetry telemetry) {
        this.telemetry = telemetry;
        this.queue = new SqsTaskQueue(settings.queue(), telemetry.tracer(), telemetry.propagation());
        this.readiness = Readiness.after(settings.warmUp()).needs("queue", queue::problem);
        CompletableFuture<URI> self = new CompletableFuture<>();
        Areas areas = Areas.of(settings.behaviour(), settings.downstream(), telemetry, self::join);
        Api api = new Api(areas.orders(), areas.payments(), areas.users(), queue);
        Dice chance = new Dice(settings.behaviour().simulation().seed(), "faults");
        Faults faults = new Faults(
                api.templates(), chance, settings.behaviour().simulation().pause());
        Truth truth = new Truth(ApiSlos.fast());
        this.management = ManagementServer.start(
                settings.listen().host(),
                settings.metricsPort(),
                telemetry,
                readiness,
                handlers(settings, faults, truth));
        this.server = api.start(settings.listen(), telemetry, readiness, faults, truth);
        self.complete(self(settings.listen(), server.port()));
    }

    /** Runs until the process is told to stop. */
    public static void main(String[] args) {
        Launcher.run(ApiApplication::start);
    }

    /**
     * Starts with this configuration.
     *
     * @throws dev.slo.sample.telemetry.ConfigurationException when a variable is wrong
     */
    public static ApiApplication start(Environment environment) {
        ApiSettings settings = ApiSettings.of(environment);
        Telemetry telemetry = Telemetry.start("sampleapi", environment, new ApiSlos().specs(), ApiMeanings.ALL);
        ApiApplication application = new ApiApplication(settings, telemetry);
        LOG.atInfo()
                .addKeyValue("port", application.port())
                .addKeyValue("metricsPort", application.metricsPort())
                .addKeyValue("seed", settings.behaviour().simulation().seed())
                .log("listening");
        return application;
    }

    /** The port of the API. */
    public int port() {
        return server.port();
    }

    /** The port of metrics, probes, faults and truth. */
    public int metricsPort() {
        return management.port();
    }

    /** The meters, spans and log lines. */
    Telemetry telemetry() {
        return telemetry;
    }

    /** Says that it is not ready, lets the requests end that have begun, and sends the last spans. */
    @Override
    public void close() {
        readiness.stop();
        LOG.info("stopping");
        server.close();
        queue.close();
        management.close();
        telemetry.close();
    }

    private static Map<String, HttpHandler> handlers(ApiSettings settings, Faults faults, Truth truth) {
        return settings.faultsEnabled()
                ? Map.of(
                        "/faults", JsonEndpoint.changing(faults::asJson, faults::change),
                        "/truth", JsonEndpoint.showing(truth::asJson))
                : Map.of("/truth", JsonEndpoint.showing(truth::asJson));
    }

    private static URI self(Listen listen, int port) {
        String host = ANY_ADDRESS.contains(listen.host()) ? "127.0.0.1" : listen.host();
        return URI.create("http://" + host + ":" + port);
    }
}
