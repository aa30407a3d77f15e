package dev.slo.sample.worker.domain.mail;

import java.util.Map;

/** Traces of the steps of a mail. */
public interface Spans {

    /** A piece of work that has a span of its own. */
    interface Step<T> {
        T run() throws InterruptedException;
    }

    /** Runs a step in a child of the current span. What it throws is recorded there and thrown on. */
    <T> T within(String name, Map<String, String> attributes, Step<T> step) throws InterruptedException;

    /** Runs work that nobody asked for: in a trace of its own, with a correlation id of its own. */
    <T> T afresh(Step<T> step) throws InterruptedException;

    /** Adds an attribute to the current span. */
    void tag(String key, String value);

    /** Notes something that happened in the current span. */
    void event(String name, Map<String, String> attributes);

    /** Says that the current span ended badly. */
    void failed(String reason);
}
