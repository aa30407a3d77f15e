package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.model.TimeSpan;

/** Prometheus keeps data for the whole window; else the budget covers less time than is promised, and nobody is told. */
final class WindowRetention implements SloRule {

    static final Code CODE = new Code("window.beyond-retention");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Severity mildest() {
        return Severity.WARNING;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        TimeSpan window = slo.slo().window().length();
        slo.service()
                .retention()
                .filter(retention -> retention.compareTo(window) < 0)
                .ifPresent(retention -> report.warning(
                        slo.at("window"),
                        "Prometheus keeps " + retention + " of data, so the budget covers that instead of " + window,
                        "keep data for " + window + " or longer, or write a window of at most " + retention));
    }
}
