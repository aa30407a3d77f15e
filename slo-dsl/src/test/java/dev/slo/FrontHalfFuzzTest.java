package dev.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.slo.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads and validates 100,000 spoiled specs: never an exception, never a hang, always in order. */
class FrontHalfFuzzTest {

    private static final int INPUTS = 100_000;
    private static final long SEED = 20_260_101;
    private static final Duration ALTOGETHER = Duration.ofMinutes(5);
    private static final long SLOWEST_MILLIS = 5_000;

    private int refused;
    private long slowest;

    @Test
    void spoiledSpecsAreRefusedOrAcceptedAndNeverCrash() {
        Mutations mutations = new Mutations(SEED, inputs(true), inputs(false));
        assertTimeoutPreemptively(ALTOGETHER, () -> {
            for (int i = 0; i < INPUTS; i++) {
                check(i, mutations.next());
            }
        });
        System.getLogger("fuzz")
                .log(
                        System.Logger.Level.INFO,
                        "{0} inputs of seed {1}: {2} accepted, {3} refused, the slowest took {4} ms",
                        INPUTS,
                        SEED,
                        INPUTS - refused,
                        refused,
                        slowest);
        assertThat(refused).isBetween(INPUTS / 10, INPUTS * 99 / 100);
        assertThat(slowest).isLessThan(SLOWEST_MILLIS);
    }

    private static List<byte[]> inputs(boolean valid) {
        return Corpus.cases().stream()
                .filter(folder -> folder.startsWith("valid") == valid)
                .flatMap(folder -> Corpus.inputs(folder).stream())
                .map(Corpus::bytes)
                .toList();
    }

    private void check(int number, byte[] input) {
        long start = System.nanoTime();
        try {
            List<Diagnostic> diagnostics = FrontHalf.diagnose("fuzz.yaml", input);
            assertThat(diagnostics).isSortedAccordingTo(Diagnostic.ORDER);
            refused += diagnostics.stream().anyMatch(Diagnostic::isError) ? 1 : 0;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("input " + number + ":\n" + new String(input, StandardCharsets.UTF_8), e);
        }
        slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
    }
}
