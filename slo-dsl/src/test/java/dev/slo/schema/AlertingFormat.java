package dev.slo.schema;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slo.model.Labels;
import dev.slo.model.Tier;
import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.util.List;

/** The value of {@code alerting}. */
record AlertingFormat(
        @JsonProperty(defaultValue = "on")
        @JsonPropertyDescription("Alerts that wake somebody up. `off` for none; a mapping to change them.")
        @Shown(title = "Pages")
        Channel page,

        @JsonProperty(defaultValue = "on")
        @JsonPropertyDescription("Alerts that wait for working hours. `off` for none; a mapping to change them.")
        @Shown(title = "Tickets")
        Channel ticket,

        @JsonPropertyDescription("Replaces the default burn-rate tiers, which are scaled to the window.")
        @Shown(title = "Burn-rate tiers")
        List<BurnRate> tiers,

        @JsonProperty(defaultValue = "[50, 80, 100]")
        @JsonPropertyDescription("Percentages of the budget whose consumption is told.")
        @Shown(
                title = "Budget levels",
                examples = {"[50, 80, 100]", "[80, 100]", "[]"})
        List<Integer> budgetLevels,

        @JsonProperty(defaultValue = "true")
        @JsonPropertyDescription("Page as soon as most events fail.")
        @Shown(title = "Alert when hard down")
        Boolean hardDown,

        @JsonProperty(defaultValue = "true")
        @JsonPropertyDescription("Ticket when the data of the SLI goes missing.")
        @Shown(title = "Alert on missing data")
        Boolean noData,

        @JsonPropertyDescription("Put on every alert.")
        @Shown(title = "Labels of the alerts", examples = "{\"team\": \"mail\"}")
        Labels labels,

        @JsonPropertyDescription("Put on every alert; may hold Prometheus alert templates.")
        @Shown(title = "Annotations of the alerts", examples = "{\"note\": \"See the handbook, chapter 4\"}")
        Labels annotations,

        @JsonPropertyDescription("Address of the runbook, instead of the generated one.")
        @Shown(title = "Runbook", examples = "https://example.org/runbooks/{service}/{slo}")
        String runbook,

        @JsonPropertyDescription("Address of the dashboard, instead of the generated one.")
        @Shown(title = "Dashboard", examples = "https://example.org/dashboards/{service}")
        String dashboard) {

    /** The value of {@code page} and {@code ticket}. */
    sealed interface Channel {

        /** On or off. */
        record Switch() implements Channel {}

        record Details(
                @JsonPropertyDescription(
                        "Value of the `severity` label: by default `critical` for pages, `warning` for" + " tickets.")
                @Shown(
                        title = "Severity",
                        examples = {"critical", "warning"})
                String severity,

                @JsonPropertyDescription(
                        "Failed events in the long window below which the alert stays silent; 0 for none."
                                + " By default chosen by the compiler.")
                @Shown(
                        title = "Minimum of failures",
                        examples = {"5", "0"})
                Integer minimumFailures,

                @JsonPropertyDescription("Events per second below which the alert stays silent.")
                @Shown(title = "Minimum of traffic", examples = "0.1")
                BigDecimal minimumTraffic)
                implements Channel {}
    }

    /** An entry of {@code tiers}. */
    @JsonClassDescription(
            "A burn-rate alert: it fires while the budget burns faster than the factor over both windows.")
    record BurnRate(
            @JsonProperty(required = true)
            @JsonPropertyDescription("How the alert reaches people.")
            @Shown(title = "Urgency")
            Tier.Urgency urgency,

            @JsonProperty(required = true)
            @JsonPropertyDescription("How many times faster than sustainable the budget burns.")
            @Shown(
                    title = "Factor",
                    examples = {"14.4", "6", "3", "1"})
            BigDecimal factor,

            @JsonProperty(value = "long", required = true)
            @JsonPropertyDescription("The window that gives significance.")
            @Shown(
                    title = "Long window",
                    examples = {"1h", "6h", "1d", "3d"})
            TimeSpan longWindow,

            @JsonProperty(value = "short", required = true)
            @JsonPropertyDescription("The window that lets the alert resolve soon after recovery.")
            @Shown(
                    title = "Short window",
                    examples = {"5m", "30m", "2h", "6h"})
            TimeSpan shortWindow) {}
}
