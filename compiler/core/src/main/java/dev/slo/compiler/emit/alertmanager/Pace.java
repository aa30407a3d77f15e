package dev.slo.compiler.emit.alertmanager;

import dev.slo.model.TimeSpan;

/**
 * How a route paces its notifications.
 *
 * @param groupWait from the first alert of a group to its notification
 * @param repeatInterval between two notifications about the same alerts
 */
record Pace(TimeSpan groupWait, TimeSpan repeatInterval) {

    /** Everybody who follows SLOs. */
    static final Pace FOLLOWERS = new Pace(TimeSpan.ofMinutes(1), TimeSpan.ofHours(6));
    /** The team, about what can wait. */
    static final Pace TEAM = new Pace(TimeSpan.ofSeconds(30), TimeSpan.ofHours(4));
    /** The team, about what cannot. */
    static final Pace TEAM_PAGE = new Pace(TimeSpan.ofSeconds(10), TimeSpan.ofHours(2));
}
