package dev.slo.sample.demo.proof;

import dev.slo.sample.demo.client.FaultSwitches;
import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** What a sample has counted itself, besides its metrics, asked for twice a second. */
final class TruthLog implements AutoCloseable {

    private static final long EVERY_MILLIS = 500;
    private static final double MILLIS = 1_000;
    /** Seconds between two answers in which more than usual may have happened. */
    private static final double LONG = 2;

    private final FaultSwitches sample;
    private final NavigableMap<Double, Map<String, Double>> log = new ConcurrentSkipListMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    TruthLog(FaultSwitches sample) {
        this.sample = sample;
        Future<?> unused = clock.scheduleWithFixedDelay(this::ask, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void ask() {
        try {
            double before = now();
            Map<String, Double> counts = new TreeMap<>();
            flatten("", sample.truth(), counts);
            log.put((before + now()) / 2, counts);
        } catch (IOException e) {
            // The next answer tells more: between two of them the counts are taken to grow evenly.
            return;
        }
    }

    private static void flatten(String prefix, JsonNode node, Map<String, Double> counts) {
        node.forEachEntry((key, value) -> {
            String name = prefix.isEmpty() ? key : prefix + " " + key;
            if (value.isNumber()) {
                counts.put(name, value.asDouble());
            }
            flatten(name, value, counts);
        });
    }

    private static double now() {
        return System.currentTimeMillis() / MILLIS;
    }

    /**
     * A count at a time, in seconds since 1970: by its keys, such as {@code routes /api/tasks errors}.
     *
     * @param gap what is taken to have happened while no answer came
     */
    double count(String keys, double time, Gap gap) {
        Map.Entry<Double, Map<String, Double>> before = log.floorEntry(time);
        Map.Entry<Double, Map<String, Double>> after = log.ceilingEntry(time);
        if (before == null) {
            return 0;
        }
        double low = before.getValue().getOrDefault(keys, 0.0);
        if (after == null || after.getKey().equals(before.getKey())) {
            return low;
        }
        double between = after.getKey() - before.getKey();
        double share = between < LONG ? (time - before.getKey()) / between : gap.share(time - before.getKey(), between);
        return low + share * (after.getValue().getOrDefault(keys, 0.0) - low);
    }

    /** How a count grew between two answers that are long apart, as when a busy machine stops a process for a while. */
    enum Gap {
        EVENLY,
        AT_ITS_START,
        AT_ITS_END;

        private double share(double passed, double between) {
            return switch (this) {
                case EVENLY -> passed / between;
                case AT_ITS_START -> 1;
                case AT_ITS_END -> 0;
            };
        }
    }

    /** The count as it is now. */
    long latest(String keys) {
        return Math.round(log.lastEntry().getValue().getOrDefault(keys, 0.0));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
