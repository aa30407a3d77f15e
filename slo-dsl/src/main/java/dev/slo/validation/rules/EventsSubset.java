package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.promql.Expr;
import dev.slo.validation.rules.Matching.Relation;
import dev.slo.validation.rules.QuerySubject.Role;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The good or bad events are among all events: on the same metric, their selector holds whatever the selector of the
 * total asks for. Else ratios above 100 % come out. Selectors of different metrics cannot be compared.
 */
final class EventsSubset implements SloRule {

    static final Code CODE = new Code("events.not-a-subset");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Severity mildest() {
        return Severity.WARNING;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        Optional<QuerySubject> total = slo.query(Role.TOTAL);
        Optional<QuerySubject> part = Stream.of(Role.GOOD, Role.BAD)
                .flatMap(role -> slo.query(role).stream())
                .findFirst();
        Optional<Expr.VectorSelector> all = total.flatMap(EventsSubset::only);
        Optional<Expr.VectorSelector> some = part.flatMap(EventsSubset::only);
        if (total.isPresent() && part.isPresent() && all.isPresent() && some.isPresent()) {
            if (Counters.metric(all.get()).equals(Counters.metric(some.get()))) {
                all.get().matchers().forEach(wide -> compare(part.get(), some.get(), wide, report));
            }
        }
    }

    /** The selector of a query that has one, whatever stands around it. */
    private static Optional<Expr.VectorSelector> only(QuerySubject query) {
        return Optional.of(query.nodes(Expr.VectorSelector.class))
                .filter(selectors -> selectors.size() == 1)
                .map(selectors -> selectors.get(0));
    }

    private static void compare(QuerySubject part, Expr.VectorSelector some, Expr.Matcher wide, Report report) {
        String asked = wide.label() + wide.op().symbol() + "\"" + wide.value() + "\"";
        Relation relation = Matching.relate(some.matchers(), wide);
        if (relation == Relation.EXCLUDED) {
            Expr.Matcher culprit = some.matchers().stream()
                    .filter(matcher -> matcher.label().equals(wide.label()))
                    .findFirst()
                    .orElseThrow();
            report.error(
                    part.at(culprit),
                    "No event of '" + part.role().key() + "' is among the total, which asks for " + asked,
                    "make both selectors agree on '" + wide.label() + "'");
        } else if (relation == Relation.WIDER) {
            report.warning(
                    part.at(some),
                    "'" + part.role().key() + "' counts events that the total leaves out with " + asked,
                    "add " + asked + " here as well");
        }
    }
}
