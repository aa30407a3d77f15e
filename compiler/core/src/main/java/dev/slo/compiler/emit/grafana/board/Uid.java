package dev.slo.compiler.emit.grafana.board;

import dev.slo.compiler.emit.grafana.dashboard.Dashboard;
import dev.slo.compiler.plan.ServicePlan;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Addresses of dashboards within Grafana. The one of a service is {@code slo-<service>}, so that specs can spell the
 * address of their dashboard out as {@code https://grafana.example.com/d/slo-{service}?var-slo={slo}}.
 */
public final class Uid {

    private Uid() {}

    /** The dashboard of a service's SLOs. */
    public static String slos(ServicePlan plan) {
        return of("slo", plan);
    }

    /** The dashboard of a service's requests. */
    static String health(ServicePlan plan) {
        return of("health", plan);
    }

    /** The dashboard of a service's work. */
    static String work(ServicePlan plan) {
        return of("work", plan);
    }

    /** Names that are too long for Grafana end in a checksum of the whole. */
    private static String of(String kind, ServicePlan plan) {
        String whole = kind + "-" + plan.service().name();
        if (whole.length() <= Dashboard.LONGEST_UID) {
            return whole;
        }
        CRC32 checksum = new CRC32();
        checksum.update(whole.getBytes(StandardCharsets.UTF_8));
        String end =
                "-" + Long.toHexString(checksum.getValue() | 0x1_0000_0000L).substring(1);
        return whole.substring(0, Dashboard.LONGEST_UID - end.length()) + end;
    }
}
