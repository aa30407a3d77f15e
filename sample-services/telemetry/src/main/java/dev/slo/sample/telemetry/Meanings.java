package dev.slo.sample.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Map;

/**
 * What the meters of a service mean, as the help that a scrape shows. A meter has it whoever registers it, and however
 * often: beforehand for its SLOs, or with its first event. One that has a description of its own keeps it.
 *
 * @param texts by the meters' names
 */
public record Meanings(Map<String, String> texts) implements MeterFilter {

    /** For services whose meters all describe themselves. */
    public static final Meanings NONE = new Meanings(Map.of());

    /** Copies the map. */
    public Meanings {
        texts = Map.copyOf(texts);
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        String text = texts.get(id.getName());
        return text == null || id.getDescription() != null
                ? id
                : new Meter.Id(id.getName(), Tags.of(id.getTagsAsIterable()), id.getBaseUnit(), text, id.getType());
    }
}
