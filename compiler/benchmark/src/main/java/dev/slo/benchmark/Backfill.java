package dev.slo.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Fills a Prometheus storage with the traffic's raw counters and with what the base recordings and the five-minute
 * means would have recorded of them.
 */
final class Backfill {

    private static final String IDENTITY = "{service=\"shop\",slo=\"requests\"}";
    private static final int ROLL_UP_SCRAPES = 5;

    private final Traffic traffic;
    private final long start;

    /**
     * A backfill that ends at a moment.
     *
     * @param end seconds since the epoch
     */
    Backfill(Traffic traffic, long end) {
        this.traffic = traffic;
        this.start = end - (traffic.scrapes() - 1L) * Traffic.SCRAPE_SECONDS;
    }

    /** Writes the blocks. */
    void into(Path folder, Path storage) throws IOException, InterruptedException {
        Path text = folder.resolve("metrics.om");
        try (BufferedWriter out = Files.newBufferedWriter(text)) {
            write(out);
        }
        Process process = new ProcessBuilder(List.of(
                        "promtool",
                        "tsdb",
                        "create-blocks-from",
                        "openmetrics",
                        "--quiet",
                        "--max-block-duration=1440h",
                        text.toString(),
                        storage.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("promtool.log").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("promtool.log")));
        }
        Files.delete(text);
    }

    private void write(BufferedWriter out) throws IOException {
        out.write("# TYPE http_requests counter\n");
        for (int task = 0; task < Traffic.TASKS; task++) {
            raw(out, task, false);
            raw(out, task, true);
        }
        recorded(out, "slo:sli_total:rate", scrape -> traffic.rate(false, scrape));
        recorded(out, "slo:sli_error:rate", scrape -> traffic.rate(true, scrape));
        rolledUp(out, "slo:sli_total:rate5m", false);
        rolledUp(out, "slo:sli_error:rate5m", true);
        out.write("# EOF\n");
    }

    private void raw(BufferedWriter out, int task, boolean failed) throws IOException {
        String series = "http_requests_total{task=\"" + task + "\",status=\"" + (failed ? 500 : 200) + "\"} ";
        for (int scrape = 0; scrape < traffic.scrapes(); scrape++) {
            sample(out, series, Long.toString((long) traffic.counter(failed, scrape)), seconds(scrape));
        }
    }

    /** Every 30 s; the second one of a minute sees the same scrapes as the first. */
    private void recorded(BufferedWriter out, String name, IntToDoubleFunction rate) throws IOException {
        out.write("# TYPE " + name + " gauge\n");
        for (int scrape = 0; scrape < traffic.scrapes(); scrape++) {
            String value = Double.toString(rate.applyAsDouble(scrape));
            sample(out, name + IDENTITY + " ", value, seconds(scrape));
            if (scrape + 1 < traffic.scrapes()) {
                sample(out, name + IDENTITY + " ", value, seconds(scrape) + 30);
            }
        }
    }

    private void rolledUp(BufferedWriter out, String name, boolean errors) throws IOException {
        out.write("# TYPE " + name + " gauge\n");
        for (int scrape = ROLL_UP_SCRAPES; scrape < traffic.scrapes(); scrape += ROLL_UP_SCRAPES) {
            double sum = 0;
            for (int i = 0; i < ROLL_UP_SCRAPES; i++) {
                sum += traffic.rate(errors, scrape - i);
            }
            sample(out, name + IDENTITY + " ", Double.toString(sum / ROLL_UP_SCRAPES), seconds(scrape));
        }
    }

    private static void sample(BufferedWriter out, String series, String value, long seconds) throws IOException {
        out.write(series);
        out.write(value);
        out.write(' ');
        out.write(Long.toString(seconds));
        out.write('\n');
    }

    private long seconds(int scrape) {
        return start + (long) scrape * Traffic.SCRAPE_SECONDS;
    }
}
