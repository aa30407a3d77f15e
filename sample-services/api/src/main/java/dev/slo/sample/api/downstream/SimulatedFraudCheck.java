package dev.slo.sample.api.downstream;

import dev.slo.sample.api.domain.behaviour.Behaviour;
import dev.slo.sample.api.domain.behaviour.Latency;
import dev.slo.sample.api.domain.payments.FraudCheck;
import dev.slo.sample.api.domain.payments.PaymentRequest;

/** A check for fraud that is simulated, behind a circuit breaker that is real. */
public final class SimulatedFraudCheck implements FraudCheck {

    private static final Latency LATENCY = Latency.ofMillis(20, 5);

    private final Downstream downstream;
    private final Behaviour behaviour;

    /** A check that behaves so. */
    public SimulatedFraudCheck(Downstream downstream, Behaviour behaviour) {
        this.downstream = downstream;
        this.behaviour = behaviour;
    }

    @Override
    public boolean answers(PaymentRequest request) {
        return downstream
                .call("check for fraud", () -> {
                    behaviour.work(LATENCY);
                    behaviour.succeedOrFail();
                    return true;
                })
                .orElse(false);
    }
}
