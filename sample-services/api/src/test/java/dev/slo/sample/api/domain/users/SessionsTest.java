package dev.slo.sample.api.domain.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionsTest {

    @ParameterizedTest
    @CsvSource({"12:00, 500", "00:00, 100", "06:00, 300", "18:00, 300", "23:59, 100"})
    void sessionsFollowTheDay(String time, long expected) {
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T" + time + ":00Z"), ZoneOffset.UTC);
        assertThat(new Sessions(clock).active()).isEqualTo(expected);
    }
}
