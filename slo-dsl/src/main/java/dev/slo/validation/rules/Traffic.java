package dev.slo.validation.rules;

import dev.slo.model.TimeSpan;
import java.math.BigDecimal;

/** Numbers of events, from a traffic and a length of time. */
final class Traffic {

    private Traffic() {}

    /** How many events happen in a span at that many per second, exactly. */
    static BigDecimal events(BigDecimal perSecond, TimeSpan span) {
        return perSecond.multiply(BigDecimal.valueOf(span.millis())).movePointLeft(3);
    }
}
