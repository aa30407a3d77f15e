package dev.slo.sample.api.downstream;

import dev.slo.sample.api.domain.orders.OrderRequest;
import dev.slo.sample.api.domain.orders.PaymentDesk;
import java.util.Map;

/** Asks the payments area, wherever it runs. */
public final class HttpPaymentDesk implements PaymentDesk {

    private static final int CREATED = 201;
    private static final int DECLINED = 402;

    private final Downstream downstream;
    private final JsonCalls calls;

    /** Asks with these calls. */
    public HttpPaymentDesk(Downstream downstream, JsonCalls calls) {
        this.downstream = downstream;
        this.calls = calls;
    }

    @Override
    public Answer pay(OrderRequest request) {
        Map<String, Object> body = Map.of(
                "type", request.paymentType(),
                "amount", request.amount(),
                "currency", request.currency());
        return downstream
                .call("pay for order", () -> calls.post("/api/payments", body))
                .map(HttpPaymentDesk::answer)
                .orElse(Answer.UNAVAILABLE);
    }

    private static Answer answer(int status) {
        return switch (status) {
            case CREATED -> Answer.PAID;
            case DECLINED -> Answer.DECLINED;
            default -> Answer.UNAVAILABLE;
        };
    }
}
