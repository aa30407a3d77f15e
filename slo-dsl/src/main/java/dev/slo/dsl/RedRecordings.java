package dev.slo.dsl;

import dev.slo.model.Query;
import dev.slo.spec.reading.Tree;

/** Recordings of rate, errors and duration, such as {@code app:http_requests:rate5m}. */
public final class RedRecordings {

    private final Part part;

    private RedRecordings(Part part) {
        this.part = part;
    }

    RedRecordings(String requests) {
        this(Part.begin().with("requests", requests));
    }

    Tree tree() {
        return part.tree();
    }

    /** The middle of the recordings' names; {@code http} where nothing is said. */
    public RedRecordings named(String name) {
        return new RedRecordings(part.with("name", name));
    }

    /** Selects the failed ones among the requests. */
    public RedRecordings errors(String selector) {
        return new RedRecordings(part.with("errors", selector));
    }

    /** Selects the failed ones by what meters return. */
    public RedRecordings errors(Query selector) {
        return errors(selector.text());
    }

    /** Selects the histogram of durations, by its base name. */
    public RedRecordings durations(String histogram) {
        return new RedRecordings(part.with("duration", histogram));
    }

    /** Selects the histogram of durations by what meters return. */
    public RedRecordings durations(Query histogram) {
        return durations(histogram.text());
    }

    /** Labels to keep apart. */
    public RedRecordings by(String... labels) {
        return new RedRecordings(part.adding("by", labels));
    }
}
