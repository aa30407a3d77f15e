package dev.slo.compiler.review.drawing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown of text panels as HTML: headings, paragraphs, lists, tables, emphasis, code and links of the web, which is
 * what our dashboards use; links within Grafana lead nowhere here and become text. Everything is escaped first, so that no markup but ours comes out.
 */
final class MarkdownHtml {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern EMPHASIS = Pattern.compile("(?<![\\w*])\\*([^*\\s][^*]*)\\*");
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\((?:&lt;)?(https?://[^)\\s]*?)(?:&gt;)?\\)");
    private static final Pattern OTHER_LINK = Pattern.compile("\\[([^]]+)]\\([^)\\s]*\\)");
    private static final Pattern NUMBERED = Pattern.compile("&amp;#([0-9]{1,6});");
    private static final Pattern PROTECTED = Pattern.compile("[\uE000-\uE07F]");
    private static final char AWAY = '\uE000';
    private static final Pattern ESCAPED = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");

    private final List<String> lines;
    private final StringBuilder html = new StringBuilder();
    private String open = "";

    MarkdownHtml(String markdown) {
        this.lines = markdown.lines().toList();
    }

    String html() {
        for (String line : lines) {
            block(line.strip());
        }
        switchTo("");
        return html.toString();
    }

    private void block(String line) {
        if (line.isEmpty()) {
            switchTo("");
        } else if (line.startsWith("#")) {
            switchTo("");
            html.append("<p class=\"heading\">")
                    .append(inline(line.replaceFirst("^#+\\s*", "")))
                    .append("</p>\n");
        } else if (line.matches("[-*] .*")) {
            switchTo("ul");
            html.append("<li>").append(inline(line.substring(2))).append("</li>\n");
        } else if (line.matches("\\d+\\. .*")) {
            switchTo("ol");
            html.append("<li>")
                    .append(inline(line.replaceFirst("^\\d+\\. ", "")))
                    .append("</li>\n");
        } else if (line.startsWith("|")) {
            row(line);
        } else {
            String before = open;
            switchTo("p");
            html.append(before.equals("p") ? " " : "").append(inline(line));
        }
    }

    private void row(String line) {
        if (line.matches("[|:\\- ]+")) {
            return;
        }
        String cellElement = open.equals("table") ? "td" : "th";
        switchTo("table");
        html.append("<tr>");
        for (String cell : line.replaceAll("^\\||\\|$", "").split("(?<!\\\\)\\|", -1)) {
            html.append('<').append(cellElement).append('>');
            html.append(inline(cell.strip())).append("</").append(cellElement).append('>');
        }
        html.append("</tr>\n");
    }

    private void switchTo(String element) {
        if (open.equals(element)) {
            return;
        }
        if (!open.isEmpty()) {
            html.append("</").append(open).append(">\n");
        }
        if (!element.isEmpty()) {
            html.append('<').append(element).append('>');
        }
        open = element;
    }

    /** What a backslash protects is out of the way while markup is looked for. */
    private static String inline(String text) {
        String safe = NUMBERED.matcher(escape(ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Character.toString(AWAY + found.group(1).charAt(0)))))
                .replaceAll("&#$1;");
        String linked = OTHER_LINK
                .matcher(LINK.matcher(safe).replaceAll("<a href=\"$2\">$1</a>"))
                .replaceAll("$1");
        String strong =
                BOLD.matcher(CODE.matcher(linked).replaceAll("<code>$1</code>")).replaceAll("<strong>$1</strong>");
        return PROTECTED
                .matcher(EMPHASIS.matcher(strong).replaceAll("<em>$1</em>"))
                .replaceAll(found -> Matcher.quoteReplacement(
                        escape(Character.toString(found.group().charAt(0) - AWAY))));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
