package dev.slo.dsl;

import dev.slo.spec.reading.Tree;

/**
 * What an SLO measures: a value, made with one of {@link Slos#bad}, {@link Slos#good}, {@link Slos#latency}, {@link
 * Slos#timeslices} and {@link Slos#errorRatio}.
 */
public sealed class Indicator permits LatencyIndicator {

    private final String kind;
    private final Tree content;

    Indicator(String kind, Tree content) {
        this.kind = kind;
        this.content = content;
    }

    final Tree tree() {
        return Part.begin().with(kind, content).tree();
    }
}
