package dev.slo.sample.worker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.slo.sample.worker");

    @Test
    void theClassesWereSeen() {
        assertThat(CLASSES).hasSizeGreaterThan(50);
    }

    @Test
    void theDomainKnowsNoLibraryOfTheOutside() {
        noClasses()
                .that()
                .resideInAPackage("dev.slo.sample.worker.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "software.amazon..",
                        "io.micrometer..",
                        "io.prometheus..",
                        "io.opentelemetry..",
                        "tools.jackson..",
                        "dev.slo.sample.telemetry..",
                        "dev.slo.sample.worker.adapter..",
                        "java.net..",
                        "java.nio..")
                .check(CLASSES);
    }

    @Test
    void theDomainsFollowEachOther() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.slo.sample.worker.domain..")
                .layer("mail")
                .definedBy("..domain.mail")
                .layer("task")
                .definedBy("..domain.task")
                .layer("consumer")
                .definedBy("..domain.consumer")
                .whereLayer("mail")
                .mayNotAccessAnyLayer()
                .whereLayer("task")
                .mayOnlyAccessLayers("mail")
                .whereLayer("consumer")
                .mayOnlyAccessLayers("task", "mail")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.slo.sample.worker.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void onlyItsAdapterKnowsTheSdkOfTheQueue() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.slo.sample.worker.adapter.sqs")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon..")
                .check(CLASSES);
    }
}
