package dev.slo.micrometer.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PoolAndCachePresetsTest {

    @Test
    void hikariMeasuresConnectionsAsThePresetExpects() throws SQLException {
        JdbcPool pool = JdbcPool.hikari("main");
        Observed observed = Observed.by(pool.availability(), pool.within(Duration.ofMillis(100)));

        try (HikariDataSource source = new HikariDataSource()) {
            source.setJdbcUrl("jdbc:h2:mem:orders");
            source.setMaximumPoolSize(1);
            source.setConnectionTimeout(250);
            source.setPoolName("main");
            source.setMetricRegistry(observed.registry());
            try (Connection only = source.getConnection()) {
                assertThat(only.isValid(1)).isTrue();
                assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(source::getConnection);
            }
            assertThat(observed.contract()).isEmpty();
            assertThat(observed.registry().scrape())
                    .as("an attempt that timed out is an attempt, too")
                    .contains(
                            "hikaricp_connections_acquire_seconds_count{pool=\"main\"} 2",
                            "hikaricp_connections_timeout_total{pool=\"main\"} 1.0");
        }
    }

    @Test
    void caffeineMeasuresLookUpsAsThePresetExpects() {
        Observed observed = Observed.by(CachePreset.named("users").hits());
        Cache<String, String> cache = Caffeine.newBuilder().recordStats().build();

        CaffeineCacheMetrics.monitor(observed.registry(), cache, "users");

        assertThat(observed.contract()).isEmpty();
    }
}
