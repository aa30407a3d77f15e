package dev.slo.micrometer;

import dev.slo.model.Query;
import dev.slo.promql.Expr;
import dev.slo.promql.MatchOp;
import dev.slo.promql.PromqlPrinter;
import dev.slo.promql.TimeShift;
import io.micrometer.core.instrument.config.NamingConvention;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Meters chosen by name and tags, and what they are called in Prometheus.
 *
 * @param name as the code of the service spells it
 * @param kind what kind of meter they are
 * @param unit the base unit; timers have seconds, whatever is said here
 * @param tags conditions on tags
 * @param labels matchers on labels that Prometheus adds, spelt as Prometheus has them
 * @param convention how names of meters become names of metrics
 */
record MeterSelection(
        String name,
        MeterKind kind,
        Optional<String> unit,
        List<TagTest> tags,
        List<Expr.Matcher> labels,
        NamingConvention convention) {

    MeterSelection {
        tags = List.copyOf(tags);
        labels = List.copyOf(labels);
    }

    static MeterSelection of(String name, MeterKind kind) {
        return new MeterSelection(name, kind, Optional.empty(), List.of(), List.of(), new PrometheusNamingConvention());
    }

    MeterSelection and(TagTest tag) {
        List<TagTest> more = new ArrayList<>(tags);
        more.add(tag);
        return new MeterSelection(name, kind, unit, more, labels, convention);
    }

    MeterSelection andLabel(String label, String value) {
        List<Expr.Matcher> more = new ArrayList<>(labels);
        more.add(new Expr.Matcher(label, MatchOp.EQUAL, value));
        return new MeterSelection(name, kind, unit, tags, more, convention);
    }

    MeterSelection in(String baseUnit) {
        return new MeterSelection(name, kind, Optional.of(baseUnit), tags, labels, convention);
    }

    MeterSelection by(NamingConvention other) {
        return new MeterSelection(name, kind, unit, tags, labels, other);
    }

    /** A selector of one of the meter's series, by what that series has behind the metric's name. */
    Query series(String suffix) {
        String metric = convention.name(name, kind.type(), unit.orElse(null)) + suffix;
        List<Expr.Matcher> matchers = new ArrayList<>(labels);
        tags.forEach(tag -> matchers.add(tag.on(convention.tagKey(tag.key()))));
        return new Query(PromqlPrinter.print(new Expr.VectorSelector(Optional.of(metric), matchers, TimeShift.NONE)));
    }
}
