package dev.slo.compiler.emit.grafana.platform;

import static dev.slo.compiler.plan.Terms.equal;
import static dev.slo.compiler.plan.Terms.matching;
import static dev.slo.compiler.plan.Terms.minus;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.series;

import dev.slo.compiler.emit.grafana.dashboard.Dashboard;
import dev.slo.compiler.emit.grafana.dashboard.Layout;
import dev.slo.compiler.emit.grafana.dashboard.Sketch;
import dev.slo.compiler.emit.grafana.dashboard.Source;
import dev.slo.compiler.emit.grafana.dashboard.Thresholds;
import dev.slo.compiler.emit.grafana.dashboard.Unit;
import dev.slo.compiler.emit.grafana.dashboard.Variable;
import dev.slo.compiler.plan.Terms;
import dev.slo.promql.Expr;
import dev.slo.promql.MatchOp;
import java.util.List;

/** Utilisation, saturation and errors of hosts, from the node exporter. */
final class Hosts {

    private static final Metric EACH = new Metric(List.of(matching("instance", "$instance")), List.of("instance"));
    private static final String LEGEND = "{{instance}}";
    private static final Thresholds FILLED = Thresholds.lowIsGood("0.75", "0.9");
    private static final Expr.Matcher REAL_DISK =
            new Expr.Matcher("fstype", MatchOp.NOT_REGEX, "tmpfs|overlay|squashfs");
    private static final Expr.Matcher REAL_NETWORK = new Expr.Matcher("device", MatchOp.NOT_EQUAL, "lo");

    private Hosts() {}

    static Dashboard dashboard() {
        Page page = new Page(
                "platform-hosts",
                "Hosts",
                "Processor, memory, disk and network of the machines underneath.",
                List.of(Source.PROMETHEUS),
                List.of(new Variable.Values("instance", "Instance", "instance", series("node_load1"), ".+")),
                List.of());
        return page.around(new Layout()
                .line(processor(), load())
                .line(memory(), swapping())
                .line(space(), busyDisks())
                .line(network(), networkErrors()));
    }

    private static Sketch processor() {
        Expr idle = Terms.aggregate(
                "avg",
                List.of("instance"),
                EACH.rateBy(List.of("instance", "cpu"), "node_cpu_seconds_total", equal("mode", "idle")));
        return Page.lines("processor", "Processor", "The share of the processors' time that is used.", Unit.SHARE)
                .upTo("1")
                .colouredBy(FILLED)
                .asking(LEGEND, minus(number(1), idle));
    }

    private static Sketch load() {
        return Page.lines("load", "Load", "Processes that run or wait, mean of a minute.", Unit.FACTOR)
                .asking(LEGEND, EACH.sum("node_load1"));
    }

    private static Sketch memory() {
        Expr free = Metric.share(EACH.sum("node_memory_MemAvailable_bytes"), EACH.sum("node_memory_MemTotal_bytes"));
        return Page.lines("memory", "Memory", "The share of the memory that is used.", Unit.SHARE)
                .upTo("1")
                .colouredBy(FILLED)
                .asking(LEGEND, minus(number(1), free));
    }

    private static Sketch swapping() {
        return Page.lines(
                        "faults",
                        "Pages read from disk",
                        "Page faults a second that had to wait for the disk; many mean that memory is short.",
                        Unit.EVENTS_PER_SECOND)
                .asking(LEGEND, EACH.rate("node_vmstat_pgmajfault"));
    }

    private static Sketch space() {
        List<String> by = List.of("instance", "mountpoint");
        Metric disks = new Metric(EACH.chosen(), by);
        Expr free = Metric.share(
                disks.sum("node_filesystem_avail_bytes", REAL_DISK),
                disks.sum("node_filesystem_size_bytes", REAL_DISK));
        return Page.lines("space", "Disk space", "The share of each file system that is used.", Unit.SHARE)
                .upTo("1")
                .colouredBy(FILLED)
                .asking(LEGEND + " {{mountpoint}}", minus(number(1), free));
    }

    private static Sketch busyDisks() {
        return Page.lines("disks", "Busy disks", "The share of time in which a disk had work.", Unit.SHARE)
                .asking(
                        LEGEND + " {{device}}",
                        EACH.rateBy(List.of("instance", "device"), "node_disk_io_time_seconds_total"));
    }

    private static Sketch network() {
        return Page.lines("network", "Network", "Bytes a second, without the loopback.", Unit.BYTES_PER_SECOND)
                .asking(LEGEND + " in", EACH.rate("node_network_receive_bytes_total", REAL_NETWORK))
                .asking(LEGEND + " out", EACH.rate("node_network_transmit_bytes_total", REAL_NETWORK));
    }

    private static Sketch networkErrors() {
        return Page.lines(
                        "network-errors", "Network errors", "Packets a second that were lost.", Unit.EVENTS_PER_SECOND)
                .asking(LEGEND + " in", EACH.rate("node_network_receive_errs_total", REAL_NETWORK))
                .asking(LEGEND + " out", EACH.rate("node_network_transmit_errs_total", REAL_NETWORK));
    }
}
