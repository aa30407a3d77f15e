package dev.slo.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slo.model.TimeSpan;

/** The value of {@code window}. */
sealed interface WindowFormat {

    /** The length of a rolling window alone. */
    record Length() implements WindowFormat {}

    /** A rolling window, written out. */
    record Rolling(
            @JsonProperty(required = true)
            @JsonPropertyDescription("The length of the window up to now, a duration.")
            @Shown(
                    title = "Length",
                    examples = {"30d", "28d", "7d"})
            TimeSpan rolling)
            implements WindowFormat {}
}
