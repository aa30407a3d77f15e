package dev.slo.sample.demo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.sample.demo.client.Notification.Notified;
import dev.slo.sample.demo.client.RuleGroup;
import dev.slo.sample.demo.expect.Forecast;
import dev.slo.sample.demo.expect.Span;
import dev.slo.sample.demo.stack.ChildProcess;
import dev.slo.sample.demo.stack.Stack;
import dev.slo.sample.demo.stack.StackException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** All is healed. Prometheus is killed; then more is asked for, so that good events outweigh the bad ones soon. */
final class ResolvingStage {

    private static final double GROWTH = 5;
    private static final double MILLIS = 1_000;
    /** Between the end of an alert and the notification: as long as Alertmanager keeps news of a group back here. */
    private static final Duration KEPT_BACK = Duration.ofSeconds(20);
    /** After an evaluation, when the next is most of its interval away. */
    private static final Duration JUST_EVALUATED = Duration.ofSeconds(5);

    private final ProofStack stack;
    private final Verdicts verdicts;
    private final List<SortedMap<String, String>> pages;
    private final List<Forecast> forecasts = new ArrayList<>();
    private Instant grown = Instant.now();

    ResolvingStage(ProofStack stack, Verdicts verdicts, List<SortedMap<String, String>> pages) {
        this.stack = stack;
        this.verdicts = verdicts;
        this.pages = pages;
    }

    /** All pages are firing, and Prometheus forgets all that is not on its disk. */
    void prometheusIsKilled() throws StackException, IOException, InterruptedException {
        Patience.await("moment after an evaluation", Duration.ofMinutes(3), this::justEvaluated);
        List<SortedMap<String, String>> firing = pages.stream()
                .filter(page -> stack.watch()
                        .fired(page)
                        .filter(seen -> seen.endedAt().isEmpty())
                        .isPresent())
                .toList();
        assertThat(firing).as("pages that fire when Prometheus is killed").isNotEmpty();
        stack.watch().pause();
        ChildProcess prometheus = stack.samples().prometheusServer().orElseThrow();
        Instant killed = Instant.now();
        prometheus.kill();
        assertThat(prometheus.isRunning()).isFalse();
        prometheus.start();
        Stack.await(prometheus);
        Instant back =
                Patience.await("evaluation after the restart", Duration.ofMinutes(3), () -> evaluatedSince(killed));
        List<String> lost = new ArrayList<>();
        for (SortedMap<String, String> page : firing) {
            boolean fires = stack.prometheus().alerts().stream()
                    .anyMatch(alert -> alert.firing() && alert.labels().equals(page));
            if (!fires) {
                lost.add(page.toString());
            }
        }
        List<Notified> resolved = ended(killed);
        stack.watch().resume();
        verdicts.add(
                "Prometheus killed while " + firing.size() + " pages fire: lost, told as resolved",
                "0, 0",
                lost.size() + ", " + resolved.size() + "; back after "
                        + Duration.between(killed, back).toSeconds() + " s",
                lost.isEmpty() && resolved.isEmpty());
    }

    void loadGrows() throws IOException {
        for (SortedMap<String, String> page : pages) {
            forecasts.addAll(stack.forecaster().ofHealing(page, GROWTH));
        }
        grown = Instant.now();
        stack.samples().load().orElseThrow().rate(GROWTH * ProofStack.RPS);
        assertThat(forecasts).hasSameSizeAs(pages).allMatch(forecast -> forecast.seconds()
                .isPresent());
    }

    private Optional<Instant> justEvaluated() throws IOException {
        Instant last = evaluated(true);
        return last.isAfter(Instant.now().minus(JUST_EVALUATED)) ? Optional.of(last) : Optional.empty();
    }

    private Optional<Instant> evaluatedSince(Instant moment) throws IOException {
        Instant earliest = evaluated(false);
        return earliest.isAfter(moment) ? Optional.of(Instant.now()) : Optional.empty();
    }

    /** When the groups with pages were evaluated: the last or the first of them. */
    private Instant evaluated(boolean last) throws IOException {
        return stack.prometheus().rules().stream()
                .filter(group -> group.name().contains("-sli-"))
                .map(RuleGroup::lastEvaluation)
                .reduce((a, b) -> a.isAfter(b) == last ? a : b)
                .orElse(Instant.EPOCH);
    }

    private List<Notified> ended(Instant since) {
        return stack.samples().inbox().notifications().stream()
                .filter(notification -> notification.at().isAfter(since))
                .flatMap(notification -> notification.alerts().stream())
                .filter(alert -> !alert.firing())
                .toList();
    }

    /** The pages of the first tier end when they were computed to, and this is told. */
    void pagesEnd() throws InterruptedException {
        for (Forecast forecast : forecasts) {
            Span computed = forecast.seconds().orElseThrow();
            Instant end = grown.plusMillis(Math.round(computed.most() * MILLIS)).plus(ExpectedPages.GRACE);
            AlertWatch.Seen page = Patience.until(end, () -> ended(forecast.labels()))
                    .orElseThrow(() -> new AssertionError("still firing: " + forecast));
            double measured =
                    Duration.between(grown, page.endedAt().orElseThrow()).toMillis() / MILLIS;
            verdicts.add(
                    "page " + forecast.windows() + " of " + forecast.objective() + " ends after the load grew",
                    computed.toString(),
                    Math.round(measured) + " s",
                    measured <= computed.most() + ExpectedPages.GRACE.toSeconds());
        }
        for (Forecast forecast : forecasts) {
            told(forecast);
        }
    }

    private Optional<AlertWatch.Seen> ended(Map<String, String> labels) {
        return stack.watch().fired(labels).filter(seen -> seen.endedAt().isPresent());
    }

    private void told(Forecast forecast) throws InterruptedException {
        Instant ended = ended(forecast.labels()).orElseThrow().endedAt().orElseThrow();
        Instant told = Patience.until(
                        Instant.now().plus(KEPT_BACK).plus(ExpectedPages.GRACE),
                        () -> stack.samples().inbox().notifications().stream()
                                .filter(notification -> notification.alerts().stream()
                                        .anyMatch(alert -> !alert.firing()
                                                && alert.labels()
                                                        .entrySet()
                                                        .containsAll(forecast.labels()
                                                                .entrySet())))
                                .map(notification -> notification.at())
                                .findFirst())
                .orElseThrow(() -> new AssertionError("nobody was told of the end of " + forecast));
        // What is asked for every half second may be told before it is noticed.
        long later = Math.max(0, Duration.between(ended, told).toSeconds());
        verdicts.add(
                "the end of " + forecast.objective() + " is told",
                "0-" + KEPT_BACK.toSeconds() + " s later",
                later + " s later",
                later <= KEPT_BACK.plus(ExpectedPages.GRACE).toSeconds());
    }
}
