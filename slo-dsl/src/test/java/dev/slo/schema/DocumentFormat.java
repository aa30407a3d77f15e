package dev.slo.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slo.model.Labels;
import dev.slo.model.Name;
import dev.slo.model.TimeSpan;
import java.util.List;

/** A document of the format. */
record DocumentFormat(
        @JsonProperty(required = true)
        @JsonPropertyDescription("The version of the format.")
        @Shown(title = "Version of the format")
        ApiVersion apiVersion,

        @JsonProperty(required = true)
        @JsonPropertyDescription("The name of the service; becomes the `service` label.")
        @Shown(title = "Service", examples = "sampleapi")
        Name service,

        @JsonPropertyDescription("Who answers for the service: the team, or a mapping with more about it.")
        @Shown(title = "Owner", examples = "platform")
        OwnerFormat owner,

        @JsonPropertyDescription("Put on the info series and on every alert of the service.")
        @Shown(title = "Labels of the service", examples = "{\"tier\": \"1\"}")
        Labels labels,

        @JsonPropertyDescription("Where to read more about the service.") @Shown(title = "Links of the service")
        List<LinkFormat> links,

        @JsonPropertyDescription("How long Prometheus keeps data; windows beyond it are then reported.")
        @Shown(
                title = "Retention of Prometheus",
                examples = {"15d", "60d"})
        TimeSpan retention,

        @JsonPropertyDescription("Asks for recordings of rate, errors and duration of the service's requests, such as"
                + " `app:http_requests:rate5m`.")
        @Shown(title = "RED recordings")
        RedFormat red,

        @JsonPropertyDescription(
                "What several SLOs of this document share. An SLO's own value wins; mappings are merged"
                        + " name by name, lists are replaced as a whole.")
        @Shown(title = "Defaults for the SLOs")
        DefaultsFormat defaults,

        @JsonProperty(required = true)
        @JsonPropertyDescription("The service level objectives of the service.")
        @Shown(title = "SLOs")
        List<SloFormat> slos) {

    /** The one version there is. */
    record ApiVersion() {}
}
