package com.acme.shop;

import static dev.slo.dsl.Slos.service;
import static dev.slo.dsl.Slos.slo;
import static dev.slo.dsl.Slos.team;

import dev.slo.dsl.ServiceDeclaration;
import dev.slo.dsl.SloProvider;
import dev.slo.micrometer.presets.Presets;
import dev.slo.micrometer.presets.TimedWork;
import java.time.Duration;
import java.util.List;

public final class ShopSlos implements SloProvider {

    private final TimedWork orders =
            Presets.springHttpServer().label("job", "shop").tag("uri", "/orders/{id}");

    @Override
    public List<ServiceDeclaration> services() {
        return List.of(service("shop")
                .ownedBy(team("checkout"))
                .with(
                        slo("orders-availability")
                                .measuredBy(orders.availability())
                                .objective("99.9%")
                                .titled("Orders are shown"),
                        slo("orders-latency")
                                .measuredBy(orders.within(Duration.ofMillis(300)))
                                .objective("99%")
                                .titled("Orders are shown quickly")));
    }
}
