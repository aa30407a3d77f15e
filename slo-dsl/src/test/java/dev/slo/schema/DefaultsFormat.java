package dev.slo.schema;

import dev.slo.model.Labels;
import dev.slo.model.Ratio;
import dev.slo.model.TimeSpan;
import java.util.List;

/** The value of {@code defaults}. */
@KeysOf(SloFormat.class)
record DefaultsFormat(
        Ratio objective,
        WindowFormat window,
        TimeSpan scrapeInterval,
        Scalar.Traffic traffic,
        List<String> groupBy,
        Labels labels,
        List<LinkFormat> links,
        AlertingFormat alerting) {}
