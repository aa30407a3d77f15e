package dev.slo.sample.api;

import dev.slo.sample.api.database.SimulatedUserStore;
import dev.slo.sample.api.domain.behaviour.Behaviour;
import dev.slo.sample.api.domain.behaviour.Dice;
import dev.slo.sample.api.domain.orders.Orders;
import dev.slo.sample.api.domain.payments.Payments;
import dev.slo.sample.api.domain.users.Sessions;
import dev.slo.sample.api.domain.users.Users;
import dev.slo.sample.api.downstream.Downstream;
import dev.slo.sample.api.downstream.HttpPaymentDesk;
import dev.slo.sample.api.downstream.HttpUserDirectory;
import dev.slo.sample.api.downstream.JsonCalls;
import dev.slo.sample.api.downstream.SimulatedFraudCheck;
import dev.slo.sample.api.metrics.MicrometerOrders;
import dev.slo.sample.api.metrics.MicrometerPayments;
import dev.slo.sample.api.metrics.MicrometerUsers;
import dev.slo.sample.telemetry.Telemetry;
import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;

/** The areas of the API with what stands behind their ports. */
record Areas(Orders orders, Payments payments, Users users) {

    /**
     * Puts them together.
     *
     * @param self where this process listens, once it does
     */
    static Areas of(
            BehaviourSettings behaviour, DownstreamSettings downstream, Telemetry telemetry, Supplier<URI> self) {
        return new Areas(
                orders(behaviour, downstream, telemetry, self),
                payments(behaviour, downstream, telemetry),
                users(behaviour, telemetry));
    }

    private static Orders orders(
            BehaviourSettings behaviour, DownstreamSettings settings, Telemetry telemetry, Supplier<URI> self) {
        JsonCalls toUsers =
                new JsonCalls(() -> settings.users().orElseGet(self), settings.timeout(), telemetry.propagation());
        JsonCalls toPayments =
                new JsonCalls(() -> settings.payments().orElseGet(self), settings.timeout(), telemetry.propagation());
        return new Orders(
                new Behaviour("orders", behaviour.simulation(), behaviour.orders()),
                new HttpUserDirectory(downstream("user-service", settings, telemetry), toUsers),
                new HttpPaymentDesk(downstream("payment-service", settings, telemetry), toPayments),
                new MicrometerOrders(telemetry.registry()),
                Clock.systemUTC());
    }

    private static Payments payments(BehaviourSettings behaviour, DownstreamSettings settings, Telemetry telemetry) {
        Behaviour fraud = new Behaviour("fraud check", behaviour.simulation(), behaviour.fraud());
        return new Payments(
                new Behaviour("payments", behaviour.simulation(), behaviour.payments()),
                new SimulatedFraudCheck(downstream("fraud-check", settings, telemetry), fraud),
                new MicrometerPayments(telemetry.registry()),
                Clock.systemUTC());
    }

    private static Users users(BehaviourSettings behaviour, Telemetry telemetry) {
        Behaviour database = new Behaviour("database", behaviour.simulation(), 0);
        return new Users(
                new Behaviour("users", behaviour.simulation(), behaviour.users()),
                new Dice(behaviour.simulation().seed(), "sign-ins"),
                new SimulatedUserStore(database, telemetry.tracer(), telemetry.registry()),
                new MicrometerUsers(telemetry.registry(), new Sessions(Clock.systemUTC())),
                SimulatedUserStore.permanent());
    }

    private static Downstream downstream(String service, DownstreamSettings settings, Telemetry telemetry) {
        return new Downstream(
                service, settings.mostCalls(), settings.openFor(), telemetry.registry(), telemetry.tracer());
    }
}
