package dev.slo.contract;

import dev.slo.contract.exposition.Exposition;
import dev.slo.contract.exposition.MetricType;
import dev.slo.contract.exposition.Series;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks that the metric of a selector is exposed and of the right type. */
final class MetricCheck {

    /** Written by Prometheus itself, or by rules. */
    private static final Pattern NOT_EXPOSED = Pattern.compile("up|scrape_[a-z_]+|ALERTS|ALERTS_FOR_STATE|.*:.*");

    private static final Set<String> COUNTING_SAMPLES = Set.of("_bucket", "_count", "_sum");

    private final Exposition exposition;
    private final SelectorCheck selectors;
    private final Findings findings;

    MetricCheck(Exposition exposition, SelectorCheck selectors, Findings findings) {
        this.exposition = exposition;
        this.selectors = selectors;
        this.findings = findings;
    }

    /** What a selector finds; empty when it is not known, because its metric is not looked for. */
    Optional<Found> find(Use use) {
        Optional<String> metric = use.metric();
        if (metric.isEmpty() || NOT_EXPOSED.matcher(metric.get()).matches()) {
            String what = metric.map(name -> "'" + name + "'").orElse("A selector without a metric's name");
            findings.notChecked(
                    use.origin(),
                    what + " is not checked, as no exposition can show it",
                    Optional.of("it is written by Prometheus or by a rule, or spans metrics"));
            return Optional.empty();
        }
        String name = metric.get();
        List<Series> series = exposition.named(name);
        if (series.isEmpty()) {
            unknown(use, name, exposition.names(), Optional.empty());
            return Optional.of(new Found(use, List.of()));
        }
        if (use.counted() && !mayCount(name)) {
            findings.error(
                    ContractCodes.NOT_A_COUNTER,
                    use.origin(),
                    "'" + name + "' is a " + exposition.type(name).keyword() + ", and only counters can be counted",
                    Optional.of(counterInstead(name)));
        }
        return Optional.of(new Found(use, selectors.matched(use, name, series)));
    }

    /** Says that nothing exposes a metric. */
    void unknown(Use use, String name, Collection<String> known, Optional<String> hint) {
        findings.error(
                ContractCodes.UNKNOWN_METRIC,
                use.origin(),
                "Nothing exposes '" + name + "', so " + use.consequence(),
                hint.or(() -> Guess.name(name, known).map(near -> "did you mean '" + near + "'?")));
    }

    private boolean mayCount(String name) {
        return switch (exposition.type(name)) {
            case UNKNOWN -> true;
            case COUNTER -> !name.endsWith("_created");
            case HISTOGRAM, SUMMARY -> COUNTING_SAMPLES.stream().anyMatch(name::endsWith);
            case GAUGE, GAUGE_HISTOGRAM, INFO, STATE_SET -> false;
        };
    }

    private String counterInstead(String name) {
        boolean observed = exposition.type(name) == MetricType.SUMMARY || exposition.type(name) == MetricType.HISTOGRAM;
        return observed && !exposition.named(name + "_count").isEmpty()
                ? "did you mean '" + name + "_count'?"
                : "judge a gauge by timeslices, or count the events with a counter";
    }
}
