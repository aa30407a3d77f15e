package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.model.Tier;
import java.util.Locale;
import java.util.regex.Pattern;

/** Severities are plain words, as routes in Alertmanager and file names are made of them. */
final class Severities implements SloRule {

    static final Code CODE = new Code("alerting.severity");

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,62}");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        for (Tier.Urgency urgency : Tier.Urgency.values()) {
            String severity = slo.alerting().channel(urgency).severity();
            if (!FORM.matcher(severity).matches()) {
                report.error(
                        slo.at("alerting." + urgency.name().toLowerCase(Locale.ROOT) + ".severity"),
                        "'" + severity + "' is not a severity",
                        "write one word of letters, digits, hyphens and underscores, such as critical");
            }
        }
    }
}
