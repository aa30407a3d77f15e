package dev.slo.micrometer.presets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.diagnostic.Checked;
import dev.slo.model.Sli;
import dev.slo.model.Slo;
import dev.slo.model.TimeSpan;
import dev.slo.spec.ServiceSpec;
import dev.slo.validation.Validator;
import dev.slo.yaml.YamlFrontEnd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The YAML of a preset's page says what its Java says. */
class PresetPagesTest {

    private static final Path PAGES = Path.of("../docs/presets");
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyPageIsCompared() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())).filter(name -> !name.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(presets().keySet().stream()
                            .map(name -> name + ".md")
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theYamlOfAPageEqualsItsPreset(String name) throws IOException {
        Matcher block = YAML.matcher(Files.readString(PAGES.resolve(name + ".md")));
        assertThat(block.find()).isTrue();
        Checked<List<ServiceSpec>> read = YamlFrontEnd.read(name, block.group(1).getBytes(StandardCharsets.UTF_8));

        assertThat(read.diagnostics()).isEmpty();
        List<ServiceSpec> specs = read.value().orElseThrow();
        assertThat(Validator.validate(specs)).noneMatch(found -> found.isError());
        assertThat(specs.get(0).service().slos())
                .extracting(Slo::sli)
                .isEqualTo(presets().get(name));
    }

    static Stream<String> names() {
        return presets().keySet().stream();
    }

    private static Map<String, List<Sli>> presets() {
        Duration quick = Duration.ofMillis(300);
        TimedWork spring = Presets.springHttpServer().tag("uri", "/orders/{id}");
        TimedWork semantic = Presets.openTelemetryHttpServer().tag("http.route", "/orders/{id}");
        TimedWork grpc = Presets.grpcServer().tag("service", "shop.Orders");
        TimedWork observed = Presets.grpcServerObservation().tag("rpc.service", "shop.Orders");
        MessageHandling kafka = MessageHandling.springKafka("orders");
        MessageHandling sqs = MessageHandling.springSqs("mails");
        JdbcPool pool = JdbcPool.hikari("main");
        TimedWork job = Presets.scheduledJobs().tag("code.function", "reconcile");
        Sli lag = KafkaLag.ofClient("shop").atMost(1000, TimeSpan.ofMinutes(5));
        Map<String, List<Sli>> presets = new TreeMap<>();
        presets.put("spring-http", List.of(spring.availability(), spring.within(quick)));
        presets.put("opentelemetry-http", List.of(semantic.availability(), semantic.within(quick)));
        presets.put("grpc", List.of(grpc.availability(), grpc.within(quick), observed.availability()));
        presets.put("kafka", List.of(kafka.availability(), kafka.within(Duration.ofSeconds(5)), lag));
        presets.put("sqs", List.of(sqs.availability(), sqs.within(Duration.ofSeconds(5))));
        presets.put("jdbc-pool", List.of(pool.availability(), pool.within(Duration.ofMillis(100))));
        presets.put("cache", List.of(CachePreset.named("users").hits()));
        presets.put("scheduled-jobs", List.of(job.availability(), job.within(Duration.ofSeconds(10))));
        return presets;
    }
}
