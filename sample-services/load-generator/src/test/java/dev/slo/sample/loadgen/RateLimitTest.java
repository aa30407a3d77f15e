package dev.slo.sample.loadgen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void whateverIsDueIsSentNoFasterThanTheLimit() {
        RateLimit limit = new RateLimit(100, 0);
        long now = 0;
        int sent = 0;
        while (now < 10 * SECOND) {
            now = limit.earliest(now);
            sent++;
        }
        assertThat(sent).isBetween(1_000, 1_012);
    }

    @Test
    void aPauseIsNotMadeUpForFasterThanTheLimit() {
        RateLimit limit = new RateLimit(100, 0);
        long now = limit.earliest(0);
        now += 60 * SECOND;
        int sent = 0;
        long end = now + SECOND;
        while (now < end) {
            now = limit.earliest(now);
            sent++;
        }
        assertThat(sent).isBetween(100, 112);
    }

    @Test
    void belowTheLimitNothingWaits() {
        RateLimit limit = new RateLimit(100, 0);
        for (long now = 0; now < SECOND; now += SECOND / 90) {
            assertThat(limit.earliest(now)).isEqualTo(now);
        }
    }
}
