package dev.slo.compiler.report;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Explanation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A code as a SARIF rule; what there is to know about it comes from its page of explanation. */
final class SarifRule {

    private SarifRule() {}

    /** The {@code reportingDescriptor}. */
    static Map<String, Object> of(Code code) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", code.value());
        Optional<String> page = Explanation.of(code);
        page.flatMap(SarifRule::firstParagraph).ifPresent(text -> rule.put("shortDescription", Map.of("text", text)));
        page.ifPresent(markdown -> rule.put("help", help(markdown)));
        return rule;
    }

    private static Map<String, Object> help(String markdown) {
        Map<String, Object> help = new LinkedHashMap<>();
        help.put("text", MarkdownText.plain(markdown));
        help.put("markdown", markdown);
        return help;
    }

    /** The page starts with its title; the paragraph behind it says what the code means. */
    private static Optional<String> firstParagraph(String markdown) {
        return markdown.lines()
                .skip(1)
                .dropWhile(String::isBlank)
                .takeWhile(line -> !line.isBlank())
                .reduce((text, line) -> text + " " + line);
    }
}
