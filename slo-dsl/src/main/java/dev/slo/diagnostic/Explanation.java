package dev.slo.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The pages that explain codes: what the diagnostic means, why it matters, how to fix it. They are resources, one per
 * code, and an index beside them lists the codes, as a jar cannot be listed on every class path.
 */
public final class Explanation {

    private static final String FOLDER = "pages/";
    private static final String INDEX = FOLDER + "index.txt";

    private Explanation() {}

    /** The page of a code, in Markdown; empty if no diagnostic has that code. */
    public static Optional<String> of(Code code) {
        return resource(FOLDER + code + ".md");
    }

    /** Every code that has a page. */
    public static SortedSet<Code> codes() {
        String index = resource(INDEX).orElseThrow(() -> new IllegalStateException("no " + INDEX));
        return index.lines().map(Code::new).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = Explanation.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
