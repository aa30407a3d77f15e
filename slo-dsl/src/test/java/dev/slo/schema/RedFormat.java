package dev.slo.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slo.model.Query;
import java.util.List;

/** The value of {@code red}. */
record RedFormat(
        @JsonProperty(defaultValue = "http")
        @JsonPropertyDescription("The middle of the recordings' names: `http` gives `app:http_requests:rate5m`.")
        @Shown(title = "Name of the recordings", examples = "http")
        String name,

        @JsonProperty(required = true)
        @JsonPropertyDescription("Selector of the counter of requests.")
        @Shown(title = "Requests", examples = "http_requests_total{job=\"api\"}")
        Query requests,

        @JsonPropertyDescription("Selector of the failed ones among them.")
        @Shown(title = "Failed requests", examples = "http_requests_total{job=\"api\", status=~\"5..\"}")
        Query errors,

        @JsonPropertyDescription("Selector of a classic histogram by its base name.")
        @Shown(title = "Durations", examples = "http_request_duration_seconds{job=\"api\"}")
        Query duration,

        @JsonProperty(defaultValue = "[]")
        @JsonPropertyDescription("Labels to keep.")
        @Shown(title = "Labels to keep", examples = "[\"method\", \"path\"]")
        List<String> by) {}
