package dev.slo.benchmark;

import com.sun.management.OperatingSystemMXBean;
import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.pipeline.Compilation;
import dev.slo.compiler.pipeline.Compiler;
import dev.slo.compiler.pipeline.Loaded;
import dev.slo.compiler.pipeline.Source;
import dev.slo.compiler.pipeline.Target;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Time and memory of compiles of many SLOs in one process: load, validate, plan, emit. */
public final class ManySlos {

    private static final List<Integer> SIZES = List.of(100, 1_000, 10_000);
    private static final int SLOS_PER_SERVICE = 10;
    private static final int MOST_RUNS = 5;
    private static final int MOST_SLOS_A_SIZE = 10_000;
    private static final int WARM_UPS = 2;
    private static final int SLOS_OF_TARGETS = 1_000;

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private ManySlos() {}

    /** Prints one line for each number of SLOs, the first compile of the process, then warm ones; and for each target. */
    public static void main(String[] args) {
        PrintStream out = System.out;
        out.printf(
                "first compile of the process, %d SLOs: %.0f ms%n",
                SLOS_PER_SERVICE, once(SLOS_PER_SERVICE).millis());
        IntStream.range(0, WARM_UPS).forEach(i -> once(1_000));
        out.printf(
                "%8s %10s %14s %14s %10s %10s %12s%n",
                "SLOs", "load ms", "plan+emit ms", "together ms", "CPU ms", "peak MB", "written MB");
        SIZES.forEach(size -> print(out, size));
        printTargets(out, Compiler.load(sources(SLOS_OF_TARGETS)));
    }

    /** What each target takes alone, with the planning that all of them need. */
    private static void printTargets(PrintStream out, Loaded loaded) {
        out.printf("%n%-14s %14s %12s, %d SLOs%n", "target alone", "plan+emit ms", "written MB", SLOS_OF_TARGETS);
        for (Target target : Target.all()) {
            Times emit = new Times();
            double written = 0;
            for (int i = 0; i < MOST_RUNS; i++) {
                long start = System.nanoTime();
                Compilation compilation =
                        Compiler.compile(loaded, Set.of(target)).value().orElseThrow();
                emit.addNanos(System.nanoTime() - start);
                written = written(compilation) / 1e6;
            }
            out.printf("%-14s %14.0f %12.1f%n", target, emit.median(), written);
        }
    }

    private static void print(PrintStream out, int slos) {
        Times load = new Times();
        Times emit = new Times();
        Times all = new Times();
        Times cpu = new Times();
        double peak = 0;
        double written = 0;
        for (int i = 0; i < Math.min(MOST_RUNS, MOST_SLOS_A_SIZE / slos); i++) {
            Run run = once(slos);
            load.addNanos(run.loadNanos());
            emit.addNanos(run.emitNanos());
            all.addNanos(run.loadNanos() + run.emitNanos());
            cpu.addNanos(run.cpuNanos());
            peak = Math.max(peak, run.peakBytes() / 1e6);
            written = run.writtenChars() / 1e6;
        }
        out.printf(
                "%8d %10.0f %14.0f %14.0f %10.0f %10.0f %12.1f%n",
                slos, load.median(), emit.median(), all.median(), cpu.median(), peak, written);
    }

    /**
     * One compile.
     *
     * @param cpuNanos processor time of the whole process, the collector's and the JIT compiler's included
     * @param peakBytes the most heap in use, garbage included
     */
    private record Run(long loadNanos, long emitNanos, long cpuNanos, long peakBytes, long writtenChars) {
        double millis() {
            return (loadNanos + emitNanos) / 1e6;
        }
    }

    private static Run once(int slos) {
        List<Source> sources = sources(slos);
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        Loaded loaded = Compiler.load(sources);
        long between = System.nanoTime();
        Compilation compilation = Compiler.compile(loaded)
                .value()
                .orElseThrow(
                        () -> new IllegalStateException(loaded.diagnostics().toString()));
        long end = System.nanoTime();
        long peak =
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new Run(between - start, end - between, SYSTEM.getProcessCpuTime() - cpu, peak, written(compilation));
    }

    private static long written(Compilation compilation) {
        return compilation.artefacts().stream()
                .map(Artefact::content)
                .mapToLong(String::length)
                .sum();
    }

    private static List<Source> sources(int slos) {
        List<Source> sources = new ArrayList<>();
        for (int first = 0; first < slos; first += SLOS_PER_SERVICE) {
            String service = "service-" + first / SLOS_PER_SERVICE;
            StringBuilder yaml = new StringBuilder("apiVersion: slo/v1\nservice: " + service
                    + "\nowner: { team: platform, contact: \"#platform\" }\nslos:\n");
            for (int i = 0; i < Math.min(SLOS_PER_SERVICE, slos - first); i++) {
                yaml.append(slo(service, i));
            }
            sources.add(new Source(service + ".yaml", yaml.toString().getBytes(StandardCharsets.UTF_8)));
        }
        return sources;
    }

    private static String slo(String service, int i) {
        String sli = i % 2 == 0 ? """
                      events:
                        bad: http_requests_total{job="%1$s", path=~"/api/%2$d(/.*)?", status=~"5.."}
                        total: http_requests_total{job="%1$s", path=~"/api/%2$d(/.*)?"}
                """ : """
                      latency:
                        histogram: http_request_duration_seconds{job="%1$s", path=~"/api/%2$d(/.*)?"}
                        threshold: 300ms
                """;
        return ("""
                  - name: objective-%2$d
                    title: Requests to /api/%2$d are served
                    objective: 99.9%%
                    sli:
                """ + sli).formatted(service, i);
    }
}
