package dev.slo.micrometer.presets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.model.Query;
import dev.slo.model.Sli;
import dev.slo.model.TimeSpan;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Prometheus adds when it scrapes can be said of every preset, and stands in every selector of its SLIs. */
class PresetLabelsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @ParameterizedTest
    @MethodSource("labelled")
    void everySelectorOfAPresetCarriesTheLabel(Sli sli) {
        assertThat(queries(sli)).isNotEmpty().allSatisfy(query -> assertThat(query.text())
                .containsOnlyOnce("job=\"shop\""));
    }

    static Stream<Sli> labelled() {
        TimedWork http = Presets.springHttpServer().label("job", "shop");
        JdbcPool pool = JdbcPool.hikari("main").label("job", "shop");
        MessageHandling queue = MessageHandling.springSqs("tasks").label("job", "shop");
        MessageHandling topic = MessageHandling.springKafka("orders").label("job", "shop");
        return Stream.of(
                http.availability(),
                http.within(SECOND),
                pool.availability(),
                pool.within(SECOND),
                queue.availability(),
                queue.within(SECOND),
                topic.availability(),
                topic.within(SECOND),
                CachePreset.named("prices").label("job", "shop").hits(),
                KafkaLag.ofConsumers().label("job", "shop").atMost(10, TimeSpan.ofMinutes(5)),
                KafkaLag.ofClient("shop").label("job", "shop").atMost(10, TimeSpan.ofMinutes(5)));
    }

    private static List<Query> queries(Sli sli) {
        if (sli instanceof Sli.BadOverTotal events) {
            return List.of(events.bad(), events.total());
        }
        if (sli instanceof Sli.GoodOverTotal events) {
            return List.of(events.good(), events.total());
        }
        if (sli instanceof Sli.Latency latency) {
            return List.of(latency.histogram());
        }
        return sli instanceof Sli.Timeslices slices ? List.of(slices.query()) : List.of();
    }
}
