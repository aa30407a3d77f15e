package dev.slo.compiler.emit.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the collector makes of series that several SLOs read. */
class MarksTest {

    private static final String SLOS = """
            apiVersion: slo/v1
            service: shop
            slos:
              - name: all
                objective: 99%
                sli: { events: { bad: 'requests_total{status=~"5.."}', total: requests_total } }
              - name: orders
                objective: 99%
                sli: { events: { bad: 'requests_total{status=~"5..", path!="/"}', total: requests_total } }
              - name: speed
                objective: 99%
                sli: { latency: { histogram: request_seconds, threshold: 0.5 } }
            """;

    private final CloudWatchPlan plan = CloudWatchPlan.of(Plans.of(SLOS));
    private final Marks marks = new Marks(plan.slos());

    @Test
    void aFailedRequestCountsForEverySloThatSelectsIt() {
        assertThat(marked("requests_total", "status", "503", "path", "/orders")).containsExactly(1, 2, 3);
        assertThat(marked("requests_total", "status", "503", "path", "/")).containsExactly(1, 2);
        assertThat(marked("requests_total", "status", "200", "path", "/orders")).containsExactly(2);
    }

    @Test
    void theBucketOfTheThresholdAndTheCountAreTaken() {
        assertThat(marked("request_seconds_bucket", "le", "0.50", "path", "/")).containsExactly(4);
        assertThat(marked("request_seconds_bucket", "le", "0.25", "path", "/")).isEmpty();
        assertThat(marked("request_seconds_count", "path", "/")).containsExactly(5);
    }

    @Test
    void aSelectorThatTwoSlosShareHasOneMark() {
        assertThat(plan.slos()).hasSize(3);
        assertThat(marks.all()).hasSize(5);
    }

    private List<Integer> marked(String name, String... labels) {
        Map<String, String> series = new HashMap<>(Map.of("__name__", name));
        for (int i = 0; i < labels.length; i += 2) {
            series.put(labels[i], labels[i + 1]);
        }
        Map<String, String> after = Relabelling.apply(marks.rules(), series);
        return IntStream.rangeClosed(1, marks.all().size())
                .filter(number -> after.containsKey("slo_counter_" + number))
                .boxed()
                .toList();
    }
}
