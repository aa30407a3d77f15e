package dev.slo.compiler.plan;

import dev.slo.model.Red;
import dev.slo.model.TimeSpan;
import java.util.List;

/**
 * The names of recorded series and of the labels that identify them. They follow what the ecosystem's dashboards
 * expect; {@code docs/rules.md} explains each in one table.
 */
public final class SeriesNames {

    /** Label that names the service. */
    public static final String SERVICE = "service";
    /** Label that names the SLO within its service. */
    public static final String SLO = "slo";
    /** The labels that identify an SLO; groups add the labels of {@code groupBy}. */
    public static final List<String> IDENTITY = List.of(SERVICE, SLO);

    /** All events per second, or 1 where an SLI knows no traffic. */
    public static final String TOTAL = "slo:sli_total:rate";
    /** Failed events per second, or the bad share of a moment. */
    public static final String ERROR = "slo:sli_error:rate";
    /** Five-minute mean of {@link #TOTAL}. */
    public static final String TOTAL_5M = "slo:sli_total:rate5m";
    /** Five-minute mean of {@link #ERROR}. */
    public static final String ERROR_5M = "slo:sli_error:rate5m";
    /** The error budget, such as 0.001. */
    public static final String BUDGET = "slo:error_budget:ratio";
    /** The objective, such as 0.999. */
    public static final String OBJECTIVE = "slo:objective:ratio";
    /** The length of the SLO's window in days. */
    public static final String PERIOD = "slo:time_period:days";
    /** Error ratio of the last hour over the budget: 1 is sustainable. */
    public static final String CURRENT_BURN_RATE = "slo:current_burn_rate:ratio";
    /** Error ratio of the whole window over the budget: the share of the budget that is spent. */
    public static final String PERIOD_BURN_RATE = "slo:period_burn_rate:ratio";
    /** The share of the budget that is left; negative when overspent. */
    public static final String REMAINING = "slo:period_error_budget_remaining:ratio";
    /** The share of the window for which data is stored: below 1 after a start, a gap or with too short a retention. */
    public static final String COVERAGE = "slo:period_coverage:ratio";
    /** Seconds until nothing of the budget is left if the last hour's burn rate goes on. */
    public static final String EXHAUSTION = "slo:error_budget_exhaustion:seconds";
    /** Constant 1 with everything that describes an SLO as labels. */
    public static final String INFO = "slo:info";

    static final String RATIO_PREFIX = "slo:sli_error:ratio_rate";

    private SeriesNames() {}

    /** Error ratio over a window, such as {@code slo:sli_error:ratio_rate1h}. */
    public static String ratio(TimeSpan window) {
        return RATIO_PREFIX + window;
    }

    /** A recording of rate, errors or duration, such as {@code app:http_requests:rate5m}. */
    public static String red(Red red, String suffix) {
        return "app:" + red.name() + "_" + suffix;
    }
}
