package dev.slo.dsl;

import dev.slo.spec.reading.Tree;

/** A place to read more. */
public final class Link {

    private final Part part;

    private Link(Part part) {
        this.part = part;
    }

    Tree tree() {
        return part.tree();
    }

    /** A title that still needs its address. */
    public static final class Titled {

        private final Part part;

        Titled(String title) {
            this.part = Part.begin().with("title", title);
        }

        /** Gives the address. */
        public Link at(String url) {
            return new Link(part.with("url", url));
        }
    }
}
