package com.acme;

import static dev.slo.dsl.Slos.bad;
import static dev.slo.dsl.Slos.service;
import static dev.slo.dsl.Slos.slo;
import static dev.slo.dsl.Slos.total;

import dev.slo.dsl.ServiceDeclaration;
import dev.slo.dsl.SloProvider;
import java.util.List;

public final class ApiSlos implements SloProvider {

    @Override
    public List<ServiceDeclaration> services() {
        return List.of(service("api")
                .with(slo("availability")
                        .measuredBy(bad("http_requests_total{job=\"api\", status=~\"5..\"}")
                                .of(total("http_requests_total{job=\"api\"}")))
                        .objective("99.9%")));
    }
}
