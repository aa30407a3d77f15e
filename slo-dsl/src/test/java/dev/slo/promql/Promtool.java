package dev.slo.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real parsers of PromQL and of alert templates, asked through promtool {@code check} and {@code test}. */
public final class Promtool {

    private static final Pattern REFUSAL = Pattern.compile("rule (\\d+), \"expr:\\d+\": (.*)");

    private Promtool() {}

    /** Skips the running test when promtool is not installed, or fails it where tools are required. */
    public static void require() {
        boolean installed = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
        if ("true".equals(System.getenv("SLO_REQUIRE_TOOLS"))) {
            assertThat(installed).as("promtool is on the PATH").isTrue();
        }
        assumeTrue(installed, "promtool is not on the PATH: the comparison with the real parser is skipped");
    }

    /** The refusals of those expressions that Prometheus does not accept, by their index. */
    static SortedMap<Integer, String> refusals(List<String> expressions) {
        StringBuilder rules = new StringBuilder("groups:\n- name: expressions\n  rules:\n");
        for (int i = 0; i < expressions.size(); i++) {
            rules.append("  - record: expr:").append(i).append('\n');
            rules.append("    expr: ").append(quoted(expressions.get(i))).append('\n');
        }
        return refusals(run("check", rules.toString()), expressions.size());
    }

    /** The refusals of those templates of annotations that Prometheus does not accept, by their index. */
    public static SortedMap<Integer, String> templateRefusals(List<String> templates) {
        StringBuilder rules = new StringBuilder("groups:\n- name: templates\n  rules:\n");
        for (int i = 0; i < templates.size(); i++) {
            rules.append("  - alert: expr:").append(i).append('\n');
            rules.append("    expr: up\n    annotations: { text: ")
                    .append(quoted(templates.get(i)))
                    .append(" }\n");
        }
        return refusals(run("check", rules.toString()), templates.size());
    }

    private static SortedMap<Integer, String> refusals(String output, int count) {
        SortedMap<Integer, String> refusals = new TreeMap<>();
        Matcher refusal = REFUSAL.matcher(output);
        while (refusal.find()) {
            refusals.put(Integer.parseInt(refusal.group(1)) - 1, refusal.group(2));
        }
        boolean found = output.contains("SUCCESS: " + count + " rules found");
        assertThat(found).as("promtool read all %s rules: %s", count, output).isEqualTo(refusals.isEmpty());
        return refusals;
    }

    /**
     * Lets Prometheus evaluate expressions over series that stand still.
     *
     * @param series in the notation of promtool, all of value 1
     * @param labels the labels of the one sample of value 1 that each expression must yield, in braces
     */
    static void assertYieldsOne(List<String> series, SortedMap<String, String> labels) {
        StringBuilder test = new StringBuilder("evaluation_interval: 1m\ntests:\n- interval: 1m\n  input_series:\n");
        for (String one : series) {
            test.append("  - {series: ").append(quoted(one)).append(", values: \"1x60\"}\n");
        }
        test.append("  promql_expr_test:\n");
        labels.forEach((expression, sample) -> {
            test.append("  - expr: ").append(quoted(expression)).append("\n    eval_time: 30m\n");
            test.append("    exp_samples: [{labels: ").append(quoted(sample)).append(", value: 1}]\n");
        });
        assertThat(run("test", test.toString())).contains("SUCCESS").doesNotContain("FAILED");
    }

    private static String run(String command, String rules) {
        require();
        try {
            Path file = Files.createTempFile("promql", ".yml");
            try {
                Files.writeString(file, rules);
                Process process = new ProcessBuilder("promtool", command, "rules", file.toString())
                        .redirectErrorStream(true)
                        .start();
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(process.waitFor()).as(output).isBetween(0, 1);
                return output;
            } finally {
                Files.delete(file);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A YAML scalar in double quotes. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            boolean plain = c >= ' ' && c < 127 && c != '"' && c != '\\';
            quoted.append(plain ? Character.toString(c) : String.format(Locale.ROOT, "\\U%08x", c));
        });
        return quoted.append('"').toString();
    }
}
