package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.emit.promtool.SliFeeds.Grouped;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.Sli;
import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.util.List;

/** Proofs of the alert on missing data: a group, or the whole SLI, is gone. */
final class DataProofs {

    private static final TimeSpan COUNTED = TimeSpan.ofMinutes(10);
    private static final TimeSpan VALUED = TimeSpan.ofDays(1);

    private final Bench bench;
    private final TimeSpan patience;

    DataProofs(Bench bench) {
        this.bench = bench;
        this.patience = patience(bench.plan());
    }

    /** Whether the SLO tells when its data is missing. */
    static boolean isWanted(SloPlan plan) {
        return plan.slo().alerting().noData() && plan.slo().alerting().ticket().enabled();
    }

    /** How long its data may be missing before that is told. */
    static TimeSpan patience(SloPlan plan) {
        return plan.slo().countsEvents() ? COUNTED : VALUED;
    }

    List<Proof> all() {
        boolean alwaysThere =
                bench.plan().slo().sli() instanceof Sli.Timeslices slices && slices.noData() != Sli.NoData.IGNORE;
        return isWanted(bench.plan()) && !alwaysThere ? List.of(told(), forgotten(), unwatched()) : List.of();
    }

    /** Rates outlive their metric by the base window, so the alert comes that much later at most. */
    private Proof told() {
        TimeSpan pace = new TimeSpan(patience.millis() / 20);
        TimeSpan there = patience.times(2);
        double smear = bench.smear().seconds();
        double gone = there.seconds() + patience.seconds();
        TimeSpan before = Bench.evaluations(pace, Math.floor((gone + smear / 2) / pace.seconds()) - 1);
        TimeSpan after = Bench.evaluations(pace, (gone + smear) / pace.seconds() + 1);
        return trial(pace, there, after)
                .firing(before, new Alarm[0])
                .firing(after, Alarm.DATA_MISSING)
                .proof("data is missing");
    }

    /** A group that is gone for an hour is taken for gone for good; an SLI without any data never is. */
    private Proof forgotten() {
        TimeSpan pace = new TimeSpan(patience.millis() / 4);
        TimeSpan there = patience.times(2);
        TimeSpan still = patience.times(8);
        TimeSpan late = new TimeSpan(there.millis() + patience.millis() * 29 / 4);
        TimeSpan end = patience.times(10);
        Trial trial = trial(pace, there, end).firing(still, Alarm.DATA_MISSING);
        return bench.groups().size() > 1
                ? trial.firing(end, new Alarm[0]).proof("a group is gone for good")
                : trial.firing(late, Alarm.DATA_MISSING)
                        .firing(end, Alarm.DATA_MISSING)
                        .proof("data stays missing");
    }

    /** When nobody looked in between, nobody can say for how long it has been missing. */
    private Proof unwatched() {
        TimeSpan pace = patience.times(3);
        return bench.trial(pace, bench.phase(pace, BigDecimal.ZERO))
                .firing(pace.times(2), new Alarm[0])
                .proof("data is missing after a time in which no rule was evaluated");
    }

    /** The first group ends, the second goes on. */
    private Trial trial(TimeSpan pace, TimeSpan there, TimeSpan end) {
        Trial trial = bench.trial(pace, bench.phase(there, BigDecimal.ZERO));
        for (Grouped other : bench.groups().subList(1, bench.groups().size())) {
            trial.beside(other, new Timeline(List.of(bench.phase(end, BigDecimal.ZERO))));
        }
        return trial;
    }
}
