package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.promql.Expr;
import java.util.List;

/** The matchers of a selector can hold together. */
final class MatchesNothing implements EveryQueryRule {

    static final Code CODE = new Code("query.matches-nothing");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(QuerySubject query, Report report) {
        for (Expr.VectorSelector selector : query.nodes(Expr.VectorSelector.class)) {
            Matching.contradiction(selector.matchers()).ifPresent(pair -> {
                List<String> texts = pair.stream()
                        .map(matcher -> matcher.label() + matcher.op().symbol() + "\"" + matcher.value() + "\"")
                        .toList();
                report.error(
                        query.at(pair.get(1)),
                        "No series has both " + texts.get(0) + " and " + texts.get(1),
                        "keep one of them, or join the values in one matcher, such as "
                                + pair.get(0).label() + "=~\"a|b\"");
            });
        }
    }
}
