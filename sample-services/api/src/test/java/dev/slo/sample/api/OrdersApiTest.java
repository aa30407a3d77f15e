package dev.slo.sample.api;

import static dev.slo.sample.api.Eventually.eventually;
import static dev.slo.sample.api.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class OrdersApiTest {

    private static final String ORDER = "{\"userId\":\"usr-100\",\"amount\":19.90,\"paymentType\":\"digital_wallet\"}";

    private final QueueServer queue = QueueServer.start();
    private final RunningApi api = RunningApi.start(queue, Map.of());

    @BeforeAll
    void theFirstOrderIsThere() {
        assertThat(json(api.get("/api/orders/ord-001")).get("userId").asString())
                .isEqualTo("usr-100");
    }

    @AfterAll
    void close() {
        api.close();
        queue.close();
    }

    @Test
    void anOrderIsMadeListedAndFound() {
        double before = api.metric("orders_created_total");
        HttpResponse<String> created = api.post("/api/orders", ORDER);
        assertThat(created.statusCode()).isEqualTo(201);
        String id = json(created).get("id").asString();
        assertThat(created.headers().firstValue("Location")).contains("/api/orders/" + id);
        assertThat(json(created).get("amount").decimalValue()).isEqualByComparingTo("19.90");
        assertThat(json(api.get("/api/orders/" + id))).isEqualTo(json(created));
        assertThat(json(api.get("/api/orders")).get("orders").get(0).get("id").asString())
                .isEqualTo(id);
        assertThat(api.metric("orders_created_total")).isEqualTo(before + 1);
        assertThat(api.metric("order_processing_duration_seconds_count")).isGreaterThanOrEqualTo(before + 1);
        assertThat(api.metric("orders_in_progress")).isZero();
    }

    @Test
    void anOrderAsksForItsUserAndItsMoneyOverHttp() {
        Map<String, Double> before = api.samples();
        assertThat(api.post("/api/orders", ORDER).statusCode()).isEqualTo(201);
        for (String series : new String[] {
            "http_requests_total{method=\"GET\",path=\"/api/users/validate\",status=\"200\"}",
            "http_requests_total{method=\"POST\",path=\"/api/payments\",status=\"201\"}",
            "downstream_requests_total{service=\"user-service\",status=\"success\"}",
            "downstream_requests_total{service=\"payment-service\",status=\"success\"}",
            "downstream_requests_total{service=\"fraud-check\",status=\"success\"}",
            "payment_transactions_total{status=\"success\",type=\"digital_wallet\"}"
        }) {
            eventually(
                    () -> assertThat(api.metric(series)).as(series).isGreaterThan(before.getOrDefault(series, -1.0)));
        }
    }

    @Test
    void nobodysOrderIsRefused() {
        HttpResponse<String> refused = api.post("/api/orders", ORDER.replace("usr-100", "usr-1 &x=%"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("errors").get(0).get("field").asString()).isEqualTo("userId");
    }

    @Test
    void anUnknownOrderIsNotFound() {
        assertThat(api.get("/api/orders/ord-999999").statusCode()).isEqualTo(404);
    }
}
