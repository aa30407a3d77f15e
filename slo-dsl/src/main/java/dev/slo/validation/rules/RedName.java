package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import java.util.regex.Pattern;

/** The name of RED recordings fits into the middle of a metric's name. */
final class RedName implements ServiceRule {

    static final Code CODE = new Code("red.invalid-name");

    private static final Pattern FORM = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(ServiceSubject service, Report report) {
        service.service()
                .red()
                .filter(red -> !FORM.matcher(red.name()).matches())
                .ifPresent(red -> report.error(
                        service.at("red", "name"),
                        "'" + red.name() + "' cannot stand in a metric's name",
                        "write letters, digits and underscores, and no digit at the front, such as http"));
    }
}
