package dev.slo.compiler.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A generated configuration whose receivers are called after the pace of the routes that lead to them, such as {@code
 * 10s/2h}, so that amtool tells paces.
 */
final class Paces {

    private static final Pattern PACED = Pattern.compile(
            "receiver: \\S+(?<between>(?:(?!receiver:).)*?)group_wait: (?<wait>\\S+)\\s+repeat_interval: (?<repeat>\\S+)",
            Pattern.DOTALL);

    private Paces() {}

    /** Writes it into a file. */
    static Path write(String configuration, Path file) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        String routes = PACED.matcher(configuration.substring(0, configuration.indexOf("\nreceivers:")))
                .replaceAll(route -> {
                    String name = route.group(2) + "/" + route.group(3);
                    names.add(name);
                    return Matcher.quoteReplacement("receiver: \"" + name + "\"" + route.group(1));
                });
        names.add("null");
        StringBuilder text = new StringBuilder(routes).append("\nreceivers:\n");
        names.forEach(name -> text.append("  - name: \"").append(name).append("\"\n"));
        return Files.writeString(file, text);
    }
}
