package dev.slo.compiler.review.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AxisTest {

    @Test
    void aLineAtZeroHasAScaleThatPeopleCanRead() {
        assertThat(labels("{'min': 0}", 0, 0)).containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1");
    }

    @Test
    void aLevelLineAtTheFixedEndStaysOnTheScale() {
        Axis axis = Axis.around(List.of(1.0, 1.0), look("{'max': 1}"));

        assertThat(axis).isEqualTo(new Axis(0.9, 1));
    }

    @Test
    void marksThatAreCloseHaveTheDigitsThatTellThemApart() {
        assertThat(labels("{'unit': 'percentunit', 'max': 1}", 0.9992, 1))
                .doesNotHaveDuplicates()
                .contains("99.92 %");
    }

    private static List<String> labels(String defaults, double... values) {
        Look look = look(defaults);
        List<Double> all = Arrays.stream(values).boxed().toList();
        return Axis.around(all, look).ticks(look).stream()
                .map(Drawing.Tick::label)
                .toList();
    }

    private static Look look(String defaults) {
        JsonNode panel = new JsonMapper()
                .readTree(
                        "{'fieldConfig': {'defaults': %s}}".formatted(defaults).replace('\'', '"'));
        return Look.of(panel, 0);
    }
}
