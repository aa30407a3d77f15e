package dev.slo.compiler.emit.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slo.promql.PromqlPrinter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a_total                                | a_total",
                "rate(a_total{x=\"1\"}[$window])        | a_total{x=\"1\"}",
                "(sum(rate(a_total[$window])))          | a_total",
                "sum by (x) ((rate(a_total[$window])))  | a_total",
            })
    void countersAndSumsOfTheirRatesAreCounted(String query, String selector) {
        Counting counting = of("events: { bad: '" + query + "', total: all_total }");

        assertThat(((Counting.Counted) counting).counters())
                .extracting(Counter::count, counter -> PromqlPrinter.print(counter.selector()))
                .containsExactly(tuple(Count.ERRORS, selector), tuple(Count.TOTAL, "all_total"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "events: { bad: 'max(rate(a_total[$window]))', total: b_total }           | which is no counter",
                "events: { bad: 'increase(a_total[$window])', total: b_total }            | which is no counter",
                "events: { bad: 'rate(a_total[5m])', total: b_total }                     | which is no counter",
                "events: { bad: 'rate(a_total[$window] offset 1h)', total: b_total }      | which is no counter",
                "events: { bad: b_total, total: 'rate(a_total[$window]) * 2' }            | a_total[$window]) * 2'",
                "events: { bad: '{__name__=~\"a.+\"}', total: c_total }                   | which is no counter",
                "latency: { histogram: d_seconds, threshold: 0.3, type: native }          | native histogram",
                "timeslices: { query: 'avg(x)', good: '> 1', slice: 5m, noData: good }    | slices of time",
                "errorRatio: '1 - avg(avg_over_time(up[$window]))'                        | PromQL expression",
            })
    void everythingElseIsRefusedWithItsReason(String sli, String reason) {
        Counting counting = of(sli);

        assertThat(((Counting.NotCounted) counting).reason()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "requests_total, requests_total, Sum",
        "request_seconds_count, request_seconds, SampleCount",
        "request_seconds_bucket, request_seconds, SampleCount",
    })
    void aHistogramsSeriesAreObservations(String metric, String family, String stat) {
        Counting counting = of("events: { bad: bad_total, total: " + metric + " }");

        List<Counter> counters = ((Counting.Counted) counting).counters();
        assertThat(counters.get(1).family()).isEqualTo(family);
        assertThat(counters.get(1).kind().stat()).isEqualTo(stat);
    }

    private static Counting of(String sli) {
        return Counting.of(
                Plans.ofOne("99%", "sli: { " + sli + " }").get(0).slos().get(0));
    }
}
