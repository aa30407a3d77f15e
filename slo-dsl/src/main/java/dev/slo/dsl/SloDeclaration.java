package dev.slo.dsl;

import dev.slo.model.Sli;
import dev.slo.spec.reading.Tree;
import java.util.Arrays;

/**
 * A declared SLO: it has a name, an indicator and an objective, and may say more in any order. Immutable: each word
 * returns a new one.
 */
public final class SloDeclaration extends Settings<SloDeclaration> {

    private SloDeclaration(Part part) {
        super(part);
    }

    @Override
    SloDeclaration saying(Part changed) {
        return new SloDeclaration(changed);
    }

    Tree tree() {
        return part().tree();
    }

    /** One line for people; the name where nothing is said. */
    public SloDeclaration titled(String title) {
        return saying(part().with("title", title));
    }

    /** Longer text for the runbook. */
    public SloDeclaration describedAs(String description) {
        return saying(part().with("description", description));
    }

    /** Warnings that are fine here. */
    public SloDeclaration accepting(Acceptance... warnings) {
        return saying(part().adding(
                        "suppress",
                        Arrays.stream(warnings).map(Acceptance::tree).toList()));
    }

    /** An SLO's name that still needs an indicator. */
    public static final class Named {

        private final Part part;

        Named(String name) {
            this.part = Part.begin().with("name", name);
        }

        /** Says what is measured. */
        public Measured measuredBy(Indicator indicator) {
            return new Measured(part.with("sli", indicator.tree()));
        }

        /** The same with what meters and presets return, such as {@code Presets.springHttpServer().availability()}. */
        public Measured measuredBy(Sli sli) {
            return measuredBy(SliWords.of(sli));
        }
    }

    /** An SLO that knows what to measure and still needs its objective. */
    public static final class Measured {

        private final Part part;

        private Measured(Part part) {
            this.part = part;
        }

        /** Gives the promise: a percentage such as {@code 99.9%}, a decimal or a fraction. */
        public SloDeclaration objective(String target) {
            return new SloDeclaration(part.with("objective", target));
        }

        /** Takes the promise from the service's defaults. */
        public SloDeclaration defaultObjective() {
            return new SloDeclaration(part);
        }
    }
}
