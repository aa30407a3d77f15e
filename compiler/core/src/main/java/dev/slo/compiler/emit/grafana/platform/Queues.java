package dev.slo.compiler.emit.grafana.platform;

import static dev.slo.compiler.plan.Terms.aggregate;
import static dev.slo.compiler.plan.Terms.binary;
import static dev.slo.compiler.plan.Terms.call;
import static dev.slo.compiler.plan.Terms.matching;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.series;

import dev.slo.compiler.emit.grafana.dashboard.Colour;
import dev.slo.compiler.emit.grafana.dashboard.Dashboard;
import dev.slo.compiler.emit.grafana.dashboard.Layout;
import dev.slo.compiler.emit.grafana.dashboard.Sketch;
import dev.slo.compiler.emit.grafana.dashboard.Source;
import dev.slo.compiler.emit.grafana.dashboard.Thresholds;
import dev.slo.compiler.emit.grafana.dashboard.Unit;
import dev.slo.compiler.emit.grafana.dashboard.Variable;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import java.util.List;

/**
 * A queue and the workers that empty it: how deep, how old, what becomes of its messages. The metrics are those that a
 * worker has to expose for it; {@code docs/dashboards.md} lists them.
 */
final class Queues {

    private static final Metric EACH = new Metric(List.of(matching("job", "$job")), List.of("job"));
    private static final String LEGEND = "{{job}}";

    private Queues() {}

    static Dashboard dashboard() {
        Page page = new Page(
                "platform-queues",
                "Queues and workers",
                "How deep and how old queues are, how much work is in hand, and what becomes of messages.",
                List.of(Source.PROMETHEUS),
                List.of(new Variable.Values("job", "Job", "job", series("worker_queue_depth"), ".+")),
                List.of());
        return page.around(new Layout()
                .line(depthNow(), ageNow(), deadNow(), busyNow())
                .line(depth(), age())
                .line(flow(), outcomes())
                .line(latency(), attempts()));
    }

    private static Sketch depthNow() {
        return Page.figure("depth-now", "Waiting", "Messages that wait to be received.", Unit.COUNT)
                .asking(
                        "Waiting",
                        aggregate("max", List.of(), EACH.of("worker_queue_depth", matching("state", "visible"))));
    }

    private static Sketch ageNow() {
        return Page.figure("age-now", "Oldest", "For how long the oldest message has been waiting.", Unit.SECONDS)
                .colouredBy(Thresholds.lowIsGood("60", "600"))
                .asking("Oldest", aggregate("max", List.of(), EACH.of("worker_queue_oldest_message_age_seconds")));
    }

    private static Sketch deadNow() {
        return Page.figure("dead-now", "Dead letters", "Messages that were set aside after their last try.", Unit.COUNT)
                .colouredBy(Thresholds.lowIsGood("1", "10"))
                .asking("Dead letters", aggregate("max", List.of(), EACH.of("worker_queue_dead_letters")));
    }

    private static Sketch busyNow() {
        return Page.figure("busy-now", "Workers in use", "Work in hand by what could be in hand.", Unit.SHARE)
                .colouredBy(Thresholds.lowIsGood("0.8", "1"))
                .asking("Workers in use", aggregate("max", List.of(), busy()));
    }

    private static Expr busy() {
        return Metric.share(EACH.sum("worker_in_flight"), EACH.sum("worker_in_flight_limit"));
    }

    /** Every worker tells the same of a queue, so their figures are not added. */
    private static Sketch depth() {
        return Page.lines("depth", "Messages in the queue", "By what they wait for, as the queue tells.", Unit.COUNT)
                .asking("{{state}}", aggregate("max", List.of("state"), EACH.of("worker_queue_depth")));
    }

    private static Sketch age() {
        return Page.lines(
                        "age", "Age of the oldest message", "Rising steadily, nobody empties the queue.", Unit.SECONDS)
                .asking(LEGEND, aggregate("max", List.of("job"), EACH.of("worker_queue_oldest_message_age_seconds")));
    }

    private static Sketch flow() {
        return Page.lines(
                        "flow",
                        "Deliveries and completions",
                        "Messages a second that were received and that were done; received only, they come back.",
                        Unit.EVENTS_PER_SECOND)
                .asking(
                        "received",
                        aggregate("sum", List.of(), EACH.rate("worker_queue_messages_received_total")),
                        Colour.SKY)
                .asking(
                        "done",
                        aggregate("sum", List.of(), EACH.rate("worker_queue_messages_deleted_total")),
                        Colour.BLUE)
                .asking(
                        "dead letters",
                        aggregate("sum", List.of(), EACH.rate("worker_queue_messages_dead_lettered_total")),
                        Colour.VERMILION);
    }

    private static Sketch outcomes() {
        return Page.lines(
                        "returned",
                        "Messages given back",
                        "By the reason why they were not done.",
                        Unit.EVENTS_PER_SECOND)
                .asking("{{reason}}", EACH.rateBy(List.of("reason"), "worker_queue_messages_returned_total"));
    }

    private static Sketch latency() {
        Sketch sketch = Page.lines(
                "latency", "Time in the queue", "From sending a message to its first receive.", Unit.SECONDS);
        Expr buckets = EACH.rateBy(List.of("le"), "worker_queue_latency_seconds_bucket");
        return sketch.asking("p50", quantile(0.5, buckets), Colour.SKY)
                .asking("p95", quantile(0.95, buckets), Colour.BLUE)
                .asking("p99", quantile(0.99, buckets), Colour.PURPLE);
    }

    private static Expr quantile(double quantile, Expr buckets) {
        return binary(BinaryOp.GREATER_EQUAL, call("histogram_quantile", number(quantile), buckets), number(0));
    }

    private static Sketch attempts() {
        return Page.lines(
                        "attempts", "Attempts at the provider", "By result, retries included.", Unit.EVENTS_PER_SECOND)
                .asking("{{result}}", EACH.rateBy(List.of("result"), "worker_mail_attempts_total"));
    }
}
