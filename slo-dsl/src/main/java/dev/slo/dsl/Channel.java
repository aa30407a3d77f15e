package dev.slo.dsl;

import dev.slo.spec.reading.Tree;

/** How the alerts of one urgency are sent. */
public final class Channel {

    private final Part part;

    private Channel(Part part) {
        this.part = part;
    }

    Channel() {
        this(Part.begin());
    }

    Tree tree() {
        return part.tree();
    }

    /** The value of the alerts' {@code severity} label. */
    public Channel severity(String severity) {
        return new Channel(part.with("severity", severity));
    }

    /** Failed events in the long window below which the alerts stay silent; 0 for no such condition. */
    public Channel minimumFailures(int failures) {
        return new Channel(part.with("minimumFailures", Integer.toString(failures)));
    }

    /**
     * Traffic over the long window below which the alerts stay silent.
     *
     * @param eventsPerSecond a number such as {@code 0.1}
     */
    public Channel minimumTraffic(String eventsPerSecond) {
        return new Channel(part.with("minimumTraffic", eventsPerSecond));
    }
}
