package dev.slo.contract;

import dev.slo.diagnostic.Code;

/** The codes of this package's diagnostics; each has a page of explanation. */
final class ContractCodes {

    static final Code UNKNOWN_METRIC = new Code("contract.unknown-metric");
    static final Code UNKNOWN_LABEL = new Code("contract.unknown-label");
    static final Code UNKNOWN_VALUE = new Code("contract.unknown-value");
    static final Code NO_SERIES = new Code("contract.no-series");
    static final Code ERROR_SERIES_MISSING = new Code("contract.error-series-missing");
    static final Code NOT_A_COUNTER = new Code("contract.not-a-counter");
    static final Code NOT_A_HISTOGRAM = new Code("contract.not-a-histogram");
    static final Code THRESHOLD_NOT_A_BUCKET = new Code("contract.threshold-not-a-bucket");
    static final Code UNKNOWN_GROUPING = new Code("contract.unknown-grouping");
    static final Code CARDINALITY = new Code("contract.cardinality");
    static final Code NOT_A_NUMBER = new Code("contract.not-a-number");
    static final Code NOT_CHECKED = new Code("contract.not-checked");

    private ContractCodes() {}
}
