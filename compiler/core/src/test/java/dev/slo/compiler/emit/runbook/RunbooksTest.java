package dev.slo.compiler.emit.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slo.compiler.Golden;
import dev.slo.compiler.Specs;
import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.emit.BrokenTemplate;
import dev.slo.compiler.plan.Planner;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.promql.PromqlParser;
import dev.slo.yaml.YamlFrontEnd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole pages, and templates. */
class RunbooksTest {

    private static final Pattern PROMQL = Pattern.compile("(?s)(````*)promql\n(.*?)\n\\1\n");
    private static final Locale LOCALE = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(LOCALE);
    }

    @Test
    void aPageReadsLikeThis() throws IOException {
        List<Artefact> pages = Runbooks.standard().emit(plans());

        assertThat(pages)
                .extracting(Artefact::path)
                .containsExactly("runbooks/shop/latency.md", "runbooks/shop/orders.md", "runbooks/shop/stock.md");
        Golden.verify(pages);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG-u-nu-arab"})
    void theLocaleDoesNotMatter(String locale) throws IOException {
        List<Artefact> expected = Runbooks.standard().emit(plans());
        Locale.setDefault(Locale.forLanguageTag(locale));

        assertThat(Runbooks.standard().emit(plans())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"latency", "mails", "slices", "requests", "smallest"})
    void everyQueryIsPromqlThatCanBePasted(String spec) {
        for (Artefact page : Runbooks.standard().emit(List.of(Specs.plan(spec)))) {
            List<String> queries = PROMQL.matcher(page.content())
                    .results()
                    .map(match -> match.group(2))
                    .filter(query -> !query.contains("$window"))
                    .toList();

            assertThat(queries).hasSizeGreaterThan(5).allSatisfy(query -> assertThat(
                            PromqlParser.parse(query).problems())
                    .as(query)
                    .isEmpty());
        }
    }

    @Test
    void aTemplateOfTheUsersIsEscapedToo() throws IOException {
        List<Artefact> pages = Runbooks.of("mine.ftl", "[=slo.title]: [=14.4] [=true?c] [=duration(90)]\r\n\r\n")
                .emit(plans());

        assertThat(pages)
                .extracting(Artefact::content)
                .contains("Orders are \\_accepted\\_: 14.4 true 90 s\n", "1\\. Orders are quick: 14.4 true 90 s\n");
    }

    @Test
    void aTemplateThatIsNoneTellsWhere() {
        assertThatExceptionOfType(BrokenTemplate.class)
                .isThrownBy(() -> Runbooks.of("mine.ftl", "# [=slo.name]\n  [#if slo.title]\n"))
                .satisfies(broken -> assertThat(broken.stretch().line()).isGreaterThanOrEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\t[=slo.owner]",
                "\t[=\"freemarker.template.utility.Execute\"?new()(\"id\")]",
                "\t[#include \"/etc/passwd\"]",
                "\t[=slo.getClass().name]"
            })
    void aTemplateThatReachesBeyondItsModelTellsWhere(String template) throws IOException {
        List<ServicePlan> plans = plans();

        assertThatExceptionOfType(BrokenTemplate.class)
                .isThrownBy(
                        () -> Runbooks.of("mine.ftl", "first line\n" + template).emit(plans))
                .satisfies(broken -> {
                    assertThat(broken.stretch().line()).isEqualTo(2);
                    assertThat(broken.stretch().column()).isBetween(2, 4);
                    assertThat(broken.getMessage()).doesNotContain("\n").doesNotEndWith(".");
                });
    }

    private static List<ServicePlan> plans() throws IOException {
        byte[] spec = Files.readString(Golden.folder("runbooks/spec.yaml")).getBytes(StandardCharsets.UTF_8);
        return YamlFrontEnd.read("spec.yaml", spec).value().orElseThrow().stream()
                .map(read -> Planner.plan(read.service()))
                .toList();
    }
}
