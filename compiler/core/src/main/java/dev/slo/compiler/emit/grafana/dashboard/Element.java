package dev.slo.compiler.emit.grafana.dashboard;

import java.util.Map;

/** What a dashboard is made of. */
sealed interface Element permits Panel, Row {

    /** Unique within the dashboard and the same in every compile. */
    int id();

    /** Its tree. */
    Map<String, Object> tree();
}
