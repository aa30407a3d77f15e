package dev.slo.compiler.report;

import dev.slo.compiler.emit.JsonText;
import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Diagnostics for code scanning, as SARIF 2.1.0 (OASIS): one run, one rule for each code that occurs with its page of
 * explanation as help, one result for each diagnostic.
 */
public final class SarifReport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final List<Diagnostic> diagnostics;
    private final List<Code> codes;

    private SarifReport(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics.stream().sorted(Diagnostic.ORDER).toList();
        this.codes =
                diagnostics.stream().map(Diagnostic::code).distinct().sorted().toList();
    }

    /**
     * The diagnostics as one SARIF log.
     *
     * @param diagnostics in any order
     * @param version of this program
     */
    public static String print(List<Diagnostic> diagnostics, String version) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", SCHEMA);
        root.put("version", "2.1.0");
        root.put("runs", List.of(new SarifReport(diagnostics).run(version)));
        return JsonText.of(root);
    }

    private Map<String, Object> run(String version) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "slo");
        driver.put("version", version);
        driver.put("rules", codes.stream().map(SarifRule::of).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "unicodeCodePoints");
        run.put("results", diagnostics.stream().map(this::result).toList());
        return run;
    }

    private Map<String, Object> result(Diagnostic diagnostic) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", diagnostic.code().value());
        result.put("ruleIndex", codes.indexOf(diagnostic.code()));
        result.put("level", diagnostic.severity().name().toLowerCase(Locale.ROOT));
        String hint = diagnostic.hint().map(text -> "; " + text).orElse("");
        result.put("message", Map.of("text", diagnostic.message() + hint));
        result.put("locations", List.of(Map.of("physicalLocation", location(diagnostic.origin()))));
        return result;
    }

    private static Map<String, Object> location(Origin origin) {
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("artifactLocation", Map.of("uri", uri(origin.source())));
        if (origin instanceof Origin.Text text) {
            Map<String, Object> region = new LinkedHashMap<>();
            region.put("startLine", text.start().line());
            region.put("startColumn", text.start().column());
            region.put("endLine", text.end().line());
            region.put("endColumn", text.end().column());
            location.put("region", region);
        } else if (origin instanceof Origin.JavaCode code) {
            location.put("region", Map.of("startLine", code.line()));
        }
        return location;
    }

    /** The path as a URI reference, with everything quoted that a URI cannot hold. */
    private static String uri(String path) {
        try {
            return path.startsWith("/")
                    ? new URI("file", "", path, null).toASCIIString()
                    : new URI(null, null, "./" + path, null).normalize().toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no URI for " + path, e);
        }
    }
}
