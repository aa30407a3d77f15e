package com.acme;

import dev.slo.dsl.ServiceDeclaration;
import dev.slo.dsl.SloProvider;
import java.util.List;

public final class WorkerSlos implements SloProvider {

    @Override
    public List<ServiceDeclaration> services() {
        throw new IllegalStateException("no queue");
    }
}
