package dev.slo.validation.rules;

import java.util.List;
import java.util.stream.Stream;

/** The one list of all rules. */
public final class RuleTiers {

    /** Whether the parts of a spec have the form that the later tiers rely on. */
    private static final List<Rule> FORM = List.of(
            new ServiceDuplicate(),
            new SloDuplicate(),
            new QuerySyntax(),
            new QueryForm(),
            new QueryMetric(),
            new QueryTimeShift(),
            new QueryType(),
            new MissingWindow(),
            new RedName(),
            new ObjectiveRange(),
            new WindowRange(),
            new ValueRange(),
            new SliceFit(),
            new SliceInTiers(),
            new SliceNoData(),
            new GroupDuplicate(),
            new GroupShadowed(),
            new LabelForm(),
            new LabelReserved(),
            new LabelEmpty(),
            new LinkForm(),
            new TemplateForm(),
            new Severities(),
            new TierCount(),
            new TierWindows(),
            new BudgetLevels(),
            new MinimumUnsupported(),
            new SuppressionUnknown(),
            new SuppressionOfError(),
            new SuppressionReason());

    /** Whether the queries and texts can mean what they say. */
    private static final List<Rule> MEANING = List.of(
            new EventsSame(),
            new EventsSubset(),
            new EventsOverlap(),
            new EventsDivision(),
            new EventsPerSecond(),
            new RatioShape(),
            new BucketWithoutLe(),
            new LatencySelector(),
            new LatencyBucket(),
            new MatchesNothing(),
            new CounterWithoutRate(),
            new GaugeAsCounter(),
            new RateOfAggregate(),
            new Irate(),
            new AverageOfRatios(),
            new VectorZero(),
            new SliceComparison(),
            new GroupDropped(),
            new GroupPinned(),
            new TemplateLabel());

    /** Whether the numbers fit together. */
    private static final List<Rule> ARITHMETIC = List.of(
            new TierImpossible(),
            new SlowDetection(),
            new SilentBurn(),
            new TierShortWindow(),
            new TierRetention(),
            new TierDuplicate(),
            new IdleTier(),
            new NobodyTold(),
            new LowTraffic(),
            new MinimumUnreachable(),
            new TinyBudget(),
            new CoarseSlices(),
            new SliceUnderScrapes(),
            new RangeUnderScrapes(),
            new RangeRetention(),
            new LiteralRange(),
            new WindowRetention());

    /** All rules, in tiers of which each relies on the ones before. */
    public static final List<List<Rule>> IN_ORDER = List.of(FORM, MEANING, ARITHMETIC);

    private RuleTiers() {}

    /** All rules, one after the other. */
    public static Stream<Rule> all() {
        return IN_ORDER.stream().flatMap(List::stream);
    }
}
