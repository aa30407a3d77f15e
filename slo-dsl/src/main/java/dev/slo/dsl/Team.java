package dev.slo.dsl;

import dev.slo.spec.reading.Tree;

/** The people who answer for a service. */
public final class Team {

    private final Part part;

    private Team(Part part) {
        this.part = part;
    }

    Team(String name) {
        this(Part.begin().with("team", name));
    }

    Tree tree() {
        return part.tree();
    }

    /** Where to find them, such as a chat channel or a mail address. */
    public Team reachedAt(String contact) {
        return new Team(part.with("contact", contact));
    }

    /** Whom to turn to when they do not answer. */
    public Team escalatingTo(String escalation) {
        return new Team(part.with("escalation", escalation));
    }
}
