package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.model.TimeSpan;

/** A window is at least a day, as burn-rate windows are fractions of it, and at most a year. */
final class WindowRange implements SloRule {

    static final Code CODE = new Code("window.out-of-range");

    private static final TimeSpan SHORTEST = TimeSpan.ofDays(1);
    private static final TimeSpan LONGEST = TimeSpan.ofDays(366);

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        TimeSpan length = slo.slo().window().length();
        if (length.compareTo(SHORTEST) < 0) {
            report.error(
                    slo.at("window"),
                    "A window of " + length + " is shorter than a day, too short for alerts on its budget",
                    "write at least 1d; 28d and 30d are usual");
        } else if (length.compareTo(LONGEST) > 0) {
            report.error(
                    slo.at("window"),
                    "A window of " + length + " is longer than a year, more than Prometheus keeps",
                    "write at most 1y; 28d and 30d are usual");
        }
    }
}
