package dev.slo.dsl;

import dev.slo.spec.Site;
import dev.slo.spec.reading.Tree;
import java.util.Objects;

/** A label or an annotation: a name and its value. */
public final class Label {

    private final Tree.Field field;

    private Label(Tree.Field field) {
        this.field = field;
    }

    Tree.Field field() {
        return field;
    }

    /** A name that still needs its value. */
    public static final class Named {

        private final String name;
        private final Site site;

        Named(String name) {
            this.name = Objects.requireNonNull(name, "a label needs a name");
            this.site = Here.site();
        }

        /** Gives the value. */
        public Label as(String value) {
            return new Label(new Tree.Field(name, site, Here.text(value)));
        }
    }
}
