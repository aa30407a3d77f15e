package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.emit.promtool.SliFeeds.Grouped;
import dev.slo.compiler.plan.SeriesNames;
import dev.slo.model.TimeSpan;
import dev.slo.promql.Expr;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A proof in the making: a timeline fed to an SLO, and what is checked on it. */
final class Trial {

    private final Bench bench;
    private final Grouped grouped;
    private final TimeSpan pace;
    private final Timeline line;
    private final TimeSpan spacing;
    private final Questions questions;
    private final List<Proof.Input> inputs = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private Optional<Notices> notices = Optional.empty();

    Trial(Bench bench, Grouped grouped, TimeSpan pace, Timeline line) {
        this(bench, grouped, pace, line, spacing(bench, grouped, pace));
    }

    /** A trial with samples at a distance of one's own, a divisor of every phase and of the pace. */
    Trial(Bench bench, Grouped grouped, TimeSpan pace, Timeline line, TimeSpan spacing) {
        this.bench = bench;
        this.grouped = grouped;
        this.pace = pace;
        this.line = line;
        this.spacing = spacing;
        this.questions = new Questions(bench.plan());
        feed(grouped, line, series -> true);
    }

    /** Feeds another group beside the first one. */
    Trial beside(Grouped other, Timeline otherLine) {
        feed(other, otherLine, series -> true);
        return this;
    }

    /** Takes away the series that a predicate chooses. */
    Trial without(Predicate<FedSeries> gone) {
        inputs.clear();
        feed(grouped, line, gone.negate());
        return this;
    }

    /** What the first group's alerts must do. */
    Expectation expectation() {
        return new Expectation(bench.plan(), line, pace, smear(bench, grouped));
    }

    /** Checks that exactly those alerts fire that must. */
    Trial firing(TimeSpan at) {
        List<Alarm> unsure = unsure(at);
        return check(
                at, questions.firing(unsure), sure(at, unsure).map(this::once).toList());
    }

    /** Checks that exactly these alerts of the first group fire. */
    Trial firing(TimeSpan at, Alarm... alarms) {
        return check(
                at,
                questions.firing(List.of()),
                Stream.of(alarms).map(this::once).toList());
    }

    /** Checks a recorded series of the first group; no value for no sample. */
    Trial recorded(TimeSpan at, String metric, BigDecimal rounding, BigDecimal... values) {
        SortedMap<String, String> labels = new TreeMap<>(grouped.group());
        questions.recorded(metric).matchers().forEach(matcher -> labels.put(matcher.label(), matcher.value()));
        List<Check.Answer> answers =
                Stream.of(values).map(value -> new Check.Answer(labels, value)).toList();
        return check(at, questions.rounded(metric, rounding), answers);
    }

    /** Checks that a recorded series is within a sixteenth of a value. */
    Trial nearly(TimeSpan at, String metric, double value) {
        SortedMap<String, String> labels = new TreeMap<>(grouped.group());
        questions.recorded(metric).matchers().forEach(matcher -> labels.put(matcher.label(), matcher.value()));
        BigDecimal expected = new BigDecimal(value, MathContext.DECIMAL32);
        return check(
                at,
                Questions.eighths(questions.recorded(metric), expected),
                List.of(new Check.Answer(labels, Questions.EIGHT)));
    }

    /** Checks a recorded series that is the same for all groups. */
    Trial constant(TimeSpan at, String metric, BigDecimal rounding, BigDecimal value) {
        SortedMap<String, String> labels = new TreeMap<>();
        questions.recorded(metric).matchers().forEach(matcher -> labels.put(matcher.label(), matcher.value()));
        return check(at, questions.rounded(metric, rounding), List.of(new Check.Answer(labels, value)));
    }

    /** Checks the info series with all of its labels. */
    Trial described(TimeSpan at) {
        Check.Answer info = new Check.Answer(KnownLabels.ofInfo(bench.plan()), BigDecimal.ONE);
        return check(at, questions.recorded(SeriesNames.INFO), List.of(info));
    }

    /** Checks that nothing recorded is not a number. */
    Trial onlyNumbers(TimeSpan at) {
        return check(at, questions.notNumbers(), List.of(new Check.Answer(new TreeMap<>(), BigDecimal.ZERO)));
    }

    /** Checks that exactly those alerts fire that must, with all of their labels. */
    Trial labelled(TimeSpan at) {
        List<Alarm> unsure = unsure(at);
        List<Check.Answer> answers = sure(at, unsure).map(this::labelled).toList();
        return check(at, questions.alerts(unsure), answers);
    }

    /** Checks every word of the alerts that fire while everything fails. */
    Trial told(TimeSpan at) {
        OutageReading reading = new OutageReading(bench.plan(), grouped.group());
        List<Notice> sent = verdicts(at, Verdict.FIRING).map(reading::notice).toList();
        notices = Optional.of(new Notices(at, sent));
        return firing(at);
    }

    Proof proof(String title) {
        String suffix = grouped.feed() instanceof Feed.Recorded recorded
                ? " (feeds the recorded rates: " + recorded.reason() + ")"
                : "";
        String name = bench.plan().slo().name() + ": " + title + suffix;
        return new Proof(name, pace, spacing, inputs, checks, notices);
    }

    /** Alerts about which a proof asks nothing at a moment. */
    private List<Alarm> unsure(TimeSpan at) {
        return verdicts(at, Verdict.UNSURE).toList();
    }

    /** Alerts that must fire, except for those that go with the ones about which nothing is asked. */
    private Stream<Alarm> sure(TimeSpan at, List<Alarm> unsure) {
        return verdicts(at, Verdict.FIRING).filter(alarm -> unsure.stream().noneMatch(alarm::isExcludedWith));
    }

    private Stream<Alarm> verdicts(TimeSpan at, Verdict wanted) {
        return expectation().at(at).entrySet().stream()
                .filter(entry -> entry.getValue() == wanted)
                .map(Map.Entry::getKey);
    }

    private Trial check(TimeSpan at, Expr question, List<Check.Answer> answers) {
        checks.add(new Check(at, question, answers));
        return this;
    }

    private Check.Answer once(Alarm alarm) {
        SortedMap<String, String> labels = new TreeMap<>(alarm.labels());
        labels.putAll(grouped.group());
        return new Check.Answer(labels, BigDecimal.ONE);
    }

    private Check.Answer labelled(Alarm alarm) {
        SortedMap<String, String> labels = new TreeMap<>(KnownLabels.of(bench.plan(), alarm));
        labels.putAll(grouped.group());
        labels.put("__name__", "ALERTS");
        labels.put("alertstate", "firing");
        return new Check.Answer(labels, BigDecimal.ONE);
    }

    private void feed(Grouped some, Timeline when, Predicate<FedSeries> wanted) {
        some.feed().series().stream()
                .filter(wanted)
                .map(series -> new Proof.Input(series.series(), Notation.of(series, when, spacing)))
                .forEach(inputs::add);
    }

    private static TimeSpan smear(Bench bench, Grouped grouped) {
        return grouped.feed() instanceof Feed.Raw ? bench.plan().baseWindow() : new TimeSpan(0);
    }

    /** Metrics have at least three samples in the base window; recordings one an evaluation. */
    private static TimeSpan spacing(Bench bench, Grouped grouped, TimeSpan pace) {
        long half = smear(bench, grouped).millis() / 2;
        long divisor = BigInteger.valueOf(pace.millis())
                .gcd(BigInteger.valueOf(half == 0 ? pace.millis() : half))
                .longValueExact();
        return new TimeSpan(divisor);
    }
}
