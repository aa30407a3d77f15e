package dev.slo.compiler.emit.grafana.dashboard;

import java.util.Map;

/** What a panel gives to read instead of figures: a text, lines of logs, a trace. */
public sealed interface Reading extends Visual {

    /**
     * Text for people.
     *
     * @param markdown what it says
     */
    record Text(String markdown) implements Reading {
        @Override
        public String type() {
            return "text";
        }

        @Override
        public Map<String, Object> options() {
            return new Node().put("mode", "markdown").put("content", markdown).tree();
        }

        @Override
        public boolean drawsData() {
            return false;
        }
    }

    /** The spans of one trace on their time line. */
    record TraceView() implements Reading {
        @Override
        public String type() {
            return "traces";
        }

        @Override
        public Map<String, Object> options() {
            return Map.of();
        }
    }

    /** Lines of logs in the order in which they were written, so that they read like a story. */
    record Logs() implements Reading {
        @Override
        public String type() {
            return "logs";
        }

        @Override
        public Map<String, Object> options() {
            return new Node()
                    .put("showTime", true)
                    .put("showLabels", false)
                    .put("showCommonLabels", false)
                    .put("showLogContextToggle", true)
                    .put("wrapLogMessage", true)
                    .put("prettifyLogMessage", false)
                    .put("enableLogDetails", true)
                    .put("sortOrder", "Ascending")
                    .put("dedupStrategy", "none")
                    .tree();
        }
    }
}
