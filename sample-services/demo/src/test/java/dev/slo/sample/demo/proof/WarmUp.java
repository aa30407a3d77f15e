package dev.slo.sample.demo.proof;

import dev.slo.sample.demo.client.FaultSwitches;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Cold JVMs answer slowly, which would be measured and alerted on as it should. So they are asked for a while before
 * anything is measured, and on a busy machine for longer: until people are looked up quickly, by the services' own counts.
 */
final class WarmUp {

    private static final Duration LEAST = Duration.ofSeconds(10);
    private static final Duration QUICK = Duration.ofSeconds(5);
    private static final Duration MOST = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 500;

    private WarmUp() {}

    /** Returns when all of these have been quick for five seconds, or after two minutes: then the proof tells. */
    static void await(List<FaultSwitches> services) throws IOException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(LEAST.toMillis());
        Instant end = Instant.now().plus(MOST);
        Instant quickSince = Instant.now();
        long slow = slow(services);
        while (Instant.now().isBefore(quickSince.plus(QUICK)) && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            long now = slow(services);
            if (now > slow) {
                slow = now;
                quickSince = Instant.now();
            }
        }
    }

    private static long slow(List<FaultSwitches> services) throws IOException {
        long slow = 0;
        for (FaultSwitches service : services) {
            slow += service.truth()
                    .path("routes")
                    .path(Harm.SLOW_ROUTE)
                    .path("slow")
                    .asLong();
        }
        return slow;
    }
}
