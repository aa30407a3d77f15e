package dev.slo.compiler.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.emit.Artefact;
import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Explanation;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class CompilerTest {

    @Test
    void everyServiceHasItsRulesAndTheCatalogueHasAll() {
        assertThat(compile(source("b.yaml", "beta"), source("a.yaml", "alpha")).artefacts())
                .extracting(Artefact::path)
                .contains("catalog.json", "prometheus/rules/alpha.rules.yml", "prometheus/rules/beta.rules.yml")
                .isSorted();
    }

    @Test
    void everyArtefactHasOneOwnerAmongTheTargetsWhichEmitsIt() {
        Loaded loaded = Compiler.load(samples());

        for (Target target : Target.values()) {
            assertThat(Compiler.compile(loaded, Set.of(target))
                            .value()
                            .orElseThrow()
                            .artefacts())
                    .isNotEmpty()
                    .allSatisfy(
                            artefact -> assertThat(Target.all().stream().filter(owner -> owner.owns(artefact.path())))
                                    .containsExactly(target));
        }
    }

    @Test
    void aCompileForSomeTargetsMakesAndOwnsTheirFilesAlone() {
        Loaded loaded = Compiler.load(List.of(source("a.yaml", "alpha")));
        Compilation all = Compiler.compile(loaded).value().orElseThrow();

        Compilation some =
                Compiler.compile(loaded, Set.of(Target.CATALOG)).value().orElseThrow();

        assertThat(some.artefacts()).isSubsetOf(all.artefacts()).hasSize(1);
        assertThat(some.owns("catalog.json")).isTrue();
        assertThat(some.owns("prometheus/rules/alpha.rules.yml")).isFalse();
        assertThat(all.owns("left-behind/by-a-target-that-is-no-more.txt")).isTrue();
        assertThat(some.owns("left-behind/by-a-target-that-is-no-more.txt")).isFalse();
    }

    @Test
    void theOrderOfTheSourcesAndTheirNamesDoNotMatter() {
        Compilation expected = compile(source("a.yaml", "alpha"), source("b.yaml", "beta"), source("c.yaml", "gamma"));

        assertThat(compile(source("c.yaml", "gamma"), source("a.yaml", "alpha"), source("b.yaml", "beta")))
                .isEqualTo(expected);
        assertThat(compile(source("z.yaml", "alpha"), source("y.yaml", "beta"), source("x.yaml", "gamma"))
                        .artefacts())
                .isEqualTo(expected.artefacts());
    }

    @Test
    void theSamplesAreTheSameBytesInAnyOrderLocaleAndTimeZone() {
        List<Source> sources = new ArrayList<>(samples());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Compilation expected = compile(sources.toArray(Source[]::new));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            Collections.shuffle(sources, new Random(1));
            assertThat(compile(sources.toArray(Source[]::new)).artefacts()).isEqualTo(expected.artefacts());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anErrorInOneSourceStopsTheCompileAndTheOthersAreStillChecked() {
        Loaded loaded = Compiler.load(List.of(source("a.yaml", "No Name"), source("b.yaml", "also bad!")));

        assertThat(loaded.diagnostics())
                .extracting(diagnostic -> diagnostic.origin().source())
                .contains("a.yaml", "b.yaml");
        assertThat(Compiler.compile(loaded).value()).isEmpty();
    }

    @Test
    void aServiceInTwoFilesIsAMistakeOfTheUser() {
        Loaded loaded = Compiler.load(List.of(source("a.yaml", "alpha"), source("b.yaml", "alpha")));

        assertThat(loaded.diagnostics()).anyMatch(Diagnostic::isError);
    }

    @Test
    void theCodesOfReadingFilesHavePages() {
        assertThat(Explanation.codes())
                .contains(new Code("source.missing"), new Code("source.unreadable"), new Code("source.empty-folder"));
    }

    private static Compilation compile(Source... sources) {
        Checked<Compilation> compilation = Compiler.compile(Compiler.load(List.of(sources)));
        assertThat(compilation.diagnostics()).noneMatch(Diagnostic::isError);
        return compilation.value().orElseThrow();
    }

    private static List<Source> samples() {
        List<Source> sources = SourceFiles.read(List.of("../../slos"), InputStream.nullInputStream())
                .value()
                .orElseThrow();
        assertThat(sources).hasSizeGreaterThan(3);
        return sources;
    }

    private static Source source(String name, String service) {
        String text = """
                apiVersion: slo/v1
                service: SERVICE
                slos:
                  - name: requests
                    objective: 99.9%
                    sli:
                      events:
                        bad: requests_total{job="SERVICE", status="failed"}
                        total: requests_total{job="SERVICE"}
                """;
        return new Source(name, text.replace("SERVICE", service).getBytes(StandardCharsets.UTF_8));
    }
}
