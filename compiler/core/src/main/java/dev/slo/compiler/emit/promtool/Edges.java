package dev.slo.compiler.emit.promtool;

import dev.slo.model.TimeSpan;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Checks as close to the moments at which an alert must start and stop as the evaluation allows. */
final class Edges {

    private Edges() {}

    /**
     * Checks an alert that starts in a phase and stops in the next one.
     *
     * @param ends when the healthy phase, the failing one and the recovery end
     */
    static void check(Trial trial, Alarm alarm, TimeSpan pace, List<TimeSpan> ends) {
        edge(trial, alarm, pace, ends.get(0), ends.get(1), Verdict.SILENT);
        edge(trial, alarm, pace, ends.get(1), ends.get(2), Verdict.FIRING);
    }

    /** Checks the last moment that surely has a verdict, and the first that surely has the opposite one. */
    private static void edge(Trial trial, Alarm alarm, TimeSpan pace, TimeSpan from, TimeSpan to, Verdict start) {
        Function<TimeSpan, Verdict> verdicts = trial.expectation().of(alarm);
        Optional<TimeSpan> last = Optional.empty();
        for (long t = from.millis(); t <= to.millis(); t += pace.millis()) {
            TimeSpan moment = new TimeSpan(t);
            Verdict verdict = verdicts.apply(moment);
            if (verdict == start) {
                last = Optional.of(moment);
            } else if (verdict != Verdict.UNSURE) {
                last.ifPresent(trial::firing);
                trial.firing(moment);
                return;
            }
        }
    }
}
