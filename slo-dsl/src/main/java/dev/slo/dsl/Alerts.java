package dev.slo.dsl;

import dev.slo.spec.reading.Tree;
import java.util.Arrays;

/** How an SLO alerts. What it leaves out is as the service's defaults say, else as slo does it. */
public final class Alerts {

    private final Part part;

    private Alerts(Part part) {
        this.part = part;
    }

    Alerts() {
        this(Part.begin());
    }

    Tree tree() {
        return part.tree();
    }

    /** Alerts that wake somebody up are sent this way. */
    public Alerts pages(Channel channel) {
        return new Alerts(part.with("page", channel.tree()));
    }

    /** Nobody is woken up. */
    public Alerts withoutPages() {
        return new Alerts(part.with("page", "off"));
    }

    /** Alerts that wait for working hours are sent this way. */
    public Alerts tickets(Channel channel) {
        return new Alerts(part.with("ticket", channel.tree()));
    }

    /** No tickets are opened. */
    public Alerts withoutTickets() {
        return new Alerts(part.with("ticket", "off"));
    }

    /** Burn rates to alert on, in place of the default ones. */
    public Alerts when(BurnRate... tiers) {
        return new Alerts(
                part.adding("tiers", Arrays.stream(tiers).map(BurnRate::tree).toList()));
    }

    /** Percentages of the budget whose consumption is told; none for silence. */
    public Alerts budgetLevels(int... percentages) {
        return new Alerts(part.adding(
                "budgetLevels",
                Arrays.stream(percentages).mapToObj(Integer::toString).toArray(String[]::new)));
    }

    /** Whether to page as soon as most events fail, whatever the objective. */
    public Alerts hardDown(boolean wanted) {
        return new Alerts(part.with("hardDown", Boolean.toString(wanted)));
    }

    /** Whether to open a ticket when the data goes missing. */
    public Alerts noData(boolean wanted) {
        return new Alerts(part.with("noData", Boolean.toString(wanted)));
    }

    /** Labels to put on every alert. */
    public Alerts labelled(Label... labels) {
        return new Alerts(part.naming("labels", labels));
    }

    /** Annotations to put on every alert; they may hold Prometheus alert templates. */
    public Alerts annotated(Label... annotations) {
        return new Alerts(part.naming("annotations", annotations));
    }

    /** The address of the runbook; {@code {service}} and {@code {slo}} stand for the names. */
    public Alerts runbook(String url) {
        return new Alerts(part.with("runbook", url));
    }

    /** The address of the dashboard; {@code {service}} and {@code {slo}} stand for the names. */
    public Alerts dashboard(String url) {
        return new Alerts(part.with("dashboard", url));
    }
}
