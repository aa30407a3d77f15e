package dev.slo.sample.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class CorrelationTest {

    private static final String ID = "550e8400-e29b-41d4-a716-446655440000";

    private final Telemetry telemetry = Telemetry.start("test", Environment.of(Map.of()));

    @AfterEach
    void close() {
        telemetry.close();
    }

    @Test
    void aFreshIdIsARandomUuidAndReadsBack() {
        CorrelationId id = CorrelationId.fresh();
        assertThat(id.value().version()).isEqualTo(4);
        assertThat(CorrelationId.parse(id.toString())).contains(id);
        assertThat(CorrelationId.fresh()).isNotEqualTo(id);
    }

    @Test
    void lettersOfEitherCaseAreTheSameId() {
        assertThat(CorrelationId.parse("550E8400-E29B-41D4-A716-446655440000"))
                .contains(new CorrelationId(java.util.UUID.fromString(ID)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " " + ID,
                ID + "\n",
                "1-2-4-8-3",
                "550e8400e29b41d4a716446655440000",
                "550e8400-e29b-11d4-a716-446655440000",
                "550e8400-e29b-41d4-c716-446655440000",
                "{550e8400-e29b-41d4-a716-446655440000}",
                "550e8400-e29b-41d4-a716-44665544000\u0660",
                "\",\"level\":\"error\",\"x\":\"",
                "${jndi:ldap://evil/a}",
                "<script>alert(1)</script>"
            })
    void whatIsNoRandomUuidIsNoId(String text) {
        assertThat(CorrelationId.parse(text)).isEmpty();
    }

    @Test
    void aLongTextIsRefusedQuickly() {
        assertThat(CorrelationId.parse("0".repeat(1_000_000))).isEmpty();
    }

    @Test
    void scopesNestAndRestoreWhatWasBefore() {
        CorrelationId process = Correlation.current();
        CorrelationId outer = CorrelationId.fresh();
        CorrelationId inner = CorrelationId.fresh();
        try (Correlation.Scope first = Correlation.with(outer)) {
            assertThat(first).isNotNull();
            try (Correlation.Scope second = Correlation.with(inner)) {
                assertThat(second).isNotNull();
                assertThat(Correlation.current()).isEqualTo(inner);
                assertThat(MDC.get(Correlation.KEY)).isEqualTo(inner.toString());
            }
            assertThat(Correlation.current()).isEqualTo(outer);
            assertThat(MDC.get(Correlation.KEY)).isEqualTo(outer.toString());
        }
        assertThat(Correlation.current()).isEqualTo(process);
        assertThat(MDC.get(Correlation.KEY)).isNull();
    }

    @Test
    void theIdTravelsInTheBaggage() {
        CorrelationId id = CorrelationId.fresh();
        Map<String, String> fields;
        try (Correlation.Scope scope = Correlation.with(id)) {
            assertThat(scope).isNotNull();
            fields = telemetry.propagation().outgoing();
        }
        assertThat(fields).containsEntry("baggage", "correlationId=" + id);
        assertThat(Correlation.in(telemetry.propagation().incoming(fields))).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correlationId=not-a-uuid",
                "correlationId",
                "=,;=,,",
                "correlationId=%",
                "correlationId=%zz%00",
                "correlationId=550e8400-e29b-41d4-a716-446655440000%0Ax"
            })
    void aHostileBaggageHasNoId(String baggage) {
        Context context = telemetry.propagation().incoming(Map.of("baggage", baggage, "traceparent", "00-zz-1-01"));
        assertThat(Correlation.in(context)).isEmpty();
    }

    @Test
    void theIdOfTheProcessComesFromTheEnvironment() {
        try (Telemetry other = Telemetry.start("other", Environment.of(Map.of("CORRELATION_ID", ID)))) {
            assertThat(other).isNotNull();
            assertThat(Correlation.current()).hasToString(ID);
        }
    }
}
