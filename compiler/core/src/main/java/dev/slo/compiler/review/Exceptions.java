package dev.slo.compiler.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Panels that may be empty or fail, each with the reason why that is fine. A file has one on each line:
 *
 * <pre>{@code
 * # dashboard / panel: reason
 * slo-overview / Alerts over time: nothing fires in the recorded day
 * }</pre>
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
     * @param dashboard its uid, or {@code *} for any
     * @param panel its title
     * @param reason why
     */
    public record Excused(String dashboard, String panel, String reason) {

        boolean covers(String uid, String title) {
            return (dashboard.equals("*") || dashboard.equals(uid)) && panel.equals(title);
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

    Optional<Excused> of(String uid, String title) {
        return all.stream().filter(excused -> excused.covers(uid, title)).findFirst();
    }
}
