package dev.slo.compiler.emit.promtool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.Specs;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.promql.PromqlPrinter;
import java.util.List;
import org.junit.jupiter.api.Test;

class SliFeedsTest {

    @Test
    void failuresCountInTheTotalAndSuccessesNotAmongTheFailures() {
        assertThat(fed("requests", "availability"))
                .containsExactly(
                        "http_requests_total{job=\"shop\", status=\"200\"} good 1 bad 0",
                        "http_requests_total{job=\"shop\", status=\"500\"} good 0 bad 1");
    }

    @Test
    void aSumOfTwoCountersNeedsBothOfThem() {
        assertThat(fed("mails", "orphans"))
                .anyMatch(line -> line.startsWith("lost_total{job=\"runner\"} good 0 bad 0"));
    }

    @Test
    void eachGroupHasSeriesOfItsOwn() {
        SloPlan plan = plan("mails", "delivery");

        assertThat(new SliFeeds(plan).best())
                .extracting(grouped -> grouped.group().get("provider"))
                .containsExactly("a", "b");
    }

    @Test
    void aHistogramIsFedInTheBucketOfItsThreshold() {
        assertThat(fed("latency", "classic"))
                .anyMatch(line ->
                        line.startsWith("http_request_duration_seconds_bucket{job=\"shop\", le=\"0.3\"} good 1 bad 0"));
    }

    @Test
    void nativeHistogramsAreFedAsRecordedRates() {
        assertThat(new SliFeeds(plan("latency", "native")).best().get(0).feed()).isInstanceOf(Feed.Recorded.class);
    }

    @Test
    void queriesThatCannotBeSolvedAreNotFed() {
        assertThat(new SliFeeds(plan("mails", "strange")).best()).isEmpty();
    }

    private static List<String> fed(String spec, String slo) {
        return new SliFeeds(plan(spec, slo))
                .best().get(0).feed().series().stream()
                        .map(series -> PromqlPrinter.print(series.series()) + " good "
                                + series.perGood().stripTrailingZeros().toPlainString() + " bad "
                                + series.perBad().stripTrailingZeros().toPlainString())
                        .toList();
    }

    private static SloPlan plan(String spec, String slo) {
        return Specs.plan(spec).slos().stream()
                .filter(plan -> plan.slo().name().value().equals(slo))
                .findFirst()
                .orElseThrow();
    }
}
