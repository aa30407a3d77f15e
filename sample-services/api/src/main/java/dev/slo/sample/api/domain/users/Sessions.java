package dev.slo.sample.api.domain.users;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** How many people are signed in: many around noon (UTC), few around midnight. */
public final class Sessions {

    private static final double MOST = 500;
    private static final double LEAST_SHARE = 0.2;
    private static final double NOON = 12;

    private final Clock clock;

    /** Sessions by this clock. */
    public Sessions(Clock clock) {
        this.clock = clock;
    }

    /** How many there are now. */
    public long active() {
        double hour = LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC).toSecondOfDay() / 3_600.0;
        double wave = 0.5 + 0.5 * Math.cos((hour - NOON) * Math.PI / NOON);
        return Math.round(MOST * (LEAST_SHARE + (1 - LEAST_SHARE) * wave));
    }
}
