package dev.slo.compiler.review;

import dev.slo.compiler.dashboard.DrawnPanel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Panels that may be empty or fail, each with the reason why that is fine. A file has one on each line:
 *
 * <pre>{@code
 * # dashboard / panel: reason
 * slo-overview / Alerts over time: nothing fires in the recorded day
 * slo-shop / latency* / Exhausted in: the budget of the latency does not burn
 * }</pre>
 *
 * An asterisk stands for any text. A panel is named by its title, or by that of its row and its own.
 *
 * @param all in the order of the file
 */
public record Exceptions(List<Excused> all) {

    /** None. */
    public static final Exceptions NONE = new Exceptions(List.of());

    /** Copies the list. */
    public Exceptions {
        all = List.copyOf(all);
    }

    /**
     * A panel that is excused.
     *
     * @param dashboard its uid, perhaps with asterisks
     * @param panel its title, or its row's and its own, perhaps with asterisks
     * @param reason why
     */
    public record Excused(String dashboard, String panel, String reason) {

        boolean covers(String uid, DrawnPanel one) {
            return fits(dashboard, uid) && (fits(panel, one.title()) || fits(panel, one.name()));
        }

        private static boolean fits(String pattern, String text) {
            String regex =
                    Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            return Pattern.compile(regex, Pattern.DOTALL).matcher(text).matches();
        }
    }

    /**
     * Reads a file's text.
     *
     * @throws IllegalArgumentException when a line is not of the form; the message names the line
     */
    public static Exceptions parse(String text) {
        List<Excused> all = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                all.add(excused(line, i + 1));
            }
        }
        return new Exceptions(all);
    }

    private static Excused excused(String line, int number) {
        int slash = line.indexOf(" / ");
        int colon = line.lastIndexOf(": ");
        if (slash < 1 || colon < slash + " / ".length()) {
            throw new IllegalArgumentException("line " + number + " is not 'dashboard / panel: reason'");
        }
        return new Excused(
                line.substring(0, slash).strip(),
                line.substring(slash + " / ".length(), colon).strip(),
                line.substring(colon + 1).strip());
    }

    /** The first that excuses a panel of a dashboard. */
    public Optional<Excused> of(String uid, DrawnPanel panel) {
        return all.stream().filter(excused -> excused.covers(uid, panel)).findFirst();
    }
}
