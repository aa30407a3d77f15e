package dev.slo.micrometer.presets;

import dev.slo.micrometer.HistogramMeter;
import dev.slo.micrometer.Meters;
import dev.slo.model.Sli;
import java.time.Duration;

/**
 * Messages that a listener of Spring handles, as its observations measure them: one timer, with the exception's name in the
 * tag {@code error}.
 *
 * @param handled the timer of handled messages
 */
public record MessageHandling(HistogramMeter handled) {

    /** Listeners of Spring Cloud AWS on an SQS queue. */
    public static MessageHandling springSqs(String queue) {
        return new MessageHandling(Meters.timer("spring.aws.sqs.listener").tag("messaging.source.name", queue));
    }

    /** Listeners of Spring for Apache Kafka on a topic, with observations enabled. */
    public static MessageHandling springKafka(String topic) {
        return new MessageHandling(Meters.timer("spring.kafka.listener").tag("messaging.source.name", topic));
    }

    /** Only series with a label that Prometheus adds, such as {@code job}. */
    public MessageHandling label(String name, String value) {
        return new MessageHandling(handled.label(name, value));
    }

    /** Messages whose listener ended without an exception, against all of them. */
    public Sli availability() {
        return new Sli.GoodOverTotal(handled.tag("error", "none").events(), handled.events());
    }

    /** Messages that were handled in time. */
    public Sli.Latency within(Duration threshold) {
        return handled.within(threshold);
    }
}
