package dev.slo.sample.demo.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slo.sample.demo.client.Series.Point;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forecasts beside the closed forms of docs/rules.md and beside cases that can be worked out by hand. */
class ChangeTest {

    private static final double NOW = 1_800_000_000;
    private static final double HOUR = 3_600;
    /** 14.4 times a budget of 0.1 %. */
    private static final PageAlert FAST = new PageAlert("ErrorBudgetBurnRateCritical", HOUR, 300, 0.0144, 5, "1h/5m");

    private static final PageAlert HARD_DOWN = new PageAlert("SloHardDown", 300, 300, 0.5, 10, "");

    /** With a whole window of history: θ·L/e, and up to a base window, an evaluation and a scrape later. */
    @ParameterizedTest
    @CsvSource({"1, 51.84", "0.1, 518.4", "0.05, 1036.8", "0.02, 2592"})
    void aFullWindowOfHistoryGivesTheTextbooksTime(double errorRatio, double seconds) {
        Span span = change(rates(100, HOUR + 300, 0), errorRatio * 100, 100, 0)
                .untilItFires(FAST)
                .orElseThrow();
        assertThat(span.least()).isBetween(seconds, seconds + 120);
        assertThat(span.most()).isBetween(span.least(), span.least() + 30);
    }

    @Test
    void aRatioBelowTheThresholdNeverFires() {
        assertThat(change(rates(100, HOUR, 0), 1.43, 100, 0).untilItFires(FAST)).isEmpty();
        assertThat(change(rates(100, HOUR, 0), 1.5, 100, 0).untilItFires(FAST)).isPresent();
    }

    /**
     * Two mails a second all fail: 30 s later the two-minute mean is 0.5/s, or 15 failures and more than enough; the
     * evaluation before that, 10 s after the fault, has 5 of the 10 that are wanted.
     */
    @Test
    void shortlyAfterAStartTheNextEvaluationsDecide() {
        PageAlert tenFailures = new PageAlert("ErrorBudgetBurnRateCritical", HOUR, 300, 0.0144, 10, "1h/5m");
        Span span = change(rates(2, 120, 0), 2, 2, 20).untilItFires(tenFailures).orElseThrow();
        assertThat(span.least()).isCloseTo(40, within(1e-6));
        assertThat(span.most()).isCloseTo(40, within(1e-6));
    }

    @Test
    void moreThanHalfOfFiveMinutesMustFailForAHardDown() {
        Span span =
                change(rates(100, HOUR, 0), 100, 100, 0).untilItFires(HARD_DOWN).orElseThrow();
        // Half of the short window, and half of the base window over which the recordings rise.
        assertThat(span.least()).isBetween(150 + 30.0, 150 + 30 + 60.0);
        assertThat(change(rates(100, HOUR, 0), 50, 100, 0).untilItFires(HARD_DOWN))
                .isEmpty();
    }

    /** S·(1 − θ/e), and up to a base window and an evaluation later. */
    @Test
    void afterRecoveryTheShortWindowDecides() {
        List<Point> totals = points(HOUR, 100);
        List<Point> errors = points(HOUR, 100);
        Span span = new Change(new Rates(errors, totals), 0, 100, NOW, pace(0))
                .untilItResolves(FAST)
                .orElseThrow();
        double closedForm = 300 * (1 - 0.0144);
        assertThat(span.least()).isBetween(closedForm, closedForm + 150);
    }

    @Test
    void aServiceThatIsGoneIsMissedTenMinutesAfterItsLastRecording() {
        // Scrapes until now; rates until two scrapes have left two minutes: 105 s, so the recording at 90 s is the
        // last.
        Span span = new DataGap(NOW, new Change.Pace(15, 120, 30, NOW), 120, NOW).untilItIsMissed();
        assertThat(span).isEqualTo(new Span(720, 720));
        assertThat(new DataGap(NOW, new Change.Pace(15, 120, 30, NOW), 120, NOW - 100).untilItIsMissed())
                .isEqualTo(new Span(740, 740));
    }

    @Test
    void anAlertThatWaitsFiresAtTheEvaluationAfterItsWait() {
        assertThat(new Pending(NOW, 15, 60, 15, NOW - 5).untilItFires()).isEqualTo(new Span(70, 85));
        assertThat(new Pending(NOW, 15, 0, 60, NOW - 50).untilItFires()).isEqualTo(new Span(10, 70));
    }

    @ParameterizedTest
    @CsvSource({"34.4, 49.2, 34-49 s", "40, 40, 40 s", "130, 245, 2-5 min", "720, 720, 12 min"})
    void spansAreWrittenForPeople(double least, double most, String text) {
        assertThat(new Span(least, most)).hasToString(text);
    }

    private static Change change(Rates before, double errors, double total, double sinceEvaluation) {
        return new Change(before, errors, total, NOW, pace(sinceEvaluation));
    }

    private static Change.Pace pace(double sinceEvaluation) {
        return new Change.Pace(15, 120, 30, NOW - sinceEvaluation);
    }

    private static Rates rates(double total, double history, double errors) {
        return new Rates(points(history, errors), points(history, total));
    }

    private static List<Point> points(double history, double value) {
        return IntStream.rangeClosed(0, (int) (history / 30))
                .mapToObj(step -> new Point(NOW - history + 30.0 * step, value))
                .toList();
    }
}
