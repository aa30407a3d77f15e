package dev.slo.sample.api.http;

import dev.slo.sample.api.domain.orders.Order;
import dev.slo.sample.api.domain.orders.OrderOutcome;
import dev.slo.sample.api.domain.orders.OrderRequest;
import dev.slo.sample.api.domain.orders.Orders;
import dev.slo.sample.api.domain.payments.Currency;
import dev.slo.sample.api.domain.payments.PaymentType;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /api/orders}. */
final class OrdersResource {

    private static final int LONGEST_ID = 64;

    private final Orders orders;

    OrdersResource(Orders orders) {
        this.orders = orders;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/api/orders", this::list, 200),
                Route.of("POST", "/api/orders", this::create, 201, 400, 402, 413, 422, 503),
                Route.of("GET", "/api/orders/{id}", this::get, 200, 404));
    }

    private void list(Context ctx) {
        Answer.json(
                ctx,
                200,
                Map.of(
                        "orders",
                        orders.list().stream().map(OrdersResource::json).toList()));
    }

    private void get(Context ctx) {
        String id = ctx.pathParam("id");
        orders.find(id)
                .ifPresentOrElse(
                        order -> Answer.json(ctx, 200, json(order)), () -> Problem.answer(ctx, 404, "no such order"));
    }

    private void create(Context ctx) {
        Body body = Body.of(ctx);
        OrderRequest request = new OrderRequest(
                body.text("userId", LONGEST_ID),
                body.amount("amount"),
                body.oneOf("currency", Words.of(Currency.values(), Currency::name), Optional.of(Currency.EUR))
                        .name(),
                body.oneOf(
                                "paymentType",
                                Words.of(PaymentType.values(), PaymentType::text),
                                Optional.of(PaymentType.CREDIT_CARD))
                        .text());
        body.check();
        OrderOutcome outcome = orders.create(request);
        if (outcome instanceof OrderOutcome.Created created) {
            ctx.header("Location", "/api/orders/" + created.order().id());
            Answer.json(ctx, 201, json(created.order()));
        } else if (outcome instanceof OrderOutcome.UnknownUser) {
            Problem.answer(ctx, 422, "nobody has this id", List.of(new FieldProblem("userId", "nobody has it")));
        } else if (outcome instanceof OrderOutcome.Declined) {
            Problem.answer(ctx, 402, "the payment was declined");
        } else if (outcome instanceof OrderOutcome.Unavailable unavailable) {
            Problem.answer(ctx, 503, unavailable.service() + " did not answer");
        }
    }

    private static Map<String, Object> json(Order order) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", order.id());
        json.put("userId", order.userId());
        json.put("amount", order.amount());
        json.put("currency", order.currency());
        json.put("createdAt", order.createdAt().toString());
        return json;
    }
}
