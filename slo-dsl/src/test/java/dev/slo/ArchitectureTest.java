package dev.slo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may import whom within the library that services depend on. Rules for all modules stand with the command. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.slo");

    @Test
    void theClassesWereSeen() {
        assertThat(CLASSES).hasSizeGreaterThan(100);
    }

    /** A package that no layer names is a mistake, too: nothing would hold what it imports. */
    @Test
    void importsFollowTheStages() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.slo..")
                .ensureAllClassesAreContainedInArchitectureIgnoring("dev.slo")
                .layer("diagnostic")
                .definedBy("dev.slo.diagnostic")
                .layer("model")
                .definedBy("dev.slo.model")
                .layer("promql")
                .definedBy("dev.slo.promql")
                .layer("spec")
                .definedBy("dev.slo.spec")
                .layer("reading")
                .definedBy("dev.slo.spec.reading")
                .layer("dsl")
                .definedBy("dev.slo.dsl")
                .layer("yaml")
                .definedBy("dev.slo.yaml")
                .layer("exposition")
                .definedBy("dev.slo.contract.exposition")
                .layer("contract")
                .definedBy("dev.slo.contract")
                .layer("micrometer")
                .definedBy("dev.slo.micrometer")
                .layer("presets")
                .definedBy("dev.slo.micrometer.presets")
                .layer("junit")
                .definedBy("dev.slo.junit")
                .layer("template")
                .definedBy("dev.slo.validation.template")
                .layer("rules")
                .definedBy("dev.slo.validation.rules")
                .layer("validation")
                .definedBy("dev.slo.validation")
                .whereLayer("diagnostic")
                .mayNotAccessAnyLayer()
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("promql")
                .mayNotAccessAnyLayer()
                .whereLayer("spec")
                .mayOnlyAccessLayers("model", "diagnostic")
                .whereLayer("reading")
                .mayOnlyAccessLayers("spec", "model", "diagnostic")
                .whereLayer("dsl")
                .mayOnlyAccessLayers("reading", "spec", "model", "diagnostic")
                .whereLayer("yaml")
                .mayOnlyAccessLayers("reading", "spec", "diagnostic")
                .whereLayer("exposition")
                .mayOnlyAccessLayers("diagnostic")
                .whereLayer("contract")
                .mayOnlyAccessLayers("exposition", "spec", "model", "diagnostic", "promql")
                .whereLayer("micrometer")
                .mayOnlyAccessLayers("contract", "exposition", "spec", "model", "diagnostic", "promql")
                .whereLayer("presets")
                .mayOnlyAccessLayers("micrometer", "model")
                .whereLayer("junit")
                .mayOnlyAccessLayers("micrometer", "contract", "validation", "yaml", "spec", "diagnostic")
                .whereLayer("template")
                .mayNotAccessAnyLayer()
                .whereLayer("rules")
                .mayOnlyAccessLayers("spec", "model", "diagnostic", "promql", "template")
                .whereLayer("validation")
                .mayOnlyAccessLayers("rules", "spec", "model", "diagnostic")
                .check(CLASSES);
    }

    @Test
    void onlyTheYamlFrontEndKnowsTheYamlLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.slo.yaml")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(CLASSES);
    }

    @Test
    void whoDoesNotAskForMicrometerOrJunitNeedsNeither() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.slo.micrometer..", "dev.slo.junit")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer..", "io.prometheus..", "org.junit..")
                .check(CLASSES);
    }
}
