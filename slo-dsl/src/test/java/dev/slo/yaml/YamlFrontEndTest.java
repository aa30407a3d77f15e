package dev.slo.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import dev.slo.diagnostic.Position;
import dev.slo.model.Labels;
import dev.slo.model.Owner;
import dev.slo.model.Query;
import dev.slo.model.Red;
import dev.slo.model.Sli;
import dev.slo.model.Slo;
import dev.slo.spec.ServiceSpec;
import dev.slo.spec.SpecPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFrontEndTest {

    private static final String HEAD = "apiVersion: slo/v1\nservice: shop\n";
    private static final String SLO = "slos: [{ name: a, objective: 99%, sli: { errorRatio: vector(0) } }]\n";

    @Test
    void everyKindOfSliIsRead() {
        assertThat(sli("events: { bad: b, total: t }")).isEqualTo(new Sli.BadOverTotal(q("b"), q("t")));
        assertThat(sli("events: { good: g, total: t }")).isEqualTo(new Sli.GoodOverTotal(q("g"), q("t")));
        assertThat(sli("events: { good: g, bad: b }")).isEqualTo(new Sli.GoodAndBad(q("g"), q("b")));
        assertThat(sli("errorRatio: x")).isEqualTo(new Sli.ErrorRatio(q("x")));
        assertThat(sli("latency: { histogram: h, threshold: 1, type: native }"))
                .isInstanceOfSatisfying(
                        Sli.Latency.class, latency -> assertThat(latency.kind()).isEqualTo(Sli.HistogramKind.NATIVE));
        assertThat(sli("timeslices: { query: up, good: '> 0', slice: 5m, noData: ignore }"))
                .isInstanceOfSatisfying(Sli.Timeslices.class, slices -> assertThat(slices.noData())
                        .isEqualTo(Sli.NoData.IGNORE));
    }

    @Test
    void aServicesOwnPartsAreRead() {
        var service = Specs.spec(HEAD
                        + "owner: { team: platform, contact: '#platform' }\nlabels: { tier: 1 }\n"
                        + "red: { requests: r, by: [path, method] }\nretention: 45d\n" + SLO)
                .service();
        assertThat(service.owner()).hasValue(new Owner("platform", Optional.of("#platform"), Optional.empty()));
        assertThat(service.labels()).isEqualTo(Labels.of(Map.of("tier", "1")));
        assertThat(service.red())
                .hasValue(new Red("http", q("r"), Optional.empty(), Optional.empty(), List.of("method", "path")));
        assertThat(service.retention())
                .hasValueSatisfying(span -> assertThat(span).hasToString("45d"));
    }

    @Test
    void labelValuesAreTakenAsTheyAreWritten() {
        String labels = "labels: { a: 0.10, b: 0x1F, c: 1_000, d: 2024-01-01, e: yes, f: true, g: '', h: '~' }\n";
        assertThat(Specs.spec(HEAD + labels + SLO).service().labels().pairs().values())
                .containsExactly("0.10", "0x1F", "1_000", "2024-01-01", "yes", "true", "", "~");
    }

    @Test
    void everyPartHasAPlace() {
        ServiceSpec spec = Specs.spec(HEAD + "labels:\n  tier: x\n" + SLO);
        assertThat(place(spec, "")).isEqualTo("1:1-5:68");
        assertThat(place(spec, "labels.tier")).isEqualTo("4:9-4:10");
        assertThat(place(spec, "slos[0].sli.errorRatio")).isEqualTo("5:54-5:63");
        assertThat(place(spec, "slos[0].alerting.page")).as("left out: the SLO").isEqualTo("5:8-5:67");
    }

    @Test
    void anAliasStandsWhereItsAnchorStands() {
        ServiceSpec spec = Specs.spec(HEAD + "labels: { a: &x one, b: *x }\n" + SLO);
        assertThat(place(spec, "labels.b")).isEqualTo("3:17-3:20");
    }

    @Test
    void soundDocumentsAreReadBesideBrokenOnes() {
        Checked<List<ServiceSpec>> read = Specs.read(HEAD + SLO + "---\nservice: ]\n---\n"
                + HEAD.replace("shop", "mail") + SLO + "---\n" + HEAD.replace("shop", "Bad") + SLO);
        assertThat(read.value().orElseThrow())
                .extracting(spec -> spec.service().name().value())
                .containsExactly("shop", "mail");
        assertThat(read.diagnostics())
                .extracting(found -> found.code().value())
                .containsExactly("yaml.syntax", "spec.invalid-value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"frobnicate: 1", "owner: *nobody", "*nobody : x", "owner: !vault x", "labels: !vault { a: b }"})
    void aServiceWithAMistakeHasNoSpecAndTheMistakeIsToldOnce(String line) {
        Checked<List<ServiceSpec>> read = Specs.read(HEAD + line + "\n" + SLO);
        assertThat(read.value()).isEmpty();
        assertThat(read.diagnostics()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "- ", "? ", "{a: ", "[[{", "- - ? "})
    void twentyThousandOpeningsAreToldAsTooDeep(String opening) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(Specs.codes(HEAD + "labels:\n  " + opening.repeat(20_000)))
                        .containsExactly("yaml.too-deep"));
    }

    @Test
    void aFileOverTheLimitIsRefusedUnread() {
        byte[] bytes = new byte[Decoding.MAX_BYTES + 1];
        Arrays.fill(bytes, (byte) ' ');
        Diagnostic found = YamlFrontEnd.read("big.yaml", bytes).diagnostics().get(0);
        assertThat(found.code().value()).isEqualTo("yaml.too-large");
        assertThat(found.origin()).isEqualTo(new Origin.Whole("big.yaml"));
        assertThat(found.message()).contains("8388609 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "- ", "[", "\"", "a: ", "#", "---\n", "---\n]\n", "'a' ", "\\", "|\n ", "%", "\u00E9"})
    void eightMebibytesOfOneThingAreReadInSeconds(String piece) {
        int count = Decoding.MAX_BYTES / piece.getBytes(StandardCharsets.UTF_8).length;
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThat(Specs.codes(piece.repeat(count)))
                .isNotEmpty());
    }

    @Test
    void twoMillionMistakesAreNotAllTold() {
        String yaml = HEAD + "slos:\n" + "- \n".repeat(2_000_000);
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThat(Specs.codes(yaml))
                .hasSize(Findings.MAX + 1)
                .contains("spec.missing-value", "yaml.too-many-mistakes"));
    }

    @Test
    void columnsAreCountedInCodePointsBehindAByteOrderMark() {
        Checked<List<ServiceSpec>> read = Specs.read("\uFEFF{ \uD83D\uDE00: 1, service: A }");
        assertThat(read.diagnostics())
                .filteredOn(found -> found.code().value().equals("spec.invalid-value"))
                .extracting(found -> found.origin().start())
                .containsExactly(new Position(1, 18));
    }

    @Test
    void tenThousandSlosAreReadInTimeThatGrowsWithTheirNumber() {
        String entry = """
                  - name: slo-%d
                    labels: { area: core }
                    sli:
                      events:
                        bad: http_requests_total{job="shop", status=~"5.."}
                        total: http_requests_total{job="shop"}
                """;
        StringBuilder yaml = new StringBuilder(HEAD + "defaults: { objective: 99.9%, groupBy: [path] }\nslos:\n");
        for (int i = 0; i < 10_000; i++) {
            yaml.append(entry.replace("%d", String.valueOf(i)));
        }
        ServiceSpec spec = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Specs.spec(yaml.toString()));
        List<Slo> slos = spec.service().slos();
        assertThat(slos).hasSize(10_000);
        assertThat(spec.origins().at(new SpecPath("slos[9999].objective")).start())
                .isEqualTo(new Position(3, 24));
    }

    private static Query q(String text) {
        return new Query(text);
    }

    private static Sli sli(String kind) {
        return Specs.slo("slos: [{ name: a, objective: 99%, sli: { " + kind + " } }]")
                .sli();
    }

    private static String place(ServiceSpec spec, String path) {
        Origin.Text origin = (Origin.Text) spec.origins().at(new SpecPath(path));
        return origin.start() + "-" + origin.end();
    }
}
