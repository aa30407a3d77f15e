package dev.slo.sample.demo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.sample.demo.client.Notification.Notified;
import dev.slo.sample.demo.expect.Forecast;
import dev.slo.sample.demo.fault.Effect;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything is broken at once; the pages come when they were computed, and each harm is healed when its pages are there. */
final class FiringStage {

    /** The first tier: the one that a page is to come from within minutes. */
    private static final String FAST = "1h/5m";

    private static final double SOON = 180;
    private static final Map<String, String> OWNERS =
            Map.of("sampleworker", "owner-mail", "sampleapi", "owner-platform", "users", "owner-identity");
    private static final List<String> EVERYBODY = List.of("slack-slo", "pagerduty", "slack-critical");

    private final ProofStack stack;
    private final Verdicts verdicts;
    private final List<SortedMap<String, String>> pages = new ArrayList<>();

    FiringStage(ProofStack stack, Verdicts verdicts) {
        this.stack = stack;
        this.verdicts = verdicts;
    }

    /** All objectives that are hurt. */
    static Stream<Effect> hurt() {
        return Arrays.stream(Harm.values()).flatMap(harm -> harm.effects().stream());
    }

    static SortedMap<String, String> labels(Effect effect) {
        SortedMap<String, String> labels = new TreeMap<>(effect.group());
        labels.put("service", effect.service());
        labels.put("slo", effect.slo());
        return labels;
    }

    /** The labels of the pages of the first tier, one for each objective. */
    List<SortedMap<String, String>> pages() {
        return List.copyOf(pages);
    }

    void run() throws IOException, InterruptedException {
        List<Forecast> forecasts = stack.forecaster().ofEffects(hurt().toList()).stream()
                .filter(forecast -> forecast.windows().equals(FAST))
                .toList();
        Instant broken = Instant.now();
        for (Harm harm : Harm.values()) {
            harm.begin(stack.samples());
        }
        assertThat(forecasts)
                .hasSameSizeAs(hurt().toList())
                .allMatch(forecast -> forecast.seconds().isPresent()
                        && forecast.seconds().get().most() < SOON);
        healEachWhenItPages(new ExpectedPages(stack.watch(), verdicts, forecasts, broken));
        for (Forecast forecast : forecasts) {
            AlertWatch.Seen page = stack.watch().fired(forecast.labels()).orElseThrow();
            pages.add(page.labels());
        }
    }

    /** Everybody whom the generated routes name is told of every page. */
    void everybodyIsTold() throws InterruptedException {
        for (SortedMap<String, String> page : pages) {
            told(stack.watch().fired(page).orElseThrow());
        }
    }

    private void healEachWhenItPages(ExpectedPages expected) throws IOException, InterruptedException {
        Set<Harm> open = EnumSet.allOf(Harm.class);
        while (!expected.isComplete()) {
            expected.awaitNext();
            for (Harm harm : List.copyOf(open)) {
                if (harm.effects().stream().noneMatch(expected::awaits)) {
                    harm.end(stack.samples());
                    open.remove(harm);
                }
            }
        }
    }

    /** In words that are complete. */
    private void told(AlertWatch.Seen page) throws InterruptedException {
        List<String> receivers = new ArrayList<>(EVERYBODY);
        receivers.add(OWNERS.getOrDefault(page.labels().getOrDefault("service", ""), "nobody"));
        for (String receiver : receivers) {
            Instant end = Instant.now().plus(Duration.ofMinutes(3));
            Notified told = Patience.until(end, () -> notified(receiver, page))
                    .orElseThrow(() -> new AssertionError(receiver + " was not told of " + page));
            assertThat(told.labels()).containsEntry("severity", "critical").containsEntry("cluster", "local");
            complete(told.annotations(), page.labels());
        }
        verdicts.add(
                "told of " + page.labels().get("service") + "/" + page.labels().get("slo"),
                receivers.size() + " receivers",
                receivers.size() + " receivers",
                true);
    }

    private Optional<Notified> notified(String receiver, AlertWatch.Seen page) {
        return stack.samples().inbox().notifications().stream()
                .filter(notification -> notification.receiver().equals(receiver))
                .flatMap(notification -> notification.alerts().stream())
                .filter(alert -> alert.firing()
                        && alert.labels().entrySet().containsAll(page.labels().entrySet()))
                .findFirst();
    }

    private static void complete(SortedMap<String, String> annotations, SortedMap<String, String> labels) {
        String slo = labels.get("service") + "/" + labels.get("slo");
        assertThat(annotations.values())
                .noneMatch(text -> text.contains("{{") || text.contains("<no value>") || text.contains("<error"));
        assertThat(annotations)
                .containsEntry("runbook_url", "https://runbooks.example.com/" + slo)
                .containsEntry(
                        "dashboard_url",
                        "https://grafana.example.com/d/slo-" + labels.get("service") + "?var-slo=" + labels.get("slo"));
        assertThat(annotations.get("budget_remaining")).matches("-?[0-9.e+]+%");
        assertThat(annotations.get("burn_rate")).matches("[0-9.]+[a-z]?");
        assertThat(annotations.get("summary")).startsWith(slo).contains("burns its error budget");
    }
}
