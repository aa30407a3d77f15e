package dev.slo.compiler.emit.grafana.platform;

import static dev.slo.compiler.plan.Terms.aggregate;
import static dev.slo.compiler.plan.Terms.binary;
import static dev.slo.compiler.plan.Terms.equal;
import static dev.slo.compiler.plan.Terms.matching;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.over;
import static dev.slo.compiler.plan.Terms.series;

import dev.slo.compiler.emit.grafana.dashboard.Annotation;
import dev.slo.compiler.emit.grafana.dashboard.Colour;
import dev.slo.compiler.emit.grafana.dashboard.Dashboard;
import dev.slo.compiler.emit.grafana.dashboard.Layout;
import dev.slo.compiler.emit.grafana.dashboard.Sketch;
import dev.slo.compiler.emit.grafana.dashboard.Source;
import dev.slo.compiler.emit.grafana.dashboard.Thresholds;
import dev.slo.compiler.emit.grafana.dashboard.Unit;
import dev.slo.compiler.emit.grafana.dashboard.Variable;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import dev.slo.promql.Range;
import java.util.List;

/**
 * Utilisation, saturation and errors of Java processes, from the meters of Micrometer's {@code JvmMemoryMetrics}, {@code
 * JvmGcMetrics}, {@code JvmThreadMetrics}, {@code ProcessorMetrics}, {@code FileDescriptorMetrics} and {@code
 * UptimeMetrics}, which Spring Boot binds by itself.
 */
final class Jvm {

    private static final Metric EACH =
            new Metric(List.of(matching("job", "$job"), matching("instance", "$instance")), List.of("job", "instance"));
    private static final String LEGEND = "{{job}} {{instance}}";
    private static final Expr.Matcher HEAP = equal("area", "heap");
    private static final Thresholds FILLED = Thresholds.lowIsGood("0.75", "0.9");

    private Jvm() {}

    static Dashboard dashboard() {
        Expr.VectorSelector memory = series("jvm_memory_used_bytes");
        Expr.VectorSelector ofJob = series("jvm_memory_used_bytes", matching("job", "$job"));
        Page page = new Page(
                "platform-jvm",
                "Java processes",
                "Processor, memory, garbage collection, threads and files of Java processes.",
                List.of(Source.PROMETHEUS),
                List.of(
                        new Variable.Values("job", "Job", "job", memory, ".+"),
                        new Variable.Values("instance", "Instance", "instance", ofJob, ".+")),
                List.of(restarts()));
        return page.around(new Layout()
                .line(tasks(), uptime(), heapNow(), pausesNow())
                .line(processor(), load())
                .line(heap(), nonHeap())
                .line(pauses(), allocation())
                .line(threads(), states())
                .line(files(), classes()));
    }

    /** A new start time is a restart. */
    private static Annotation restarts() {
        Expr changes = over("changes", EACH.of("process_start_time_seconds"), new Range.Variable("__rate_interval"));
        return new Annotation.Query(
                "Restarts", binary(BinaryOp.GREATER, changes, number(0)), "restart", LEGEND, Colour.PURPLE);
    }

    private static Sketch tasks() {
        return Page.figure("tasks", "Tasks", "Processes that are scraped now.", Unit.COUNT)
                .asking("Tasks", aggregate("count", List.of(), EACH.of("process_uptime_seconds")));
    }

    private static Sketch uptime() {
        return Page.figure("uptime", "Youngest", "For how long the last one started has been up.", Unit.SECONDS)
                .asking("Youngest", aggregate("min", List.of(), EACH.of("process_uptime_seconds")));
    }

    private static Sketch heapNow() {
        return Page.figure("heap-now", "Fullest heap", "The share of the heap in use, of the fullest one.", Unit.SHARE)
                .colouredBy(FILLED)
                .asking("Fullest heap", aggregate("max", List.of(), heapShare()));
    }

    private static Sketch pausesNow() {
        return Page.figure("pauses-now", "Most paused", "The share of time in garbage collection pauses.", Unit.SHARE)
                .colouredBy(Thresholds.lowIsGood("0.02", "0.1"))
                .otherwise("no pause yet")
                .asking("Most paused", aggregate("max", List.of(), EACH.rate("jvm_gc_pause_seconds_sum")));
    }

    private static Sketch processor() {
        return Page.lines("processor", "Processor", "The share of all processors that the process uses.", Unit.SHARE)
                .asking(LEGEND, EACH.sum("process_cpu_usage"));
    }

    private static Sketch load() {
        Expr load = Metric.share(EACH.sum("system_load_average_1m"), EACH.sum("system_cpu_count"));
        return Page.lines(
                        "load",
                        "Load for each processor",
                        "Threads that run or wait for a processor, by processors; above 1 they queue.",
                        Unit.FACTOR)
                .asking(LEGEND, load);
    }

    private static Sketch heap() {
        return Page.lines("heap", "Heap in use", "The share of the largest heap allowed.", Unit.SHARE)
                .upTo("1")
                .colouredBy(FILLED)
                .asking(LEGEND, heapShare());
    }

    private static Expr heapShare() {
        return Metric.share(EACH.sum("jvm_memory_used_bytes", HEAP), EACH.sum("jvm_memory_max_bytes", HEAP));
    }

    private static Sketch nonHeap() {
        return Page.lines("non-heap", "Memory beside the heap", "Classes, compiled code and the like.", Unit.BYTES)
                .asking(LEGEND, EACH.sum("jvm_memory_used_bytes", equal("area", "nonheap")));
    }

    private static Sketch pauses() {
        return Page.lines("pauses", "Time in pauses", "The share of time in garbage collection pauses.", Unit.SHARE)
                .asking(LEGEND, EACH.rate("jvm_gc_pause_seconds_sum"));
    }

    private static Sketch allocation() {
        return Page.lines("allocation", "Allocation", "New objects, in bytes a second.", Unit.BYTES_PER_SECOND)
                .asking(LEGEND, EACH.rate("jvm_gc_memory_allocated_bytes_total"));
    }

    private static Sketch threads() {
        return Page.lines("threads", "Threads", "Live threads.", Unit.COUNT)
                .asking(LEGEND, EACH.sum("jvm_threads_live_threads"));
    }

    private static Sketch states() {
        return Page.lines("states", "Threads by state", "Many that are blocked wait for each other.", Unit.COUNT)
                .asking("{{state}}", aggregate("sum", List.of("state"), EACH.of("jvm_threads_states_threads")));
    }

    private static Sketch files() {
        return Page.lines("files", "Open files", "The share of the files and sockets that may be open.", Unit.SHARE)
                .asking(
                        LEGEND,
                        Metric.share(EACH.sum("process_files_open_files"), EACH.sum("process_files_max_files")));
    }

    private static Sketch classes() {
        return Page.lines("classes", "Classes", "Loaded classes; ever more of them are a leak.", Unit.COUNT)
                .asking(LEGEND, EACH.sum("jvm_classes_loaded_classes"));
    }
}
