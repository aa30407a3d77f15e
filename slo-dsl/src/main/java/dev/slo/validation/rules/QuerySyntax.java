package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;

/** Every query parses, has consistent types and holds no regular expression that RE2 refuses. */
final class QuerySyntax implements EveryQueryRule {

    static final Code CODE = new Code("query.syntax");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(QuerySubject query, Report report) {
        query.parsed().problems().forEach(problem -> report.error(query.at(problem.span()), problem.message()));
    }
}
