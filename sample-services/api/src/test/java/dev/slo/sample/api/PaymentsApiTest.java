package dev.slo.sample.api;

import static dev.slo.sample.api.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class PaymentsApiTest {

    private final QueueServer queue = QueueServer.start();
    private final RunningApi healthy = RunningApi.start(queue, Map.of());

    @AfterAll
    void close() {
        healthy.close();
        queue.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"credit_card", "debit_card", "bank_transfer", "digital_wallet"})
    void aPaymentOfEachTypeIsMadeAndCounted(String type) {
        String series = "payment_transactions_total{status=\"success\",type=\"" + type + "\"}";
        double before = healthy.metric(series);
        double amount = healthy.metric("payment_amount_total{currency=\"GBP\"}");
        HttpResponse<String> paid = healthy.post("/api/payments", payment(type));
        assertThat(paid.statusCode()).isEqualTo(201);
        assertThat(json(paid).get("status").asString()).isEqualTo("success");
        assertThat(json(healthy.get("/api/payments/" + json(paid).get("id").asString())))
                .isEqualTo(json(paid));
        assertThat(healthy.metric(series)).isEqualTo(before + 1);
        assertThat(healthy.metric("payment_amount_total{currency=\"GBP\"}")).isEqualTo(amount + 12.5);
        assertThat(healthy.metric("payments_in_flight")).isZero();
    }

    @Test
    void aGatewayThatFailsDeclinesThreeInFive() {
        try (RunningApi failing = RunningApi.start(queue, Map.of("PAYMENTS_ERROR_RATE", "1"))) {
            for (int i = 0; i < 200; i++) {
                int status =
                        failing.post("/api/payments", payment("credit_card")).statusCode();
                assertThat(status).isIn(402, 502);
            }
            double declined = failing.metric("payment_transactions_total{status=\"declined\",type=\"credit_card\"}");
            double errors = failing.metric("payment_transactions_total{status=\"gateway_error\",type=\"credit_card\"}");
            assertThat(declined + errors).isEqualTo(200);
            assertThat(declined).isBetween(100.0, 140.0);
            assertThat(failing.metric("payment_amount_total{currency=\"GBP\"}")).isZero();
            assertThat(failing.metric("payment_processing_duration_seconds_count"))
                    .isEqualTo(200);
        }
    }

    @Test
    void aCheckForFraudThatFailsStopsPayments() {
        try (RunningApi failing = RunningApi.start(queue, Map.of("FRAUD_FAILURE_RATE", "1"))) {
            for (int i = 0; i < 8; i++) {
                assertThat(failing.post("/api/payments", payment("debit_card")).statusCode())
                        .isEqualTo(503);
            }
            assertThat(failing.metric("payment_transactions_total{status=\"fraud_check_failed\",type=\"debit_card\"}"))
                    .isEqualTo(8);
            assertThat(failing.metric("downstream_requests_total{service=\"fraud-check\",status=\"error\"}"))
                    .isEqualTo(5);
            assertThat(failing.metric("downstream_requests_total{service=\"fraud-check\",status=\"rejected\"}"))
                    .isEqualTo(3);
            assertThat(failing.metric("circuit_breaker_state{service=\"fraud-check\"}"))
                    .isEqualTo(2);
        }
    }

    private static String payment(String type) {
        return "{\"type\":\"" + type + "\",\"amount\":12.5,\"currency\":\"GBP\"}";
    }
}
