package dev.slo.dsl;

import dev.slo.spec.reading.Tree;

/** What the SLOs of a service have in common; what an SLO says itself wins. */
public final class Defaults extends Settings<Defaults> {

    private Defaults(Part part) {
        super(part);
    }

    Defaults() {
        this(Part.begin());
    }

    @Override
    Defaults saying(Part changed) {
        return new Defaults(changed);
    }

    Tree tree() {
        return part().tree();
    }
}
