package dev.slo.spec.reading;

import dev.slo.model.Tier;
import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads {@code alerting.tiers}. */
final class TierReader {

    private TierReader() {}

    static Optional<List<Tier>> tiers(Cursor cursor) {
        return cursor.list("a list of tiers", TierReader::tier);
    }

    private static Optional<Tier> tier(Cursor cursor) {
        return cursor.map(Section.TIER).flatMap(map -> {
            Optional<Tier.Urgency> urgency = map.required("urgency", c -> Scalars.oneOf(c, Tier.Urgency.class));
            Optional<BigDecimal> factor = map.required("factor", Scalars::number);
            Optional<TimeSpan> longWindow = map.required("long", Scalars::span);
            Optional<TimeSpan> shortWindow = map.required("short", Scalars::span);
            return urgency.flatMap(
                    u -> factor.flatMap(f -> longWindow.flatMap(l -> shortWindow.map(s -> new Tier(u, f, l, s)))));
        });
    }
}
