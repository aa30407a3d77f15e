package dev.slo.compiler.pipeline;

import dev.slo.compiler.emit.Emitter;
import dev.slo.compiler.emit.alertmanager.AlertmanagerFiles;
import dev.slo.compiler.emit.alertmanager.WorkspaceDefinition;
import dev.slo.compiler.emit.catalog.Catalog;
import dev.slo.compiler.emit.cloudwatch.CloudWatchFiles;
import dev.slo.compiler.emit.grafana.Dashboards;
import dev.slo.compiler.emit.prometheus.RuleFiles;
import dev.slo.compiler.emit.promtool.ProofFiles;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A system that compiled files are for. The constants are the one list of all emitters; each has a place in the output
 * folder that no other target writes to, so that one can be compiled beside the files of the others.
 */
public enum Target {
    /** Rule files, and the promtool tests that prove them. */
    PROMETHEUS("prometheus/", new RuleFiles(), new ProofFiles()),
    /** Routes, inhibitions and receivers, for Alertmanager and for Amazon Managed Service for Prometheus. */
    ALERTMANAGER("alertmanager/", new AlertmanagerFiles(), new WorkspaceDefinition()),
    /** Dashboards. */
    GRAFANA("grafana/", new Dashboards()),
    /** Alarms, a dashboard, and the collector that counts events for them. */
    CLOUDWATCH("cloudwatch/", new CloudWatchFiles()),
    /** One runbook per SLO; its emitter is of one compile, as it is made from the user's template. */
    RUNBOOKS("runbooks/"),
    /** The machine-readable catalogue. */
    CATALOG("catalog.json", new Catalog());

    private final String place;

    @SuppressWarnings("ImmutableEnumChecker") // the list is a copy, and emitters are pure
    private final List<Emitter> emitters;

    /** The place is a folder with a final slash, or a file; all artefacts of the emitters lie there. */
    Target(String place, Emitter... emitters) {
        this.place = place;
        this.emitters = List.of(emitters);
    }

    /** All of them: what a compile is for unless somebody says otherwise. */
    public static Set<Target> all() {
        return EnumSet.allOf(Target.class);
    }

    /** The target that users call by this name. */
    public static Optional<Target> named(String name) {
        return Arrays.stream(values())
                .filter(target -> target.toString().equals(name))
                .findFirst();
    }

    List<Emitter> emitters() {
        return emitters;
    }

    /** Whether a file of the output folder, by its relative path, is of this target. */
    boolean owns(String path) {
        return place.endsWith("/") ? path.startsWith(place) : path.equals(place);
    }

    /** The name that users write. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
