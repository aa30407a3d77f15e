package dev.slo.compiler.export;

import dev.slo.model.Slo;
import dev.slo.model.Suppression;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An SLO as keys and values. */
final class SloSection {

    private static final List<Unit> UNITS = List.of(new Unit("m", 60), new Unit("h", 3_600), new Unit("d", 86_400));
    private static final int LONGEST_FRACTION = 20;

    private SloSection() {}

    /** A unit of time of a rate. */
    private record Unit(String name, int seconds) {

        BigDecimal inUnit(BigDecimal perSecond) {
            MathContext shorter = new MathContext(MathContext.DECIMAL128.getPrecision() - 3);
            return perSecond.multiply(BigDecimal.valueOf(seconds), shorter).stripTrailingZeros();
        }
    }

    static Map<String, Object> of(Slo slo) {
        String name = slo.name().value();
        return new Keys()
                .put("name", name)
                .putUnless(slo.title().equals(name), "title", slo.title())
                .putUnless(slo.description().isEmpty(), "description", slo.description())
                .put("objective", slo.objective().toString())
                .putUnless(
                        slo.window().toString().equals("30d"),
                        "window",
                        slo.window().toString())
                .putUnless(
                        slo.scrapeInterval().toString().equals("15s"),
                        "scrapeInterval",
                        slo.scrapeInterval().toString())
                .putIfPresent("traffic", slo.traffic().map(SloSection::traffic))
                .putIfAny("groupBy", slo.groupBy())
                .putIfAny("labels", slo.labels().pairs())
                .putIfAny("links", Document.links(slo.links()))
                .put("sli", SliSection.of(slo.sli()))
                .putIfAny("alerting", AlertingSection.of(slo.alerting()))
                .putIfAny(
                        "suppress",
                        slo.suppressions().stream().map(SloSection::suppression).toList())
                .section();
    }

    private static Map<String, Object> suppression(Suppression suppression) {
        return new Keys()
                .put("code", suppression.code())
                .put("reason", suppression.reason())
                .section();
    }

    /** Events per second; where that is an endless fraction, per the unit of time in which it is a short one. */
    private static Object traffic(BigDecimal perSecond) {
        if (perSecond.scale() <= LONGEST_FRACTION) {
            return perSecond;
        }
        Stream<Object> rates = UNITS.stream()
                .filter(unit -> unit.inUnit(perSecond).scale() <= LONGEST_FRACTION)
                .map(unit -> unit.inUnit(perSecond).toPlainString() + "/" + unit.name());
        return rates.findFirst().orElse(perSecond);
    }
}
