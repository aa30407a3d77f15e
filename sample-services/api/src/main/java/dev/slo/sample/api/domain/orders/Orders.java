package dev.slo.sample.api.domain.orders;

import dev.slo.sample.api.domain.Recent;
import dev.slo.sample.api.domain.behaviour.Behaviour;
import dev.slo.sample.api.domain.behaviour.Latency;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Makes orders: asks who wants it, takes the money, and remembers the last ones. */
public final class Orders {

    private static final Latency READ = Latency.ofMillis(50, 10);
    private static final Latency CREATE = Latency.ofMillis(200, 40);
    private static final int REMEMBERED = 1_000;
    private static final int LISTED = 50;
    private static final Order FIRST =
            new Order("ord-001", "usr-100", new BigDecimal("19.90"), "EUR", Instant.parse("2026-01-01T00:00:00Z"));

    private final Behaviour behaviour;
    private final UserDirectory users;
    private final PaymentDesk payments;
    private final OrderMeters meters;
    private final Clock clock;
    private final Recent<Order> recent = new Recent<>(REMEMBERED);
    private final AtomicLong lastNumber = new AtomicLong(1);

    /** Orders that behave so; {@code ord-001} is there from the start and is never forgotten. */
    public Orders(Behaviour behaviour, UserDirectory users, PaymentDesk payments, OrderMeters meters, Clock clock) {
        this.behaviour = behaviour;
        this.users = users;
        this.payments = payments;
        this.meters = meters;
        this.clock = clock;
    }

    /** The newest orders. */
    public List<Order> list() {
        behaviour.work(READ);
        behaviour.succeedOrFail();
        List<Order> newest = recent.newest(LISTED);
        return newest.isEmpty() ? List.of(FIRST) : newest;
    }

    /** The order with this id. */
    public Optional<Order> find(String id) {
        behaviour.work(READ);
        behaviour.succeedOrFail();
        return FIRST.id().equals(id) ? Optional.of(FIRST) : recent.find(id);
    }

    /** Makes an order. */
    public OrderOutcome create(OrderRequest request) {
        return meters.timed(() -> {
            behaviour.work(CREATE);
            behaviour.succeedOrFail();
            return switch (users.validate(request.userId())) {
                case UNKNOWN -> new OrderOutcome.UnknownUser(request.userId());
                case UNAVAILABLE -> new OrderOutcome.Unavailable("user-service");
                case KNOWN -> paid(request);
            };
        });
    }

    private OrderOutcome paid(OrderRequest request) {
        return switch (payments.pay(request)) {
            case DECLINED -> new OrderOutcome.Declined();
            case UNAVAILABLE -> new OrderOutcome.Unavailable("payment-service");
            case PAID -> {
                String id = String.format(Locale.ROOT, "ord-%03d", lastNumber.incrementAndGet());
                Order order = new Order(id, request.userId(), request.amount(), request.currency(), clock.instant());
                recent.add(id, order);
                meters.created();
                yield new OrderOutcome.Created(order);
            }
        };
    }
}
