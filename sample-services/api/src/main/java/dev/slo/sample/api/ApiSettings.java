package dev.slo.sample.api;

import dev.slo.sample.api.http.Listen;
import dev.slo.sample.api.sqs.QueueSettings;
import dev.slo.sample.telemetry.Environment;
import java.time.Duration;

/**
 * Everything that can be configured.
 *
 * @param metricsPort the port of the management server; 0 takes any free port
 * @param warmUp how long the service says that it is not ready after its start
 * @param faultsEnabled whether faults can be switched on at run time
 */
record ApiSettings(
        Listen listen,
        int metricsPort,
        Duration warmUp,
        boolean faultsEnabled,
        QueueSettings queue,
        BehaviourSettings behaviour,
        DownstreamSettings downstream) {

    private static final int LAST_PORT = 65_535;

    /** Reads all variables; mistakes wait in the environment. */
    static ApiSettings of(Environment environment) {
        Listen listen = Listen.of(environment);
        return new ApiSettings(
                listen,
                environment.integer("METRICS_PORT", 9090, 0, LAST_PORT),
                environment.duration("WARM_UP", "2s"),
                environment.flag("FAULTS_ENABLED", false),
                QueueSettings.of(environment),
                BehaviourSettings.of(environment),
                DownstreamSettings.of(environment, listen.threads()));
    }
}
