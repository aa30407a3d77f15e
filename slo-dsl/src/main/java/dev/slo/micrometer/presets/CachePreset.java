package dev.slo.micrometer.presets;

import dev.slo.micrometer.CounterMeter;
import dev.slo.micrometer.Meters;
import dev.slo.model.Sli;

/**
 * A cache, as Micrometer's binders measure it: Caffeine, Guava, JCache, Ehcache, Hazelcast and what Spring Boot binds.
 *
 * @param gets the counter of look-ups
 */
public record CachePreset(CounterMeter gets) {

    /** The cache of that name. */
    public static CachePreset named(String cache) {
        return new CachePreset(Meters.functionCounter("cache.gets").tag("cache", cache));
    }

    /** Only series with a label that Prometheus adds, such as {@code job}. */
    public CachePreset label(String name, String value) {
        return new CachePreset(gets.label(name, value));
    }

    /** Look-ups that found something, against all of them. */
    public Sli hits() {
        return new Sli.GoodOverTotal(gets.tag("result", "hit").events(), gets.events());
    }
}
