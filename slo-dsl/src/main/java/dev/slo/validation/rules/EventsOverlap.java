package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.promql.Expr;
import dev.slo.validation.rules.Matching.Relation;
import dev.slo.validation.rules.QuerySubject.Role;
import java.util.List;
import java.util.Optional;

/** Good and bad events exclude each other: an event in both would count twice in their sum, the total. */
final class EventsOverlap implements SloRule {

    static final Code CODE = new Code("events.overlap");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        Optional<QuerySubject> good = slo.query(Role.GOOD);
        Optional<QuerySubject> bad = slo.query(Role.BAD);
        if (good.isEmpty() || bad.isEmpty()) {
            return;
        }
        Optional<Expr.VectorSelector> goodSelector = good.get().selector();
        Optional<Expr.VectorSelector> badSelector = bad.get().selector();
        if (goodSelector.isPresent() && badSelector.isPresent() && !goodSelector.equals(badSelector)) {
            if (includes(goodSelector.get(), badSelector.get())) {
                report(good.get(), bad.get(), report);
            } else if (includes(badSelector.get(), goodSelector.get())) {
                report(bad.get(), good.get(), report);
            }
        }
    }

    private static boolean includes(Expr.VectorSelector wide, Expr.VectorSelector narrow) {
        List<Expr.Matcher> matchers = narrow.matchers();
        return Counters.metric(wide).equals(Counters.metric(narrow))
                && wide.matchers().stream().allMatch(matcher -> Matching.relate(matchers, matcher) == Relation.IMPLIED);
    }

    private static void report(QuerySubject wide, QuerySubject narrow, Report report) {
        report.error(
                wide.origin(),
                "'" + wide.role().key() + "' also counts every event of '"
                        + narrow.role().key() + "'",
                "rename '" + wide.role().key() + "' to 'total', or exclude the events of '"
                        + narrow.role().key() + "' here");
    }
}
