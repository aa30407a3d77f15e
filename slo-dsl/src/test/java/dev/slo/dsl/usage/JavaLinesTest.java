package dev.slo.dsl.usage;

import static dev.slo.dsl.Slos.alerts;
import static dev.slo.dsl.Slos.atLeast;
import static dev.slo.dsl.Slos.bad;
import static dev.slo.dsl.Slos.channel;
import static dev.slo.dsl.Slos.defaults;
import static dev.slo.dsl.Slos.errorRatio;
import static dev.slo.dsl.Slos.label;
import static dev.slo.dsl.Slos.pageAt;
import static dev.slo.dsl.Slos.service;
import static dev.slo.dsl.Slos.slo;
import static dev.slo.dsl.Slos.timeslices;
import static dev.slo.dsl.Slos.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import dev.slo.dsl.SloDeclaration;
import dev.slo.dsl.Slos;
import dev.slo.model.Sli.NoData;
import dev.slo.spec.Origins;
import dev.slo.spec.ServiceSpec;
import dev.slo.spec.SpecPath;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JavaLinesTest {

    private static final String FILE = "JavaLinesTest.java";

    /** The line that calls this. */
    private static int line() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber());
    }

    private static SloDeclaration fine(String name) {
        return slo(name).measuredBy(errorRatio("x")).objective("99%");
    }

    private static Origin at(Checked<ServiceSpec> spec, String path) {
        Origins origins = spec.value().orElseThrow().origins();
        return origins.at(new SpecPath(path));
    }

    private static Origin java(int line) {
        return new Origin.JavaCode(FILE, line);
    }

    @Test
    void everyMistakeIsToldAtTheLineThatMadeIt() {
        int start = line();
        Checked<ServiceSpec> spec = service("Sample API")
                .retainedFor("a while")
                .withDefaults(defaults().over("1 month").scrapedEvery("15"))
                .with(slo("requests availability")
                        .measuredBy(timeslices("").goodWhen(atLeast("lots")).inSlicesOf("5", NoData.BAD))
                        .objective("99.9")
                        .expectedTraffic("5/week")
                        .alerting(alerts().pages(channel().minimumTraffic("few"))
                                .when(pageAt("14.4").over("1hour").and("300"))))
                .spec();
        assertThat(spec.value()).isEmpty();
        assertThat(spec.diagnostics())
                .extracting(found -> found.origin().toString().replace(FILE + ":", "")
                        + " [" + found.code() + "] "
                        + found.message().replaceAll(":.*", "")
                        + found.hint().map(hint -> " (" + hint + ")").orElse(""))
                .containsExactly(
                        start + 1 + " [spec.invalid-value] 'Sample API' is not a name",
                        start + 2 + " [spec.invalid-value] 'a while' is not a duration",
                        start + 3 + " [spec.invalid-value] '1 month' is not a duration",
                        start + 3 + " [spec.invalid-value] '15' is not a duration",
                        start + 4 + " [spec.invalid-value] 'requests availability' is not a name",
                        start + 5 + " [spec.invalid-value] '5' is not a duration",
                        start + 5 + " [spec.invalid-value] 'lots' is not a decimal number",
                        start + 5 + " [spec.missing-value] 'query' is blank (write a query)",
                        start + 6 + " [spec.invalid-value] the ratio 99.9 is above 1 (write 99.9%)",
                        start + 7 + " [spec.invalid-value] '5/week' is not a decimal number",
                        start + 8 + " [spec.invalid-value] 'few' is not a decimal number",
                        start + 9 + " [spec.invalid-value] '1hour' is not a duration",
                        start + 9 + " [spec.invalid-value] '300' is not a duration");
    }

    @Test
    void everyPartIsFoundAtTheLineThatSaidIt() {
        int start = line();
        Checked<ServiceSpec> spec = service("api")
                .labelled(label("tier").as("1"))
                .withDefaults(defaults().scrapedEvery("30s"))
                .with(fine("first"))
                .with(slo("second")
                        .measuredBy(bad("rate(http_requests_total{job=\"api\", status=~\"5..\"}[$window])")
                                .of(total("rate(http_requests_total{job=\"api\"}[$window])")))
                        .objective("99%"))
                .spec();
        assertThat(at(spec, "")).isEqualTo(java(start + 1));
        assertThat(at(spec, "labels.tier")).isEqualTo(java(start + 2));
        assertThat(at(spec, "slos[0].scrapeInterval")).isEqualTo(java(start + 3));
        assertThat(at(spec, "slos[1]")).isEqualTo(java(start + 5));
        assertThat(at(spec, "slos[1].name")).isEqualTo(java(start + 5));
        assertThat(at(spec, "slos[1].sli.events.bad")).isEqualTo(java(start + 6));
        assertThat(at(spec, "slos[1].sli.events.total")).isEqualTo(java(start + 7));
        assertThat(at(spec, "slos[1].objective")).isEqualTo(java(start + 8));
        assertThat(at(spec, "slos[1].title"))
                .as("what is not said stands at its SLO")
                .isEqualTo(java(start + 5));
    }

    @Test
    void declarationsMadeInAStreamStandWhereTheStreamIsRun() {
        int start = line();
        SloDeclaration[] slos =
                Stream.of("first", "second").map(JavaLinesTest::fine).toArray(SloDeclaration[]::new);
        List<SloDeclaration.Named> named =
                Stream.of("third", "fourth").map(Slos::slo).toList();
        Checked<ServiceSpec> spec = service("api")
                .with(slos)
                .with(named.get(0).measuredBy(errorRatio("x")).objective("99%"))
                .spec();
        assertThat(at(spec, "slos[2]")).isEqualTo(java(start + 4));
        assertThat(at(spec, "slos[0]")).isEqualTo(at(spec, "slos[1]"));
    }

    @Test
    void aMissingDefaultObjectiveIsToldAtTheSlo() {
        int start = line();
        Checked<ServiceSpec> spec = service("api")
                .with(slo("first").measuredBy(errorRatio("x")).defaultObjective())
                .spec();
        assertThat(spec.diagnostics()).extracting(Diagnostic::origin).containsExactly(java(start + 2));
        assertThat(spec.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("an SLO needs the key 'objective'");
    }

    @Test
    @SuppressWarnings("NullAway") // code without null checks can do this
    void nullIsToldLikeAKeyWithoutAValue() {
        Checked<ServiceSpec> spec =
                service("api").with(fine("first").titled(null)).spec();
        assertThat(spec.diagnostics()).extracting(Diagnostic::message).containsExactly("'title' has no value");
        assertThat(spec.diagnostics().get(0).hint()).hasValue("give a text instead of null, or leave the call out");
    }

    @Test
    @SuppressWarnings("NullAway") // code without null checks can do this
    void aLabelWithoutANameIsRefusedWhereItIsSaid() {
        assertThatNullPointerException().isThrownBy(() -> label(null)).withMessage("a label needs a name");
    }
}
