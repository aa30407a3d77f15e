package dev.slo.sample.loadgen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slo.sample.loadgen.traffic.Day;
import dev.slo.sample.telemetry.ConfigurationException;
import dev.slo.sample.telemetry.Environment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Clock HALF_PAST_SIX = Clock.fixed(Instant.parse("2026-01-01T06:30:00Z"), ZoneOffset.UTC);

    @Test
    void anEmptyEnvironmentIsEnough() {
        Settings settings = read(Map.of());
        assertThat(settings.target()).hasToString("http://localhost:8080");
        assertThat(settings.seed()).isEqualTo(99);
        assertThat(settings.day()).isEqualTo(new Day(6.5, Duration.ofHours(24)));
        assertThat(settings.burstChance()).isEqualTo(0.02);
        assertThat(settings.end()).isEqualTo(new Settings.End(Duration.ZERO, 0));
        assertThat(settings.control()).isFalse();
    }

    @Test
    void everyBadVariableIsTold() {
        Environment environment = Environment.of(Map.of(
                "TARGET_URL", "localhost",
                "RPS", "-1",
                "BURST_CHANCE", "2%",
                "DAY_START_HOUR", "25",
                "DAY_LENGTH", "0s",
                "DURATION", "soon",
                "MAX_IN_FLIGHT", "0",
                "WEIGHTS", "GET /=1"));
        Settings.read(environment, HALF_PAST_SIX, 99);
        assertThatThrownBy(environment::check)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(
                        "TARGET_URL",
                        "RPS",
                        "BURST_CHANCE",
                        "DAY_START_HOUR",
                        "DAY_LENGTH",
                        "DURATION",
                        "MAX_IN_FLIGHT",
                        "WEIGHTS: there is no route 'GET /'");
    }

    private static Settings read(Map<String, String> variables) {
        Environment environment = Environment.of(variables);
        Settings settings = Settings.read(environment, HALF_PAST_SIX, 99);
        environment.check();
        return settings;
    }
}
