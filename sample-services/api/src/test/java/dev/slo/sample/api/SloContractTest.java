package dev.slo.sample.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.junit.SloContractExtension;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The registry exposes what the SLOs of the four services speak of as soon as the API has started; before any request. */
class SloContractTest {

    private static final QueueServer QUEUE = QueueServer.start();
    private static final RunningApi API = RunningApi.start(QUEUE, Map.of());

    @RegisterExtension
    static final SloContractExtension SAMPLEAPI = contract("sampleapi");

    @RegisterExtension
    static final SloContractExtension ORDERS = contract("orders");

    @RegisterExtension
    static final SloContractExtension PAYMENTS = contract("payments");

    @RegisterExtension
    static final SloContractExtension USERS = contract("users");

    @AfterAll
    static void stop() {
        API.close();
        QUEUE.close();
    }

    @Test
    void theServiceIsThere() {
        assertThat(API.get("/readyz").statusCode()).isEqualTo(200);
    }

    private static SloContractExtension contract(String service) {
        return SloContractExtension.ofYaml(Path.of("../../slos/" + service + ".yaml"), SloContractTest::registry)
                .strict();
    }

    private static MeterRegistry registry() {
        return API.application().telemetry().registry();
    }
}
