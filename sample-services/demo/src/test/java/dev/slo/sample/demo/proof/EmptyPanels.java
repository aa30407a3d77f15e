package dev.slo.sample.demo.proof;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Panels that have no data in the proof, and why that is right. */
final class EmptyPanels {

    private static final SortedMap<String, String> REASONS = new TreeMap<>(Map.of(
            "(slo|work|health)-runner-platform / .*", "nothing in this repository runs the runner platform",
            "platform-hosts / .*", "no node exporter runs",
            "(?!.*(email-delivery|requests-availability|route-availability)).* / Exhausted in",
                    "nothing is spent of this budget, so it is never exhausted"));

    private EmptyPanels() {}

    /** Those of these panels that should have data. */
    static List<String> unexplained(List<String> empty) {
        return empty.stream()
                .filter(panel -> REASONS.keySet().stream().noneMatch(name -> Pattern.matches(name, panel)))
                .toList();
    }
}
