package dev.slo.sample.telemetry;

import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The environment variables that configure a service, read as types. Mistakes are collected, so that one start tells all of
 * them; a reader that meets one goes on with the fallback until {@link #check} is called. A blank variable counts as not
 * set, as {@code FOO=} in a compose file means. Not safe for use by several threads.
 */
public final class Environment {

    private final Map<String, String> variables;
    private final SortedSet<String> names = new TreeSet<>();
    private final List<String> mistakes = new ArrayList<>();

    private Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** Reads from these variables. */
    public static Environment of(Map<String, String> variables) {
        return new Environment(variables);
    }

    /** The text of a variable, if it is set. */
    public Optional<String> optional(String name) {
        names.add(name);
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Any text. */
    public String text(String name, String fallback) {
        return optional(name).orElse(fallback);
    }

    /** Any text that must be there; an empty one stands for it after a mistake. */
    public String required(String name) {
        return optional(name).orElseGet(() -> {
            mistakes.add(name + " is not set, and it must be");
            return "";
        });
    }

    /** A whole number between two others, both allowed. */
    public int integer(String name, int fallback, int least, int most) {
        return read(name, fallback, "a whole number from " + least + " to " + most, text -> Optional.of(
                        Integer.valueOf(text))
                .filter(value -> value >= least && value <= most));
    }

    /** Any whole number of 64 bits, if it is set. */
    public OptionalLong seed(String name) {
        return read(
                name,
                OptionalLong.empty(),
                "a whole number",
                text -> Optional.of(OptionalLong.of(Long.parseLong(text))));
    }

    /** A decimal number between two others, both allowed, such as {@code 0.25}. */
    public double decimal(String name, double fallback, double least, double most) {
        String allowed = "a number from " + BigDecimal.valueOf(least) + " to " + BigDecimal.valueOf(most);
        return read(name, fallback, allowed, text -> Optional.of(new BigDecimal(text).doubleValue())
                .filter(value -> value >= least && value <= most));
    }

    /** A length of time in Prometheus notation, such as {@code 250ms} or {@code 1m30s}. */
    public Duration duration(String name, String fallback) {
        return read(
                name, length(fallback), "a length of time such as 250ms, 5s or 2m", text -> Optional.of(length(text)));
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String name, boolean fallback) {
        return read(name, fallback, "true or false", text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /** One of the constants of an enum, in small letters with dashes. */
    public <E extends Enum<E>> E choice(String name, E fallback) {
        List<E> choices = Arrays.asList(fallback.getDeclaringClass().getEnumConstants());
        String allowed = choices.stream().map(Environment::spelt).collect(Collectors.joining(", "));
        return read(name, fallback, "one of " + allowed, text -> choices.stream()
                .filter(choice -> spelt(choice).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst());
    }

    /** The address of an HTTP server, if it is set. */
    public Optional<URI> uri(String name) {
        String allowed = "an address such as http://localhost:9324";
        return read(name, Optional.empty(), allowed, text -> {
            URI uri = URI.create(text);
            return isHttp(uri) ? Optional.of(Optional.of(uri)) : Optional.empty();
        });
    }

    /** The address of an HTTP server. */
    public URI uri(String name, String fallback) {
        return uri(name).orElseGet(() -> URI.create(fallback));
    }

    /** All variables whose names start so, for libraries that have variables of their own. */
    public SortedMap<String, String> startingWith(String prefix) {
        SortedMap<String, String> found = new TreeMap<>(variables);
        found.keySet().removeIf(name -> !name.startsWith(prefix));
        return found;
    }

    /** Notes a mistake that no single reader sees, such as two variables that exclude each other. */
    public void reject(String mistake) {
        mistakes.add(mistake);
    }

    /** The names that were asked for, whether set or not. */
    public SortedSet<String> names() {
        return new TreeSet<>(names);
    }

    /**
     * Ends the reading.
     *
     * @throws ConfigurationException with one line for each mistake
     */
    public void check() {
        if (!mistakes.isEmpty()) {
            throw new ConfigurationException(mistakes);
        }
    }

    private <T> T read(String name, T fallback, String allowed, Function<String, Optional<T>> reader) {
        Optional<String> text = optional(name);
        if (text.isEmpty()) {
            return fallback;
        }
        Optional<T> value;
        try {
            value = reader.apply(text.get());
        } catch (IllegalArgumentException e) {
            value = Optional.empty();
        }
        if (value.isEmpty()) {
            mistakes.add(name + " is " + ShownValue.of(name, text.get()) + ", and must be " + allowed);
        }
        return value.orElse(fallback);
    }

    private static String spelt(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Duration length(String text) {
        return Duration.ofMillis(TimeSpan.parse(text).millis());
    }

    private static boolean isHttp(URI uri) {
        return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    }
}
