package dev.slo.sample.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.NamingConvention;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import org.jspecify.annotations.Nullable;

/**
 * Names as Prometheus spells them, whole: Micrometer's own convention takes the end off {@code orders.created}, which is a
 * word that OpenMetrics once reserved, and would expose {@code orders_total}.
 */
final class WholeNames implements NamingConvention {

    private static final String RESERVED = "created";

    private final NamingConvention prometheus = new PrometheusNamingConvention();

    @Override
    public String name(String name, Meter.Type type, @Nullable String baseUnit) {
        String given = prometheus.name(name, type, baseUnit);
        return name.endsWith("." + RESERVED) ? given + "_" + RESERVED : given;
    }

    @Override
    public String tagKey(String key) {
        return prometheus.tagKey(key);
    }

    @Override
    public String tagValue(String value) {
        return prometheus.tagValue(value);
    }
}
