package dev.slo.micrometer.presets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.diagnostic.Diagnostic;
import dev.slo.model.TimeSpan;
import io.awspring.cloud.sqs.support.observation.SqsListenerObservation;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micrometer.observation.Observation;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.kafka.support.micrometer.KafkaListenerObservation;
import org.springframework.kafka.support.micrometer.KafkaRecordReceiverContext;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

class JobAndMessagePresetsTest {

    @Test
    void springMeasuresScheduledJobsAsThePresetExpects() throws InterruptedException {
        TimedWork jobs = Presets.scheduledJobs();
        Observed observed = Observed.by(jobs.availability(), jobs.within(Duration.ofSeconds(10)));
        Jobs bean = new Jobs();

        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.registerBean(ScheduledAnnotationBeanPostProcessor.class);
            context.registerBean(
                    SchedulingConfigurer.class,
                    () -> registrar -> registrar.setObservationRegistry(observed.observations()));
            context.registerBean(Jobs.class, () -> bean);
            context.refresh();
            assertThat(bean.runs.await(10, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(observed.contract()).isEmpty();
    }

    /** What {@code @Scheduled} calls. */
    static final class Jobs {

        private final CountDownLatch runs = new CountDownLatch(6);

        @Scheduled(fixedRate = 5)
        void succeed() {
            runs.countDown();
        }

        @Scheduled(fixedRate = 5)
        void fail() {
            runs.countDown();
            throw new IllegalStateException("this job fails");
        }
    }

    @Test
    void springCloudAwsMeasuresMessagesAsThePresetExpects() {
        MessageHandling mails = MessageHandling.springSqs("mails");
        Observed observed = Observed.by(mails.availability(), mails.within(Duration.ofSeconds(5)));
        Message<String> message = MessageBuilder.withPayload("mail")
                .setHeader("Sqs_QueueName", "mails")
                .build();

        bothWays(() -> new SqsListenerObservation.Documentation()
                .observation(
                        null,
                        new SqsListenerObservation.DefaultConvention(),
                        () -> new SqsListenerObservation.Context(message),
                        observed.observations()));

        assertThat(observed.contract()).isEmpty();
    }

    @Test
    void springKafkaMeasuresRecordsAsThePresetExpects() {
        MessageHandling orders = MessageHandling.springKafka("orders");
        Observed observed = Observed.by(orders.availability(), orders.within(Duration.ofSeconds(5)));
        ConsumerRecord<String, String> received = new ConsumerRecord<>("orders", 0, 0, "key", "order");

        bothWays(() -> KafkaListenerObservation.LISTENER_OBSERVATION.observation(
                null,
                KafkaListenerObservation.DefaultKafkaListenerObservationConvention.INSTANCE,
                () -> new KafkaRecordReceiverContext(received, "listener", () -> "cluster"),
                observed.observations()));

        assertThat(observed.contract()).isEmpty();
    }

    @Test
    void theLagOfARealConsumerIsKnownByThePresetsName() {
        Observed observed = Observed.by(KafkaLag.ofClient("shop").atMost(1000, TimeSpan.ofMinutes(5)));
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:1", "client.id", "shop", "group.id", "g");

        try (KafkaConsumer<String, String> consumer =
                        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
                KafkaClientMetrics metrics = new KafkaClientMetrics(consumer)) {
            metrics.bindTo(observed.registry());
            assertThat(observed.contract())
                    .as("it has no partitions yet, and so no lag")
                    .extracting(Diagnostic::code)
                    .extracting(String::valueOf)
                    .containsExactly("contract.not-a-number");
        }
    }

    /** Ends one observation well and one with an exception. */
    private static void bothWays(Supplier<Observation> observations) {
        observations.get().start().stop();
        observations
                .get()
                .start()
                .error(new IllegalStateException("this message fails"))
                .stop();
    }
}
