package dev.slo.compiler.review.asked;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The answers of one moment.
 *
 * @param at the moment, in seconds since the epoch
 * @param all by question
 */
public record Answers(long at, SortedMap<Ask, Answer> all) {

    /** Copies. */
    public Answers {
        all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
    }

    /** The answer to a question; an error when nobody asked it. */
    public Answer to(Ask ask) {
        return all.getOrDefault(ask, new Answer.Failed("the data file has no answer to this query: record it again"));
    }
}
