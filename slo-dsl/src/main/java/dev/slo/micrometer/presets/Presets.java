package dev.slo.micrometer.presets;

import dev.slo.micrometer.Meters;
import java.util.List;

/** The presets for work that is timed. Tags and routes are added to what these return. */
public final class Presets {

    /** Codes for which the server answers, after the OpenTelemetry semantic conventions for gRPC. */
    private static final List<String> GRPC_FAILURES =
            List.of("UNKNOWN", "DEADLINE_EXCEEDED", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS");

    private static final String SERVER_ERROR = "SERVER_ERROR";

    private Presets() {}

    /** HTTP requests to Spring MVC or WebFlux, {@code http.server.requests}, as Spring Boot measures them. */
    public static TimedWork springHttpServer() {
        return new TimedWork(Meters.timer("http.server.requests"), "outcome", List.of(SERVER_ERROR));
    }

    /**
     * HTTP requests after the OpenTelemetry semantic conventions, {@code http.server.request.duration}, as Spring measures
     * them with its {@code OpenTelemetryServerRequestObservationConvention}.
     */
    public static TimedWork openTelemetryHttpServer() {
        return new TimedWork(Meters.timer("http.server.request.duration"), "outcome", List.of(SERVER_ERROR));
    }

    /** gRPC calls, as Micrometer's {@code MetricCollectingServerInterceptor} measures them. */
    public static TimedWork grpcServer() {
        return new TimedWork(Meters.timer("grpc.server.processing.duration"), "statusCode", GRPC_FAILURES);
    }

    /** gRPC calls, as Micrometer's {@code ObservationGrpcServerInterceptor} measures them. */
    public static TimedWork grpcServerObservation() {
        return new TimedWork(Meters.timer("grpc.server"), "grpc.status_code", GRPC_FAILURES);
    }

    /** Runs of {@code @Scheduled} methods, {@code tasks.scheduled.execution}. */
    public static TimedWork scheduledJobs() {
        return new TimedWork(Meters.timer("tasks.scheduled.execution"), "outcome", List.of("ERROR"));
    }
}
