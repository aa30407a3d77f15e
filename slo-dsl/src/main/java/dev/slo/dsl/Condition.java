package dev.slo.dsl;

import dev.slo.model.Sli.Comparison;
import dev.slo.spec.reading.Tree;

/** Which values of a timeslice are good. */
public final class Condition {

    private final Tree tree;

    Condition(Comparison comparison, String bound) {
        this.tree = Here.text(comparison.symbol() + " " + bound);
    }

    Tree tree() {
        return tree;
    }
}
