package dev.slo.sample.telemetry;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Exemplars on counters and on the buckets of histograms, and nowhere else. Micrometer would put them on the {@code _count}
 * of a histogram as well, and Prometheus 2 refuses such a scrape as a whole.
 */
final class ScrapeFormat implements PrometheusConfig {

    @Override
    public @Nullable String get(String key) {
        return null;
    }

    @Override
    public Properties prometheusProperties() {
        Properties properties = new Properties();
        properties.setProperty("io.prometheus.exporter.exemplarsOnAllMetricTypes", "false");
        return properties;
    }
}
