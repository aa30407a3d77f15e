package dev.slo.schema;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** An entry of {@code suppress}. */
@JsonClassDescription("A warning that the owners accept. Errors cannot be suppressed.")
record SuppressionFormat(
        @JsonProperty(required = true)
        @JsonPropertyDescription("The code in brackets of the warning.")
        @Shown(title = "Code", examples = "alerting.low-traffic")
        String code,

        @JsonProperty(required = true)
        @JsonPropertyDescription("Why it is fine here.")
        @Shown(title = "Reason", examples = "a batch job with a few events a day")
        String reason) {}
