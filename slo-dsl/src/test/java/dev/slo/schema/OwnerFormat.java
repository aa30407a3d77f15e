package dev.slo.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** The value of {@code owner}. */
sealed interface OwnerFormat {

    /** The team alone. */
    record Team() implements OwnerFormat {}

    /** The team and how to reach it. */
    record Details(
            @JsonProperty(required = true)
            @JsonPropertyDescription("The team's name; becomes the `owner` label of every alert.")
            @Shown(title = "Team", examples = "platform")
            String team,

            @JsonPropertyDescription("A chat channel or an address; quote `\"#platform\"`.")
            @Shown(title = "Contact", examples = "#platform")
            String contact,

            @JsonPropertyDescription("Whom to turn to when the team does not answer.")
            @Shown(title = "Escalation", examples = "platform on call")
            String escalation)
            implements OwnerFormat {}
}
