package dev.slo.schema;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** An entry of {@code links}. */
@JsonClassDescription("A place to read more.")
record LinkFormat(
        @JsonProperty(required = true)
        @JsonPropertyDescription("What the reader finds there.")
        @Shown(title = "Title", examples = "Repository")
        String title,

        @JsonProperty(required = true)
        @JsonPropertyDescription("The address.")
        @Shown(title = "Address", examples = "https://example.org/handbook")
        String url) {}
