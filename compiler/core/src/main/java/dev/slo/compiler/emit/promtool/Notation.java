package dev.slo.compiler.emit.promtool;

import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Writes a series' samples as promtool reads them: {@code 0+5x10} is 0, 5, 10 and so on to 50. */
final class Notation {

    private Notation() {}

    /**
     * The samples of a series from second 0 to the end of the timeline.
     *
     * @param spacing the time between two samples, a divisor of every phase
     */
    static String of(FedSeries series, Timeline line, TimeSpan spacing) {
        return switch (series.shape()) {
            case COUNTER -> counter(series, line, spacing);
            case GAUGE -> gauge(series, line, spacing);
        };
    }

    private static String counter(FedSeries series, Timeline line, TimeSpan spacing) {
        List<String> runs = new ArrayList<>();
        BigDecimal count = BigDecimal.ZERO;
        for (Phase phase : line.phases()) {
            long steps = phase.length().millis() / spacing.millis();
            BigDecimal step = series.figure(phase.good(), phase.bad())
                    .multiply(BigDecimal.valueOf(spacing.seconds()))
                    .round(MathContext.DECIMAL64);
            boolean first = runs.isEmpty();
            runs.add(run(first ? count : count.add(step), step, first ? steps : steps - 1));
            count = count.add(step.multiply(BigDecimal.valueOf(steps)));
        }
        return String.join(" ", runs);
    }

    private static String gauge(FedSeries series, Timeline line, TimeSpan spacing) {
        List<String> runs = new ArrayList<>();
        for (Phase phase : line.phases()) {
            long steps = phase.length().millis() / spacing.millis();
            BigDecimal value = series.figure(phase.good(), phase.bad()).round(MathContext.DECIMAL64);
            runs.add(run(value, BigDecimal.ZERO, runs.isEmpty() ? steps : steps - 1));
        }
        return String.join(" ", runs);
    }

    private static String run(BigDecimal start, BigDecimal step, long more) {
        String sign = step.signum() < 0 ? "-" : "+";
        return plain(start) + sign + plain(step.abs()) + "x" + more;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
