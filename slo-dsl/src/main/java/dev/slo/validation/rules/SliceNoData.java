package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.model.Sli;
import java.util.Locale;

/** Grouped timeslices ignore missing data: nobody can tell which groups a slice without data should have had. */
final class SliceNoData implements SloRule {

    static final Code CODE = new Code("timeslices.no-data-of-groups");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        if (slo.slo().sli() instanceof Sli.Timeslices slices
                && slices.noData() != Sli.NoData.IGNORE
                && !slo.slo().groupBy().isEmpty()) {
            report.error(
                    slo.at("sli.timeslices.noData"),
                    "A group without data cannot be counted as "
                            + slices.noData().name().toLowerCase(Locale.ROOT)
                            + ": Prometheus does not know that the group exists",
                    "write noData: ignore, or take groupBy out");
        }
    }
}
