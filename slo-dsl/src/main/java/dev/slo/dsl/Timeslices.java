package dev.slo.dsl;

import dev.slo.model.Sli.NoData;
import java.util.Locale;

/** Time cut into slices, each of them good or bad as a whole. */
public final class Timeslices {

    private final Part part;

    Timeslices(String query) {
        this.part = Part.begin().with("query", query);
    }

    /** Says which values make a slice good. */
    public Judged goodWhen(Condition condition) {
        return new Judged(part.with("good", condition.tree()));
    }

    /** Slices that are judged and still need their length. */
    public static final class Judged {

        private final Part part;

        private Judged(Part part) {
            this.part = part;
        }

        /**
         * Gives the length of a slice and what a slice without data counts as, which nobody can guess.
         *
         * @param slice a duration such as {@code 5m}; also the interval of evaluation
         */
        public Indicator inSlicesOf(String slice, NoData silence) {
            return new Indicator(
                    "timeslices",
                    part.with("slice", slice)
                            .with("noData", silence.name().toLowerCase(Locale.ROOT))
                            .tree());
        }
    }
}
