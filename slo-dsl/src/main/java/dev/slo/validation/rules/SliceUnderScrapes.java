package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.model.Sli;
import dev.slo.model.TimeSpan;

/** A timeslice holds four scrapes: a shorter one is judged by hardly any data. */
final class SliceUnderScrapes implements SloRule {

    static final Code CODE = new Code("timeslices.under-scrapes");

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
        TimeSpan least = slo.slo().scrapeInterval().times(4);
        if (slo.slo().sli() instanceof Sli.Timeslices slices && slices.slice().compareTo(least) < 0) {
            report.warning(
                    slo.at("sli.timeslices.slice"),
                    "A slice of " + slices.slice() + " holds fewer than four scrapes, one every "
                            + slo.slo().scrapeInterval(),
                    "write at least " + least);
        }
    }
}
