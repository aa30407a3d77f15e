package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.plan.ServicePlan;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Proof that an SLI which nobody ever saw is told when the rules have been there for a while, and not at once. Nothing is
 * fed, so one test serves all SLOs of a service that have the same patience.
 */
final class SilenceProofs {

    private static final int STEPS = 20;
    private static final int EARLY = 18;
    private static final int LATE = 21;

    private SilenceProofs() {}

    static List<Proof> of(ServicePlan plan) {
        SortedMap<TimeSpan, List<SloPlan>> byPatience = new TreeMap<>();
        plan.slos().stream()
                .filter(slo -> DataProofs.isWanted(slo)
                        && SliQueries.areSilentUnfed(slo.slo().sli()))
                .forEach(slo -> byPatience
                        .computeIfAbsent(DataProofs.patience(slo), patience -> new ArrayList<>())
                        .add(slo));
        boolean all = plan.slos().stream()
                .allMatch(slo -> SliQueries.areSilentUnfed(slo.slo().sli()));
        return byPatience.entrySet().stream()
                .map(entry -> proof(entry.getKey(), entry.getValue(), all))
                .toList();
    }

    /** Texts are compared when every SLO is known to be silent: promtool asks for all alerts of a name. */
    private static Proof proof(TimeSpan patience, List<SloPlan> slos, boolean told) {
        TimeSpan pace = new TimeSpan(patience.millis() / STEPS);
        TimeSpan late = pace.times(LATE);
        List<Check> checks = new ArrayList<>();
        for (SloPlan slo : slos) {
            Questions questions = new Questions(slo);
            checks.add(new Check(pace.times(EARLY), questions.firing(List.of()), List.of()));
            checks.add(new Check(late, questions.firing(List.of()), List.of(Check.Answer.once(Alarm.DATA_MISSING))));
        }
        boolean exact = told && slos.stream().allMatch(OutageReading::isExact);
        List<Notice> notices = slos.stream()
                .map(slo -> new OutageReading(slo, Map.of()).notice(Alarm.DATA_MISSING))
                .toList();
        return new Proof(
                "data was never there",
                pace,
                pace,
                List.of(),
                checks,
                exact ? Optional.of(new Notices(late, notices)) : Optional.empty());
    }
}
