package dev.slo.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slo.model.Query;
import dev.slo.model.Sli;
import dev.slo.model.TimeSpan;
import java.util.List;

/** The value of {@code sli}. */
@KeySets({"events", "latency", "timeslices", "errorRatio"})
record SliFormat(
        @JsonPropertyDescription("Counted events. Exactly two of `good`, `bad` and `total`; the third follows. A plain"
                + " selector of a counter is enough; an expression must use `$window`.")
        @Shown(title = "Counted events")
        Events events,

        @JsonPropertyDescription("Events that are good when they are fast enough.") @Shown(title = "Latency")
        Latency latency,

        @JsonPropertyDescription("Time cut into slices, each good or bad as a whole.") @Shown(title = "Slices of time")
        Timeslices timeslices,

        @JsonPropertyDescription("The escape hatch: a query over `$window` that yields the share of errors, 0 to 1. It"
                + " carries no traffic, so every moment with a value weighs the same.")
        @Shown(title = "Share of errors", examples = "1 - avg_over_time(probe_success{job=\"blackbox\"}[$window])")
        Query errorRatio) {

    @KeySets({"bad total", "good total", "good bad"})
    record Events(
            @JsonPropertyDescription("Counts successes.")
            @Shown(title = "Good events", examples = "mails_total{result=\"sent\"}")
            Query good,

            @JsonPropertyDescription("Counts failures.")
            @Shown(title = "Bad events", examples = "http_requests_total{job=\"api\", status=~\"5..\"}")
            Query bad,

            @JsonPropertyDescription("Counts all events.")
            @Shown(title = "All events", examples = "http_requests_total{job=\"api\"}")
            Query total) {}

    record Latency(
            @JsonProperty(required = true)
            @JsonPropertyDescription("Selector of the histogram by its base name, without `_bucket`.")
            @Shown(title = "Histogram", examples = "http_request_duration_seconds{job=\"api\"}")
            Query histogram,

            @JsonProperty(required = true)
            @JsonPropertyDescription(
                    "The slowest good event; a number is in the metric's own unit. Must be a bucket of a"
                            + " classic histogram.")
            @Shown(
                    title = "Threshold",
                    examples = {"300ms", "0.3"})
            Scalar.Bound threshold,

            @JsonProperty(defaultValue = "classic")
            @JsonPropertyDescription("How the histogram is exposed.")
            @Shown(title = "Kind of histogram")
            Sli.HistogramKind type,

            @JsonPropertyDescription(
                    "The bounds that the service declares; the threshold is then checked against them.")
            @Shown(title = "Buckets", examples = "[\"100ms\", \"300ms\", \"1s\"]")
            List<Scalar.Bound> buckets) {}

    record Timeslices(
            @JsonProperty(required = true)
            @JsonPropertyDescription("One value per slice; `$window` is the slice.")
            @Shown(title = "Query", examples = "avg_over_time(probe_success{job=\"blackbox\"}[$window])")
            Query query,

            @JsonProperty(required = true)
            @JsonPropertyDescription(
                    "The condition of a good slice: `<`, `<=`, `>` or `>=` and a number, in quotes:" + " `\">= 0.6\"`.")
            @Shown(title = "Condition", examples = ">= 0.6")
            Sli.Condition good,

            @JsonProperty(required = true)
            @JsonPropertyDescription("The length of a slice.")
            @Shown(
                    title = "Slice",
                    examples = {"1m", "5m"})
            TimeSpan slice,

            @JsonProperty(required = true)
            @JsonPropertyDescription("What a slice without a value counts as.")
            @Shown(title = "Slices without data")
            Sli.NoData noData) {}
}
