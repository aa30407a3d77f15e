package dev.slo.compiler.plan;

import dev.slo.promql.Expr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The series of a classic histogram. */
public final class Histograms {

    private Histograms() {}

    /** The counter of all observations. */
    public static Expr.VectorSelector count(Expr.VectorSelector histogram) {
        return suffixed(histogram, "_count", List.of());
    }

    /** The counters of all buckets. */
    public static Expr.VectorSelector buckets(Expr.VectorSelector histogram) {
        return suffixed(histogram, "_bucket", List.of());
    }

    /** The counter of observations up to a bound. */
    public static Expr.VectorSelector bucket(Expr.VectorSelector histogram, BigDecimal bound) {
        return suffixed(histogram, "_bucket", List.of(Terms.matching("le", BucketBound.spellings(bound))));
    }

    private static Expr.VectorSelector suffixed(Expr.VectorSelector histogram, String suffix, List<Expr.Matcher> more) {
        List<Expr.Matcher> matchers = new ArrayList<>(histogram.matchers());
        matchers.addAll(more);
        Optional<String> metric = histogram.metric().map(name -> name + suffix);
        return new Expr.VectorSelector(metric, matchers, histogram.shift());
    }
}
