package com.acme.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.junit.SloContractExtension;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.micrometer.metrics.test.autoconfigure.AutoConfigureMetrics;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMetrics
class SloContractTest {

    private static MeterRegistry registry;

    @RegisterExtension
    static final SloContractExtension CONTRACT =
            SloContractExtension.of(new ShopSlos().specs(), () -> registry).strict();

    @BeforeAll
    static void theServiceRuns(@Autowired MeterRegistry ofTheService) {
        registry = ofTheService;
    }

    @Test
    void ordersAreShownAndFailuresAreMeasured(@LocalServerPort int port) {
        RestClient shop = RestClient.create("http://localhost:" + port);

        assertThat(status(shop, "/orders/42")).isEqualTo(200);
        assertThat(status(shop, "/orders/13")).isEqualTo(500);
    }

    private static int status(RestClient shop, String path) {
        return shop.get().uri(path).exchange((request, answer) -> answer.getStatusCode().value());
    }
}
