package dev.slo.schema;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slo.model.Labels;
import dev.slo.model.Name;
import dev.slo.model.Ratio;
import dev.slo.model.TimeSpan;
import java.util.List;

/** An entry of {@code slos}. The objective is required too, but it may stand in the defaults. */
@JsonClassDescription("A service level objective: what is measured, and which share of it is promised.")
record SloFormat(
        @JsonProperty(required = true)
        @JsonPropertyDescription("The identity of the SLO within the service; becomes the `slo` label.")
        @Shown(title = "Name", examples = "requests-availability")
        Name name,

        @JsonPropertyDescription("One line for people. Without it the name is shown.")
        @Shown(title = "Title", examples = "Requests succeed")
        String title,

        @JsonPropertyDescription("What the promise means, for the runbook.") @Shown(title = "Description")
        String description,

        @JsonPropertyDescription("The promised share of good events or good time, exactly: a percentage, a decimal or a"
                + " fraction. Required here or in `defaults`.")
        @Shown(
                title = "Objective",
                examples = {"99.9%", "99.5%", "99%", "0.999"})
        Ratio objective,

        @JsonProperty(defaultValue = "30d")
        @JsonPropertyDescription("The time up to now over which the promise holds.")
        @Shown(
                title = "Window",
                examples = {"30d", "28d", "7d"})
        WindowFormat window,

        @JsonProperty(defaultValue = "15s")
        @JsonPropertyDescription("How often the metrics of the SLI are scraped.")
        @Shown(
                title = "Scrape interval",
                examples = {"15s", "30s", "1m"})
        TimeSpan scrapeInterval,

        @JsonPropertyDescription(
                "Expected events per second; low traffic is then reported. With a unit per minute, hour or"
                        + " day: `5/m`, `20/h`, `500/d`.")
        @Shown(
                title = "Expected traffic",
                examples = {"100", "5/m", "20/h", "500/d"})
        Scalar.Traffic traffic,

        @JsonProperty(defaultValue = "[]")
        @JsonPropertyDescription("Label names: every value of these labels gets the objective for itself.")
        @Shown(title = "Groups", examples = "[\"path\"]")
        List<String> groupBy,

        @JsonPropertyDescription("Put on the info series and on every alert.")
        @Shown(title = "Labels", examples = "{\"area\": \"checkout\"}")
        Labels labels,

        @JsonPropertyDescription("Where to read more about this SLO.") @Shown(title = "Links")
        List<LinkFormat> links,

        @JsonProperty(required = true)
        @JsonPropertyDescription("What is measured: exactly one of `events`, `latency`, `timeslices` and `errorRatio`.")
        @Shown(title = "Service level indicator")
        SliFormat sli,

        @JsonPropertyDescription("How the SLO alerts. Without it: pages, tickets, budget levels and missing data.")
        @Shown(title = "Alerting")
        AlertingFormat alerting,

        @JsonProperty(defaultValue = "[]")
        @JsonPropertyDescription("Warnings that the owners accept, each with its reason.")
        @Shown(title = "Suppressed warnings")
        List<SuppressionFormat> suppress) {}
