package dev.slo.micrometer.presets;

import dev.slo.micrometer.GaugeMeter;
import dev.slo.micrometer.Meters;
import dev.slo.model.Query;
import dev.slo.model.Sli;
import dev.slo.model.TimeSpan;
import java.math.BigDecimal;

/**
 * How far consumers are behind, as Micrometer's {@code KafkaClientMetrics} and Spring Boot measure it.
 *
 * @param lag the gauge of the largest lag of a client's partitions, in records; NaN while nothing is assigned to it
 */
public record KafkaLag(GaugeMeter lag) {

    /** All consumers of the service. */
    public static KafkaLag ofConsumers() {
        return new KafkaLag(Meters.gauge("kafka.consumer.fetch.manager.records.lag.max"));
    }

    /** The consumer with that client id. */
    public static KafkaLag ofClient(String clientId) {
        return new KafkaLag(ofConsumers().lag().tag("client.id", clientId));
    }

    /** Only series with a label that Prometheus adds, such as {@code job}. */
    public KafkaLag label(String name, String value) {
        return new KafkaLag(lag.label(name, value));
    }

    /** Slices in which no consumer was further behind than that many records; without data they do not count. */
    public Sli atMost(long records, TimeSpan slice) {
        return new Sli.Timeslices(
                new Query("max(max_over_time(" + lag.value() + "[$window]) >= 0)"),
                new Sli.Condition(Sli.Comparison.AT_MOST, BigDecimal.valueOf(records)),
                slice,
                Sli.NoData.IGNORE);
    }
}
