package dev.slo.sample.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slo.sample.telemetry.ConfigurationException;
import dev.slo.sample.telemetry.Environment;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkerConfigurationTest {

    @Test
    void theQueueIsAllThatMustBeSaid() {
        Environment environment = Environment.of(Map.of("QUEUE_URL", "https://sqs.eu-central-1.amazonaws.com/1/tasks"));
        WorkerConfiguration configuration = WorkerConfiguration.of(environment);
        environment.check();
        assertThat(configuration.metricsPort()).isEqualTo(9090);
        assertThat(configuration.interval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(configuration.queue().visibility()).isEqualTo(Duration.ofMinutes(5));
        assertThat(configuration.queue().pollWait()).isEqualTo(Duration.ofSeconds(20));
        assertThat(configuration.stateRetention()).isGreaterThan(Duration.ofDays(14));
        assertThat(configuration.faults().emailFailureRate()).isZero();
        assertThat(configuration.faultSwitch()).isFalse();
    }

    @Test
    void allMistakesAreToldAtOnce() {
        Environment environment = Environment.of(Map.of(
                "METRICS_PORT", "70000",
                "WORKER_INTERVAL", "soon",
                "WORKER_IN_FLIGHT", "0",
                "WORKER_POLL_WAIT", "21s",
                "WORKER_VISIBILITY", "500ms",
                "FAIL_SIMULATE_ENABLED", "perhaps",
                "FAIL_SIMULATE_RATE", "1.5",
                "MAIL_PROVIDER_URL", "smtp"));
        WorkerConfiguration.of(environment);
        assertThatThrownBy(environment::check)
                .isInstanceOf(ConfigurationException.class)
                .message()
                .contains("QUEUE_URL is not set")
                .contains("METRICS_PORT")
                .contains("WORKER_INTERVAL")
                .contains("WORKER_IN_FLIGHT")
                .contains("WORKER_POLL_WAIT")
                .contains("WORKER_VISIBILITY")
                .contains("FAIL_SIMULATE_ENABLED")
                .contains("FAIL_SIMULATE_RATE")
                .contains("MAIL_PROVIDER_URL");
    }
}
