package dev.slo.compiler.export;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of the methods of a class, each given once. */
final class MethodNames {

    private final Set<String> given = new HashSet<>();

    /**
     * A name made of kebab-case words. Its ending keeps it apart from keywords and from the words of the DSL, which it
     * would hide.
     */
    String of(String kebab, String ending) {
        StringBuilder name = new StringBuilder();
        for (String word : kebab.split("-", -1)) {
            boolean first = name.isEmpty();
            name.append(
                    first || word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))) {
            name.insert(0, '_');
        }
        String unique = name + ending;
        for (int i = 2; !given.add(unique); i++) {
            unique = name + ending + i;
        }
        return unique;
    }
}
