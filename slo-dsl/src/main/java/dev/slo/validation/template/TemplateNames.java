package dev.slo.validation.template;

import java.util.Set;

/** The words that Prometheus knows in alert templates. */
final class TemplateNames {

    /** Functions of Prometheus (template/template.go, 2.42 and 3.x) and of Go's text/template. */
    static final Set<String> FUNCTIONS = Set.of(
            "and",
            "args",
            "call",
            "eq",
            "externalURL",
            "first",
            "ge",
            "graphLink",
            "gt",
            "html",
            "humanize",
            "humanize1024",
            "humanizeDuration",
            "humanizePercentage",
            "humanizeTimestamp",
            "index",
            "js",
            "label",
            "le",
            "len",
            "lt",
            "match",
            "ne",
            "not",
            "now",
            "or",
            "parseDuration",
            "pathPrefix",
            "print",
            "printf",
            "println",
            "query",
            "reReplaceAll",
            "safeHtml",
            "slice",
            "sortByLabel",
            "stripDomain",
            "stripPort",
            "strvalue",
            "tableLink",
            "title",
            "tmpl",
            "toDuration",
            "toLower",
            "toTime",
            "toUpper",
            "urlQueryEscape",
            "urlquery",
            "value");

    /** Words that stand for a value. */
    static final Set<String> CONSTANTS = Set.of("true", "false", "nil");

    /** Words that open a block that {@code end} closes. */
    static final Set<String> OPENERS = Set.of("if", "range", "with", "define", "block");

    /** Variables that Prometheus sets. */
    static final Set<String> VARIABLES = Set.of("$", "$labels", "$externalLabels", "$externalURL", "$value");

    /** Fields of the dot outside of range, with, define and block. */
    static final Set<String> FIELDS = Set.of(".", ".Labels", ".ExternalLabels", ".ExternalURL", ".Value");

    private TemplateNames() {}
}
