package dev.slo.sample.demo.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.sample.demo.client.Alert;
import dev.slo.sample.demo.expect.Forecast;
import dev.slo.sample.demo.expect.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExpectationsTest {

    private static final Map<String, String> LABELS =
            Map.of("alertname", "SloHardDown", "service", "users", "slo", "availability");
    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private final List<String> told = new ArrayList<>();
    private final Ticking clock = new Ticking();
    private final Expectations expectations =
            new Expectations(new Journal(clock, line -> told.add(line.substring(10))), clock);

    @Test
    void anAlertIsToldBesideItsForecastWhenItFires() {
        expectations.toFire(List.of(forecast(Optional.of(new Span(30, 45)))), List.of());
        clock.pass(41);
        expectations.compare(List.of(alert(false)));
        expectations.compare(List.of(alert(true)));
        expectations.compare(List.of(alert(true)));
        assertThat(told)
                .containsExactly(
                        "  expected: SloHardDown of users/availability fires in 30-45 s",
                        "FIRING    SloHardDown of users/availability after 41 s, expected 30-45 s");
    }

    @Test
    void anAlertThatWasNotToBeExpectedIsToldAsSuch() {
        expectations.toFire(List.of(forecast(Optional.empty())), List.of());
        clock.pass(60);
        expectations.compare(List.of(alert(true)));
        assertThat(told)
                .containsExactly(
                        "  expected: SloHardDown of users/availability does not fire within 7 hours",
                        "FIRING    SloHardDown of users/availability after 60 s, not expected");
    }

    @Test
    void anAlertThatWaitsFiresWhenItsWaitIsOver() {
        expectations.toFire(
                List.of(new Forecast(
                        "SloHardDown", "users", "", new TreeMap<>(LABELS), 60, Optional.of(new Span(67, 82)))),
                List.of());
        clock.pass(21);
        Alert pending = alert(true);
        clock.pass(61);
        expectations.compare(List.of(pending));
        assertThat(told).last().isEqualTo("FIRING    SloHardDown of users after 81 s, expected 67-82 s");
    }

    @Test
    void whatFiresAlreadyIsNotWaitedFor() {
        expectations.toFire(List.of(forecast(Optional.of(new Span(30, 45)))), List.of(alert(true)));
        expectations.compare(List.of(alert(true)));
        assertThat(told).containsExactly("  expected: SloHardDown of users/availability fires already");
    }

    @Test
    void afterHealingOnlyResolutionsAreWaitedFor() {
        expectations.toFire(List.of(forecast(Optional.of(new Span(30, 45)))), List.of());
        expectations.toResolve(List.of(forecast(Optional.of(new Span(300, 420)))), List.of(alert(true)));
        clock.pass(400);
        expectations.compare(List.of());
        assertThat(told)
                .containsExactly(
                        "  expected: SloHardDown of users/availability fires in 30-45 s",
                        "  expected: SloHardDown of users/availability resolves in 5-7 min",
                        "resolved  SloHardDown of users/availability after 400 s, expected 5-7 min");
    }

    @Test
    void alertsAreDescribedByWhatTellsThemApart() {
        assertThat(AlertText.of(Map.of(
                        "alertname", "ErrorBudgetBurnRateCritical",
                        "service", "sampleapi",
                        "slo", "route-availability",
                        "path", "/api/orders",
                        "long_window", "1h",
                        "short_window", "5m",
                        "owner", "platform")))
                .isEqualTo("ErrorBudgetBurnRateCritical 1h/5m of sampleapi/route-availability path=/api/orders");
        assertThat(AlertText.of(Map.of("alertname", "Watchdog"))).isEqualTo("Watchdog of the platform");
    }

    private static Forecast forecast(Optional<Span> span) {
        return new Forecast("SloHardDown", "users/availability", "", new TreeMap<>(LABELS), 0, span);
    }

    private Alert alert(boolean firing) {
        return new Alert(new TreeMap<>(LABELS), new TreeMap<>(), firing, clock.instant(), 1);
    }

    /** A clock that is moved by hand. */
    private static final class Ticking extends Clock {
        private Instant now = START;

        private void pass(long seconds) {
            now = now.plus(Duration.ofSeconds(seconds));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
