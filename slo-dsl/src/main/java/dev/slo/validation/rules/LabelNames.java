package dev.slo.validation.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of labels: which ones Prometheus takes, and which ones belong to the compiler. */
final class LabelNames {

    private static final Pattern FORM = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    private static final Set<String> OURS = Set.of(
            "alertname",
            "le",
            "level",
            "long_window",
            "objective",
            "owner",
            "service",
            "severity",
            "short_window",
            "sli",
            "slo",
            "title",
            "window");

    private LabelNames() {}

    /** Whether every Prometheus takes the name. */
    static boolean valid(String name) {
        return FORM.matcher(name).matches();
    }

    /** Whether the compiler or Prometheus itself sets the label. */
    static boolean reserved(String name) {
        return name.startsWith("__") || OURS.contains(name);
    }

    /** The compiler's own labels, for messages. */
    static String ours() {
        return new TreeSet<>(OURS).stream().collect(Collectors.joining(", "));
    }

    /** The names that occur more than once in a sorted list, once each. */
    static Set<String> repeated(List<String> sorted) {
        Set<String> seen = new TreeSet<>();
        return sorted.stream().filter(name -> !seen.add(name)).collect(Collectors.toCollection(TreeSet::new));
    }
}
