package dev.slo.model;

/** The period over which an objective holds. */
public sealed interface Window {

    /** The length of the period; of a representative one where lengths vary. */
    TimeSpan length();

    /**
     * The time up to now, such as the last 30 days.
     *
     * @param length at least one day
     */
    record Rolling(TimeSpan length) implements Window {
        @Override
        public String toString() {
            return length.toString();
        }
    }
}
