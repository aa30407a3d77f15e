package dev.slo.compiler.emit.promtool;

import java.util.List;

/** The series that make an SLI see a given error ratio. */
sealed interface Feed {

    /** The series, in a fixed order. */
    List<FedSeries> series();

    /**
     * The service's own metrics: the proof covers everything between them and the alerts.
     *
     * @param series metrics that the SLI's queries select
     */
    record Raw(List<FedSeries> series) implements Feed {
        /** Copies the series. */
        public Raw {
            series = List.copyOf(series);
        }
    }

    /**
     * The recorded rates themselves, where no metrics could be made up: the SLI's own query stays unproven.
     *
     * @param series the two base recordings
     * @param reason why not the metrics, for the reader of the test
     */
    record Recorded(List<FedSeries> series, String reason) implements Feed {
        /** Copies the series. */
        public Recorded {
            series = List.copyOf(series);
        }
    }
}
