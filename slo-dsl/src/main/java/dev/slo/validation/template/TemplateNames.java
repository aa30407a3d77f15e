package dev.slo.validation.template;

import java.util.Set;

/** The words that Prometheus knows in alert templates. */
final class TemplateNames {

    /** Variables that Prometheus sets. */
    static final Set<String> VARIABLES = Set.of("$", "$labels", "$externalLabels", "$externalURL", "$value");

    /** Fields of the dot while it is the alert. */
    static final Set<String> FIELDS = Set.of(".", ".Labels", ".ExternalLabels", ".ExternalURL", ".Value");

    /** Functions of Prometheus 2.42 (template/template.go), those of Go's text/template, and its constants. */
    private static final Set<String> WORDS = Set.of("""
            and args call eq externalURL false first ge graphLink gt html humanize humanize1024
            humanizeDuration humanizePercentage humanizeTimestamp index js label le len lt match ne nil not
            or parseDuration pathPrefix print printf println query reReplaceAll safeHtml slice sortByLabel
            stripDomain stripPort strvalue tableLink title toLower toTime toUpper true urlquery value""".split("\\s"));

    private TemplateNames() {}

    /** Whether a word is a function or a constant. */
    static boolean isWord(String word) {
        return WORDS.contains(word);
    }

    /** What to write instead of a word that is neither. */
    static String hint(String word) {
        return VARIABLES.contains("$" + word)
                ? "write $" + word
                : "use one of Prometheus' functions, such as humanize, humanizePercentage or humanizeDuration";
    }
}
