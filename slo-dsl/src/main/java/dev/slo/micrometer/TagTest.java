package dev.slo.micrometer;

import dev.slo.promql.Expr;
import dev.slo.promql.MatchOp;
import java.util.List;
import java.util.stream.Collectors;

/** A condition on a tag of a meter. */
sealed interface TagTest {

    /** The tag as the code of the service spells it. */
    String key();

    /** The condition as a matcher on the label of that name. */
    Expr.Matcher on(String label);

    /**
     * One of some values, or none of them.
     *
     * @param values at least one
     */
    record Values(String key, boolean negated, List<String> values) implements TagTest {

        private static final String SPECIAL = "\\.+*?()|[]{}^$";

        public Values {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("no values for the tag '" + key + "'");
            }
        }

        @Override
        public Expr.Matcher on(String label) {
            if (values.size() == 1) {
                return new Expr.Matcher(label, negated ? MatchOp.NOT_EQUAL : MatchOp.EQUAL, values.get(0));
            }
            String regex = values.stream().map(Values::quoted).collect(Collectors.joining("|"));
            return new Expr.Matcher(label, negated ? MatchOp.NOT_REGEX : MatchOp.REGEX, regex);
        }

        /** The value as a regular expression of RE2 that matches nothing else. */
        private static String quoted(String value) {
            StringBuilder regex = new StringBuilder();
            value.chars().forEach(c -> {
                if (SPECIAL.indexOf(c) >= 0) {
                    regex.append('\\');
                }
                regex.append((char) c);
            });
            return regex.toString();
        }
    }

    /**
     * A regular expression that values match as a whole, or do not.
     *
     * @param regex in the syntax of RE2
     */
    record Pattern(String key, boolean negated, String regex) implements TagTest {
        @Override
        public Expr.Matcher on(String label) {
            return new Expr.Matcher(label, negated ? MatchOp.NOT_REGEX : MatchOp.REGEX, regex);
        }
    }
}
