package dev.slo.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas of burn-rate alerts against the table of 99.9 % over 30 days. */
class TierTest {

    private static final Objective THREE_NINES = new Objective(Ratio.parse("99.9%"));
    private static final Window MONTH = new Window.Rolling(TimeSpan.ofDays(30));
    private static final List<Tier> TIERS = DefaultTiers.of(MONTH, TimeSpan.ofMinutes(1));

    @ParameterizedTest
    @CsvSource({
        "1.0,   PAGE,   14.4, 0.864, 0.02, 4.928",
        "0.1,   PAGE,   14.4, 8.64,  0.02, 4.28",
        "0.05,  PAGE,   14.4, 17.28, 0.02, 3.56",
        "0.015, PAGE,   14.4, 57.6,  0.02, 0.2",
        "0.01,  PAGE,   6,    216,   0.05, 12",
        "0.005, TICKET, 3,    864,   0.10, 48",
        "0.002, TICKET, 1,    2160,  0.10, 180",
    })
    void theFirstTierToDetectAnErrorRatioIsKnown(
            double errors, Tier.Urgency urgency, BigDecimal factor, double minutes, double budget, double reset) {
        Tier first = firstToDetect(errors).orElseThrow();

        assertThat(first.urgency()).isEqualTo(urgency);
        assertThat(first.factor()).isEqualByComparingTo(factor);
        assertThat(first.secondsToDetect(THREE_NINES, errors) / 60).isCloseTo(minutes, within(1e-6));
        assertThat(first.budgetShare(MONTH)).isCloseTo(budget, within(1e-9));
        assertThat(first.secondsToReset(THREE_NINES, errors) / 60).isCloseTo(reset, within(1e-6));
    }

    @Test
    void theBudgetsOwnErrorRatioIsNeverDetected() {
        assertThat(firstToDetect(0.001)).isEmpty();
        assertThat(TIERS).allSatisfy(tier -> assertThat(tier.secondsToDetect(THREE_NINES, 0.001))
                .isInfinite());
    }

    @ParameterizedTest
    @CsvSource({"14.4, 50", "6, 120", "3, 240", "1, 720"})
    void aFullBudgetLastsThePeriodOverTheFactor(BigDecimal factor, double hours) {
        Tier tier = TIERS.stream()
                .filter(some -> some.factor().compareTo(factor) == 0)
                .findFirst()
                .orElseThrow();

        assertThat(tier.secondsToExhaustion(MONTH) / 3_600).isCloseTo(hours, within(1e-9));
    }

    @Test
    void thresholdsAreExact() {
        assertThat(TIERS)
                .extracting(tier -> tier.threshold(THREE_NINES).toPlainString())
                .containsExactly("0.0144", "0.006", "0.003", "0.001");
    }

    private static Optional<Tier> firstToDetect(double errors) {
        return TIERS.stream()
                .filter(tier -> Double.isFinite(tier.secondsToDetect(THREE_NINES, errors)))
                .min(Comparator.comparingDouble(tier -> tier.secondsToDetect(THREE_NINES, errors)));
    }
}
