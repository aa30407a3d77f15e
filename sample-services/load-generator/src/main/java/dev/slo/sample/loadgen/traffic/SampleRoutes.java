package dev.slo.sample.loadgen.traffic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** What the API sample is asked for: orders, payments and users as an online shop is, and a task now and then. */
public final class SampleRoutes {

    private static final int FIRST_USER = 100;
    /** Ten more than the API has in its cache at the start. */
    private static final int USERS = 60;

    private static final List<String> PAYMENT_TYPES =
            List.of("credit_card", "debit_card", "bank_transfer", "digital_wallet");
    private static final List<String> CURRENCIES = List.of("EUR", "GBP", "USD");

    private SampleRoutes() {}

    /** The routes with their usual weights. */
    public static List<Route> all() {
        return List.of(
                get("orders", "/api/orders", 5),
                post("orders", "/api/orders", 3, SampleRoutes::order),
                new Route("orders", "GET", "/api/orders/{id}", 2, Content.of("/api/orders/ord-001")),
                post("payments", "/api/payments", 5, SampleRoutes::payment),
                get("payments", "/api/payments", 4),
                new Route("users", "GET", "/api/users/{id}", 4, SampleRoutes::oneUser),
                get("users", "/api/users", 3),
                post("users", "/api/users/auth", 3, SampleRoutes::signIn),
                post("tasks", "/api/tasks", 3, SampleRoutes::task));
    }

    private static Route get(String service, String path, int weight) {
        return new Route(service, "GET", path, weight, Content.of(path));
    }

    private static Route post(String service, String path, int weight, Body body) {
        return new Route(
                service, "POST", path, weight, random -> new Content.Filled(path, Optional.of(body.write(random))));
    }

    private static Content.Filled oneUser(Random random) {
        return new Content.Filled("/api/users/" + user(random), Optional.empty());
    }

    private static String order(Random random) {
        return "{\"userId\":\"%s\",\"amount\":%s,\"currency\":\"%s\",\"paymentType\":\"%s\"}"
                .formatted(user(random), amount(random), pick(random, CURRENCIES), pick(random, PAYMENT_TYPES));
    }

    private static String payment(Random random) {
        return "{\"amount\":%s,\"currency\":\"%s\",\"type\":\"%s\"}"
                .formatted(amount(random), pick(random, CURRENCIES), pick(random, PAYMENT_TYPES));
    }

    private static String signIn(Random random) {
        return "{\"username\":\"%s\",\"password\":\"correct horse\"}".formatted(user(random));
    }

    private static String task(Random random) {
        return "{\"type\":\"email\",\"to\":\"%s@example.com\",\"subject\":\"Order %d\"}"
                .formatted(user(random), random.nextInt(10_000));
    }

    private static String user(Random random) {
        return "usr-" + (FIRST_USER + random.nextInt(USERS));
    }

    private static String amount(Random random) {
        return String.format(Locale.ROOT, "%d.%02d", 1 + random.nextInt(200), random.nextInt(100));
    }

    private static String pick(Random random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Writes JSON. */
    private interface Body {
        String write(Random random);
    }
}
