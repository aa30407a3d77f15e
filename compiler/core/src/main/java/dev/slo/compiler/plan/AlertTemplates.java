package dev.slo.compiler.plan;

import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import dev.slo.promql.PromqlPrinter;
import java.util.ArrayList;
import java.util.List;

/**
 * Prometheus templates for the gaps in an alert's texts. Figures are printed with fixed decimals: {@code humanize} makes
 * {@code 620m} of a burn rate of 0.62, {@code humanizePercentage} makes {@code -9.99e+04%} of a budget spent a thousand
 * times over.
 *
 * @param plan the SLO whose recorded figures are looked up
 */
record AlertTemplates(SloPlan plan) implements AlertReading {

    private static final String MISSING = "unknown";
    private static final double PERCENT = 100;

    @Override
    public String burnRate() {
        return "{{ $value | printf \"%.2f\" }}";
    }

    @Override
    public String errorShare() {
        return "{{ $value | humanizePercentage }}";
    }

    @Override
    public String remaining() {
        Expr percentage = Terms.binary(BinaryOp.MULTIPLY, Terms.number(PERCENT), own(SeriesNames.REMAINING));
        return lookUp(percentage, "printf \"%.1f%%\"");
    }

    @Override
    public String timeToExhaustion() {
        return lookUp(own(SeriesNames.EXHAUSTION), "humanizeDuration");
    }

    @Override
    public String label(String name) {
        return "{{ $labels." + name + " }}";
    }

    /** A recorded series of the SLO in the alert's group; {@code %s} stands for the values of its labels. */
    private Expr own(String metric) {
        List<Expr.Matcher> matchers = new ArrayList<>(plan.own(metric).matchers());
        plan.slo().groupBy().forEach(label -> matchers.add(Terms.equal(label, "%s")));
        return Terms.series(metric, matchers.toArray(Expr.Matcher[]::new));
    }

    /** A value that is looked up when the alert is sent. */
    private String lookUp(Expr expr, String format) {
        StringBuilder query =
                new StringBuilder("printf `" + PromqlPrinter.print(expr).replace("\"%s\"", "%q") + "`");
        plan.slo().groupBy().forEach(label -> query.append(" $labels.").append(label));
        return "{{ with " + query + " | query }}{{ . | first | value | " + format + " }}{{ else }}" + MISSING
                + "{{ end }}";
    }
}
