package dev.slo.compiler.dashboard;

import dev.slo.model.TimeSpan;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values in the place of Grafana's variables, as Grafana does before it sends a query. */
public final class Expansion {

    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)(?::\\w+)?}|(\\w+))");

    private final Map<String, String> values;

    private Expansion(Map<String, String> values) {
        this.values = values;
    }

    /**
     * What a dashboard's variables stand for when it is opened.
     *
     * @param dashboard whose variables
     * @param range the time range that is looked at
     * @param step the distance of two points in it
     * @param scrape how often metrics are scraped; a rate needs four of them
     */
    public static Expansion of(DashboardFile dashboard, TimeSpan range, TimeSpan step, TimeSpan scrape) {
        Map<String, String> values = new TreeMap<>(dashboard.variables());
        TimeSpan rate = step.max(scrape.times(3));
        values.put("__rate_interval", new TimeSpan(rate.millis() + scrape.millis()).toString());
        values.put("__interval", step.max(scrape).toString());
        values.put("__range", range.toString());
        values.put("__range_s", Long.toString(Math.round(range.seconds())));
        return new Expansion(values);
    }

    /** The same with another value of a variable: a regular expression of all those chosen. */
    public Expansion with(String variable, String value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(variable, value);
        return new Expansion(more);
    }

    /** The text with a value for every variable that is known; others stay as they are. */
    public String apply(String text) {
        Matcher match = VARIABLE.matcher(text);
        return match.replaceAll(found -> {
            String name = found.group(1) == null ? found.group(2) : found.group(1);
            return Matcher.quoteReplacement(values.getOrDefault(name, found.group()));
        });
    }
}
