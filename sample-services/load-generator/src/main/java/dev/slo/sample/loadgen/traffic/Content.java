package dev.slo.sample.loadgen.traffic;

import java.util.Optional;
import java.util.Random;

/** Fills a route's placeholders and writes its body, from a seeded source. */
@FunctionalInterface
public interface Content {

    /** The next request's own part. */
    Filled fill(Random random);

    /**
     * What is sent.
     *
     * @param path the raw path
     * @param body JSON, where the method has one
     */
    record Filled(String path, Optional<String> body) {}

    /** A path without placeholders, and no body. */
    static Content of(String path) {
        Filled same = new Filled(path, Optional.empty());
        return random -> same;
    }
}
