package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Origin;
import dev.slo.model.Link;
import dev.slo.spec.Origins;
import dev.slo.spec.SpecPath;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Links, runbooks and dashboards are addresses that a browser opens. What is filled in later counts as text. */
final class LinkForm implements Rule {

    static final Code CODE = new Code("link.not-a-url");

    private static final Pattern FILLED_IN = Pattern.compile("\\{\\{.*?}}|\\{service}|\\{slo}", Pattern.DOTALL);

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(Specs specs, Consumer<Finding> findings) {
        for (ServiceSubject service : specs.services()) {
            Report report = new Report(this, Optional.empty(), findings);
            check(service.service().links(), SpecPath.ROOT.field("links"), service.origins(), report);
        }
        specs.slos().forEach(slo -> check(slo, new Report(this, Optional.of(slo), findings)));
    }

    private static void check(SloSubject slo, Report report) {
        check(slo.slo().links(), slo.part("links"), slo.origins(), report);
        slo.alerting().runbook().ifPresent(url -> check(url, slo.at("alerting.runbook"), report));
        slo.alerting().dashboard().ifPresent(url -> check(url, slo.at("alerting.dashboard"), report));
    }

    private static void check(List<Link> links, SpecPath path, Origins origins, Report report) {
        for (int i = 0; i < links.size(); i++) {
            check(links.get(i).url(), origins.at(path.index(i).field("url")), report);
        }
    }

    private static void check(String url, Origin origin, Report report) {
        if (!opens(FILLED_IN.matcher(url).replaceAll("x"))) {
            report.error(
                    origin,
                    "'" + url + "' is not a web address",
                    "write it whole, such as https://example.org/runbook");
        }
    }

    private static boolean opens(String url) {
        try {
            URI uri = new URI(url);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
