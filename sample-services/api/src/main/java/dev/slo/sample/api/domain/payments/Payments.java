package dev.slo.sample.api.domain.payments;

import dev.slo.sample.api.domain.Recent;
import dev.slo.sample.api.domain.behaviour.Behaviour;
import dev.slo.sample.api.domain.behaviour.Latency;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Takes payments through a gateway that is not always kind. */
public final class Payments {

    private static final Latency READ = Latency.ofMillis(50, 10);
    private static final double DECLINED_SHARE = 0.6;
    private static final int REMEMBERED = 1_000;
    private static final int LISTED = 50;

    private final Behaviour behaviour;
    private final FraudCheck fraud;
    private final PaymentMeters meters;
    private final Clock clock;
    private final Recent<Payment> recent = new Recent<>(REMEMBERED);
    private final AtomicLong lastNumber = new AtomicLong();

    /** Payments that behave so: of those that fail at the gateway, three in five are declined. */
    public Payments(Behaviour behaviour, FraudCheck fraud, PaymentMeters meters, Clock clock) {
        this.behaviour = behaviour;
        this.fraud = fraud;
        this.meters = meters;
        this.clock = clock;
    }

    /** The newest payments. */
    public List<Payment> list() {
        behaviour.work(READ);
        behaviour.succeedOrFail();
        return recent.newest(LISTED);
    }

    /** The payment with this id. */
    public Optional<Payment> find(String id) {
        behaviour.work(READ);
        behaviour.succeedOrFail();
        return recent.find(id);
    }

    /** Tries to take a payment; the answer says how that ended. */
    public Payment pay(PaymentRequest request) {
        return meters.timed(() -> {
            PaymentStatus status = fraud.answers(request) ? atGateway(request) : PaymentStatus.FRAUD_CHECK_FAILED;
            String id = String.format(Locale.ROOT, "pay-%03d", lastNumber.incrementAndGet());
            Payment payment = new Payment(id, request, status, clock.instant());
            recent.add(id, payment);
            meters.ended(request, status);
            return payment;
        });
    }

    private PaymentStatus atGateway(PaymentRequest request) {
        behaviour.work(request.type().latency());
        if (!behaviour.fails()) {
            return PaymentStatus.SUCCESS;
        }
        return behaviour.dice().happens(DECLINED_SHARE) ? PaymentStatus.DECLINED : PaymentStatus.GATEWAY_ERROR;
    }
}
