package dev.slo.compiler.emit.grafana.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values from which on another colour is shown.
 *
 * @param base colour of everything below the first step
 * @param steps ascending
 */
public record Thresholds(Colour base, List<Step> steps) {

    /** One neutral colour, for panels in which no value is better than another. */
    public static final Thresholds NEUTRAL = new Thresholds(Colour.BLUE, List.of());

    /** Copies the steps. */
    public Thresholds {
        steps = List.copyOf(steps);
    }

    /**
     * A value and the colour from there on.
     *
     * @param from the value
     * @param colour the colour
     */
    public record Step(BigDecimal from, Colour colour) {}

    /** Green up to a first value, orange up to a second, vermilion beyond: less is better. */
    public static Thresholds lowIsGood(String orange, String vermilion) {
        return new Thresholds(Colour.GREEN, List.of(step(orange, Colour.ORANGE), step(vermilion, Colour.VERMILION)));
    }

    /** Vermilion up to a first value, orange up to a second, green beyond: more is better. */
    public static Thresholds highIsGood(String orange, String green) {
        return new Thresholds(Colour.VERMILION, List.of(step(orange, Colour.ORANGE), step(green, Colour.GREEN)));
    }

    private static Step step(String from, Colour colour) {
        return new Step(new BigDecimal(from), colour);
    }

    Map<String, Object> tree() {
        List<Object> all = new ArrayList<>();
        Map<String, Object> lowest = new LinkedHashMap<>();
        lowest.put("color", base.hex());
        lowest.put("value", null);
        all.add(lowest);
        for (Step step : steps) {
            all.add(new Node()
                    .put("color", step.colour().hex())
                    .put("value", step.from())
                    .tree());
        }
        return new Node().put("mode", "absolute").put("steps", all).tree();
    }
}
