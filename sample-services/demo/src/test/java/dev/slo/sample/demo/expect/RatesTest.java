package dev.slo.sample.demo.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slo.sample.demo.client.Series.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatesTest {

    private static final double START = 1_800_000_000;
    private static final Change.Pace PACE = new Change.Pace(15, 120, 30, START);

    /** 10 events a second, of which a window of 120 s has seen 30 s and then 60 s. */
    private static final Rates YOUNG = new Rates(List.of(), List.of(new Point(START, 2.5), new Point(START + 30, 5)));

    @Test
    void rightAfterAStartRatesAreTooSmallByWhatTheirWindowHasNotSeen() {
        assertThat(YOUNG.shortfall(START, PACE)).isCloseTo(4, within(1e-9));
        assertThat(YOUNG.shortfall(START + 30, PACE)).isCloseTo(2, within(1e-9));
        assertThat(YOUNG.settledTotals(PACE)).isCloseTo(10, within(1e-9));
    }

    @Test
    void ratesWithAWholeWindowBehindThemAreWhatTheyAre() {
        assertThat(YOUNG.shortfall(START + 90, PACE)).isEqualTo(1);
        assertThat(YOUNG.shortfall(START + 3_600, PACE)).isEqualTo(1);
    }

    @Test
    void withoutTrafficNothingIsExpectedToGrow() {
        Rates none = new Rates(List.of(), List.of());
        assertThat(none.shortfall(START, PACE)).isEqualTo(1);
        assertThat(none.settledTotals(PACE)).isZero();
    }
}
