package dev.slo.compiler.emit.promtool;

import dev.slo.model.Tier;
import dev.slo.promql.Expr;
import dev.slo.promql.MatchOp;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An alert of an SLO, told apart from its other alerts.
 *
 * @param labels {@code alertname}, and {@code long_window} or {@code level} where several alerts have that name
 */
record Alarm(SortedMap<String, String> labels) {

    static final Alarm HARD_DOWN = named("SloHardDown");
    static final Alarm DATA_MISSING = named("SloDataMissing");

    private static final String LONG_WINDOW = "long_window";
    private static final String LEVEL = "level";
    private static final String NAME = Notice.NAME;

    /** Copies the labels. */
    Alarm {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    static Alarm of(Tier tier) {
        String name =
                switch (tier.urgency()) {
                    case PAGE -> "ErrorBudgetBurnRateCritical";
                    case TICKET -> "ErrorBudgetBurnRateWarning";
                };
        return named(name).with(LONG_WINDOW, tier.longWindow().toString());
    }

    static Alarm ofLevel(int level) {
        String name = level == 100 ? "ErrorBudgetExhausted" : "ErrorBudgetConsumed";
        return named(name).with(LEVEL, Integer.toString(level));
    }

    /** The percentage of the budget that it tells about; 0 when it tells about something else. */
    int level() {
        return Integer.parseInt(labels.getOrDefault(LEVEL, "0"));
    }

    /** The tier that it tells about, if any of these. */
    Optional<Tier> tier(List<Tier> tiers) {
        return tiers.stream().filter(tier -> of(tier).equals(this)).findFirst();
    }

    /** A matcher that this alert does not pass and those with other windows or levels do. */
    Expr.Matcher exclusion() {
        String telling = labels.containsKey(LONG_WINDOW) ? LONG_WINDOW : labels.containsKey(LEVEL) ? LEVEL : NAME;
        return new Expr.Matcher(telling, MatchOp.NOT_EQUAL, labels.getOrDefault(telling, ""));
    }

    /** Whether it does not pass another one's exclusion either: tiers of both urgencies may have the same window. */
    boolean isExcludedWith(Alarm other) {
        Expr.Matcher exclusion = other.exclusion();
        return exclusion.value().equals(labels.get(exclusion.label()));
    }

    private static Alarm named(String name) {
        SortedMap<String, String> labels = new TreeMap<>();
        labels.put(NAME, name);
        return new Alarm(labels);
    }

    private Alarm with(String label, String value) {
        SortedMap<String, String> more = new TreeMap<>(labels);
        more.put(label, value);
        return new Alarm(more);
    }
}
