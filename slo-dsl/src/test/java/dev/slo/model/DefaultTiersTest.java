package dev.slo.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultTiersTest {

    private static final TimeSpan MINUTE = TimeSpan.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({
        "1d,   1h/5m,   1h/5m,      1h/5m,        2h24m/12m",
        "7d,   1h/5m,   1h24m/7m,   6h/30m,       18h/1h30m",
        "28d,  1h/5m,   6h/30m,     1d/2h,        3d/6h",
        "30d,  1h/5m,   6h/30m,     1d/2h,        3d/6h",
        "90d,  3h/15m,  18h/1h30m,  3d/6h,        9d/18h",
        "365d, 12h/1h,  3d/6h,      12d4h/1d20m,  36d12h/3d1h",
    })
    void windowsScaleWithThePeriodAndFactorsStay(
            String period, String first, String second, String third, String fourth) {
        List<Tier> tiers = DefaultTiers.of(rolling(period), MINUTE);

        assertThat(tiers).extracting(tier -> tier.factor().toPlainString()).containsExactly("14.4", "6", "3", "1");
        assertThat(tiers)
                .extracting(tier -> tier.longWindow() + "/" + tier.shortWindow())
                .containsExactly(first, second, third, fourth);
        assertThat(tiers)
                .extracting(Tier::urgency)
                .containsExactly(Tier.Urgency.PAGE, Tier.Urgency.PAGE, Tier.Urgency.TICKET, Tier.Urgency.TICKET);
    }

    @Test
    void noWindowIsFinerThanTheData() {
        TimeSpan finest = TimeSpan.ofMinutes(40);

        assertThat(DefaultTiers.of(rolling("30d"), finest))
                .allSatisfy(tier -> assertThat(tier.shortWindow()).isGreaterThanOrEqualTo(finest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "2d", "7d", "10d", "14d", "28d", "30d", "31d", "90d", "180d", "365d"})
    void noBudgetRunsOutUnseen(String period) {
        assertThat(DefaultTiers.of(rolling(period), MINUTE)).anySatisfy(tier -> {
            assertThat(tier.factor()).isLessThanOrEqualTo(BigDecimal.ONE);
            assertThat(tier.budgetShare(rolling(period))).isLessThan(0.12);
        });
    }

    private static Window rolling(String text) {
        return new Window.Rolling(TimeSpan.parse(text));
    }
}
