package dev.slo.dsl.usage;

import static dev.slo.dsl.Slos.alerts;
import static dev.slo.dsl.Slos.defaults;
import static dev.slo.dsl.Slos.errorRatio;
import static dev.slo.dsl.Slos.label;
import static dev.slo.dsl.Slos.service;
import static dev.slo.dsl.Slos.slo;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.slo.dsl.Alerts;
import dev.slo.dsl.ServiceDeclaration;
import dev.slo.dsl.SloDeclaration;
import dev.slo.model.Labels;
import dev.slo.model.Service;
import dev.slo.model.Slo;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImmutabilityTest {

    private static Service model(ServiceDeclaration declaration) {
        return declaration.spec().value().orElseThrow().service();
    }

    private static Slo only(SloDeclaration slo) {
        return model(service("api").with(slo)).slos().get(0);
    }

    @Test
    void refiningADeclarationLeavesItAsItWas() {
        SloDeclaration plain = slo("first").measuredBy(errorRatio("x")).objective("99%");
        SloDeclaration strict = plain.objective("99.9%").labelled(label("tier").as("1"));
        assertThat(only(plain).objective()).hasToString("99%");
        assertThat(only(plain).labels()).isEqualTo(Labels.NONE);
        assertThat(only(strict).objective()).hasToString("99.9%");
    }

    @Test
    void theOrderOfWordsDoesNotMatter() {
        SloDeclaration start = slo("first").measuredBy(errorRatio("x")).objective("99%");
        assertThat(only(start.over("7d").titled("First").groupedBy("path")))
                .isEqualTo(only(start.groupedBy("path").titled("First").over("7d")));
    }

    @Test
    void labelsAndListsAddUpAndOtherWordsReplace() {
        SloDeclaration slo = slo("first")
                .measuredBy(errorRatio("x"))
                .objective("99%")
                .labelled(label("a").as("1"), label("b").as("2"))
                .labelled(label("b").as("3"))
                .groupedBy("path")
                .groupedBy("method")
                .titled("Once")
                .titled("Twice");
        assertThat(only(slo).labels()).isEqualTo(Labels.of(Map.of("a", "1", "b", "3")));
        assertThat(only(slo).groupBy()).containsExactly("method", "path");
        assertThat(only(slo).title()).isEqualTo("Twice");
    }

    @Test
    void anSloWinsOverTheDefaultsAndMayEmptyTheirLists() {
        SloDeclaration slo =
                slo("first").measuredBy(errorRatio("x")).defaultObjective().groupedBy();
        Alerts quiet = alerts().withoutPages().budgetLevels();
        Slo read = model(service("api")
                        .withDefaults(
                                defaults().objective("99.5%").groupedBy("path").alerting(quiet.noData(false)))
                        .with(slo.alerting(alerts().noData(true))))
                .slos()
                .get(0);
        assertThat(read.objective()).hasToString("99.5%");
        assertThat(read.groupBy()).isEmpty();
        assertThat(read.alerting().page().enabled()).isFalse();
        assertThat(read.alerting().budgetLevels()).isEmpty();
        assertThat(read.alerting().noData()).isTrue();
    }

    @Test
    void everyFieldIsFinalAndEveryPublicClassClosed() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.slo.dsl");
        assertThat(classes).hasSizeGreaterThan(20);
        ArchRuleDefinition.fields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("dev.slo.dsl")
                .should()
                .beFinal()
                .check(classes);
        ArchRuleDefinition.classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(
                        DescribedPredicate.describe("final or sealed", ImmutabilityTest::isClosed)))
                .check(classes);
    }

    private static boolean isClosed(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.FINAL)
                || type.reflect().isSealed();
    }
}
