package dev.slo.compiler.emit;

import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/**
 * Writes a tree as YAML for people to review: texts of several lines as blocks, quotes around every text that any YAML
 * reader could take for something else.
 */
public final class YamlText {

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(
                    YAMLWriteFeature.MINIMIZE_QUOTES,
                    YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS,
                    YAMLWriteFeature.LITERAL_BLOCK_STYLE,
                    YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .stringQuotingChecker(new PlainlySafe())
            .build();

    private YamlText() {}

    /**
     * The tree as one YAML document with a final line break.
     *
     * @param comment lines to stand in front of it, without {@code #}
     * @param tree maps, lists, strings, numbers and booleans; maps keep their order
     */
    public static String of(String comment, Map<String, ?> tree) {
        String head = comment.lines().map(line -> "# " + line + "\n").reduce("", String::concat);
        return head + TreeText.write(FACTORY, tree, false);
    }

    /** Only words that start with a letter and mean nothing to YAML stand bare. */
    private static final class PlainlySafe extends StringQuotingChecker {

        private static final long serialVersionUID = 1;
        private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_./-]*(:[A-Za-z0-9_./-]+)*");
        private static final Pattern DURATION = Pattern.compile("([0-9]+(ms|[smhdwy]))+");

        @Override
        public boolean needToQuoteName(String name) {
            return needToQuoteValue(name);
        }

        @Override
        public boolean needToQuoteValue(String value) {
            boolean plain =
                    WORD.matcher(value).matches() || DURATION.matcher(value).matches();
            return !plain || isReservedKeyword(value);
        }
    }
}
