package dev.slo.junit;

import static org.assertj.core.api.Assertions.allOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.container;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class SloContractExtensionTest {

    private static final Path SLOS = Path.of("src/test/resources/junit/orders.yaml");

    @Test
    void aClassPassesWhenItsMetersFitTheSlos() {
        containers(Fits.class).assertStatistics(statistics -> statistics.failed(0));
    }

    @Test
    void aClassFailsWithEveryFindingWhenTheyDoNot() {
        containers(LacksTheLabel.class)
                .assertThatEvents()
                .haveExactly(
                        1,
                        allOf(
                                container(LacksTheLabel.class),
                                finishedWithFailure(message(text -> text.contains("The SLOs do not fit the meters:\n")
                                        && text.contains("orders.yaml:7:")
                                        && text.contains("error [contract.unknown-label] No series of 'orders_total'")
                                        && text.contains("    hint: did you mean 'results'?")))));
    }

    @Test
    void whatIsMeasuredAMomentAfterTheTestIsWaitedFor() {
        containers(FitsAMomentLater.class).assertStatistics(statistics -> statistics.failed(0));
    }

    @Test
    void warningsFailOnlyAStrictContract() {
        containers(LacksTheErrorSeries.class).assertStatistics(statistics -> statistics.failed(0));
        containers(LacksTheErrorSeriesStrictly.class).assertStatistics(statistics -> statistics.failed(1));
    }

    @Test
    void aSpecWithMistakesIsRefusedWithAllOfThem(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("slos.yaml"), "apiVersion: slo/v1\nservise: x\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SloContractExtension.ofYaml(file, SloContractExtensionTest::registry))
                .withMessageContaining("slos.yaml:2:1: error [yaml.unknown-key]")
                .withMessageContaining("did you mean 'service'?");
    }

    @Test
    void aQueryThatFitsAnyMetersBecauseItIsBrokenIsRefused(@TempDir Path folder) throws IOException {
        String broken = Files.readString(SLOS).replace("orders_total{", "orders_total{{");
        Path file = Files.writeString(folder.resolve("slos.yaml"), broken);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SloContractExtension.ofYaml(file, SloContractExtensionTest::registry))
                .withMessageContaining("slos.yaml:7:")
                .withMessageContaining("error [query.");
    }

    private static Events containers(Class<?> test) {
        Events events = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(test))
                .execute()
                .containerEvents();
        assertThat(events.count()).isPositive();
        return events;
    }

    static MeterRegistry registry() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    static class Fits {
        private static final MeterRegistry REGISTRY = registry();

        @RegisterExtension
        static final SloContractExtension CONTRACT =
                SloContractExtension.ofYaml(SLOS, () -> REGISTRY).strict();

        @Test
        void ordersAreCounted() {
            REGISTRY.counter("orders", "result", "ok").increment();
            REGISTRY.counter("orders", "result", "failed").increment(0);
        }
    }

    static class FitsAMomentLater {
        private static final MeterRegistry REGISTRY = registry();
        private static final AtomicInteger LOOKS = new AtomicInteger();

        @RegisterExtension
        static final SloContractExtension CONTRACT =
                SloContractExtension.ofYaml(SLOS, FitsAMomentLater::measuredBeforeTheSecondLook);

        @Test
        void anOrderIsAnswered() {
            assertThat(LOOKS).hasValue(0);
        }

        private static MeterRegistry measuredBeforeTheSecondLook() {
            if (LOOKS.incrementAndGet() == 2) {
                REGISTRY.counter("orders", "result", "ok").increment();
            }
            return REGISTRY;
        }
    }

    static class LacksTheLabel {
        private static final MeterRegistry REGISTRY = registry();

        @RegisterExtension
        static final SloContractExtension CONTRACT = SloContractExtension.ofYaml(SLOS, () -> REGISTRY);

        @Test
        void ordersAreCounted() {
            REGISTRY.counter("orders", "results", "ok").increment();
        }
    }

    static class LacksTheErrorSeries {
        static final MeterRegistry REGISTRY = registry();

        @RegisterExtension
        static final SloContractExtension CONTRACT = SloContractExtension.ofYaml(SLOS, () -> REGISTRY);

        @Test
        void ordersAreCounted() {
            REGISTRY.counter("orders", "result", "ok").increment();
        }
    }

    static class LacksTheErrorSeriesStrictly {
        static final MeterRegistry REGISTRY = registry();

        @RegisterExtension
        static final SloContractExtension CONTRACT =
                SloContractExtension.ofYaml(SLOS, () -> REGISTRY).strict();

        @Test
        void ordersAreCounted() {
            REGISTRY.counter("orders", "result", "ok").increment();
        }
    }
}
