package dev.slo.spec.reading;

import dev.slo.model.Alerting.Channel;
import java.math.BigDecimal;
import java.util.Optional;

/** What a spec says about {@code page} or {@code ticket}; empty where it says nothing. */
record ChannelSettings(
        Optional<Boolean> enabled,
        Optional<String> severity,
        Optional<Integer> minimumFailures,
        Optional<BigDecimal> minimumTraffic) {

    static final ChannelSettings NONE =
            new ChannelSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Reads a mapping, or a single word that turns the channel on or off. */
    static Optional<ChannelSettings> read(Cursor cursor) {
        if (cursor.tree() instanceof Tree.Text word) {
            return word(cursor, word.text())
                    .map(on ->
                            new ChannelSettings(Optional.of(on), Optional.empty(), Optional.empty(), Optional.empty()));
        }
        return cursor.map(Section.CHANNEL)
                .map(map -> new ChannelSettings(
                        Optional.of(true),
                        map.optional("severity", Cursor::text),
                        map.optional("minimumFailures", Scalars::wholeNumber),
                        map.optional("minimumTraffic", Scalars::number)));
    }

    private static Optional<Boolean> word(Cursor cursor, String word) {
        return switch (word) {
            case "on", "true" -> Optional.of(true);
            case "off", "false" -> Optional.of(false);
            default -> cursor.wrongType("on, off or a mapping");
        };
    }

    /** These settings, and others where these say nothing. */
    ChannelSettings or(ChannelSettings defaults) {
        return new ChannelSettings(
                enabled.or(defaults::enabled),
                severity.or(defaults::severity),
                minimumFailures.or(defaults::minimumFailures),
                minimumTraffic.or(defaults::minimumTraffic));
    }

    /** The channel; one that is off has no other settings, wherever it was turned off. */
    Channel over(Channel base) {
        if (!enabled.orElse(base.enabled())) {
            return new Channel(false, base.severity(), Optional.empty(), Optional.empty());
        }
        return new Channel(
                true,
                severity.orElse(base.severity()),
                minimumFailures.or(base::minimumFailures),
                minimumTraffic.or(base::minimumTraffic));
    }
}
