package dev.slo.sample.api.http;

import dev.slo.sample.api.domain.payments.Currency;
import dev.slo.sample.api.domain.payments.Payment;
import dev.slo.sample.api.domain.payments.PaymentRequest;
import dev.slo.sample.api.domain.payments.PaymentType;
import dev.slo.sample.api.domain.payments.Payments;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /api/payments}. */
final class PaymentsResource {

    private final Payments payments;

    PaymentsResource(Payments payments) {
        this.payments = payments;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/api/payments", this::list, 200),
                Route.of("POST", "/api/payments", this::pay, 201, 400, 402, 413, 502, 503),
                Route.of("GET", "/api/payments/{id}", this::get, 200, 404));
    }

    private void list(Context ctx) {
        List<Map<String, Object>> all =
                payments.list().stream().map(PaymentsResource::json).toList();
        Answer.json(ctx, 200, Map.of("payments", all));
    }

    private void get(Context ctx) {
        String id = ctx.pathParam("id");
        payments.find(id)
                .ifPresentOrElse(
                        payment -> Answer.json(ctx, 200, json(payment)),
                        () -> Problem.answer(ctx, 404, "no such payment"));
    }

    private void pay(Context ctx) {
        Body body = Body.of(ctx);
        PaymentRequest request = new PaymentRequest(
                body.oneOf("type", Words.of(PaymentType.values(), PaymentType::text), Optional.empty()),
                body.amount("amount"),
                body.oneOf("currency", Words.of(Currency.values(), Currency::name), Optional.of(Currency.EUR)));
        body.check();
        Payment payment = payments.pay(request);
        switch (payment.status()) {
            case SUCCESS -> {
                ctx.header("Location", "/api/payments/" + payment.id());
                Answer.json(ctx, 201, json(payment));
            }
            case DECLINED -> Problem.answer(ctx, 402, "the payment was declined");
            case FRAUD_CHECK_FAILED -> Problem.answer(ctx, 503, "the check for fraud did not answer");
            case GATEWAY_ERROR -> Problem.answer(ctx, 502, "the gateway did not answer");
        }
    }

    private static Map<String, Object> json(Payment payment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", payment.id());
        json.put("type", payment.request().type().text());
        json.put("amount", payment.request().amount());
        json.put("currency", payment.request().currency().name());
        json.put("status", payment.status().text());
        json.put("createdAt", payment.createdAt().toString());
        return json;
    }
}
