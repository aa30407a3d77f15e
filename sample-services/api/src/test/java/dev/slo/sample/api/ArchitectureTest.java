package dev.slo.sample.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.slo.sample.api", "dev.slo.sample.telemetry");

    @Test
    void theClassesWereSeen() {
        assertThat(CLASSES).hasSizeGreaterThan(80);
        assertThat(CLASSES.stream().filter(found -> found.getPackageName().contains(".domain")))
                .hasSizeGreaterThan(25);
    }

    @Test
    void theDomainKnowsNothingButJava() {
        classes()
                .that()
                .resideInAPackage("dev.slo.sample.api.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "dev.slo.sample.api.domain..")
                .check(CLASSES);
    }

    @Test
    void eachLibraryIsKnownToOneAdapter() {
        only("io.javalin..", "dev.slo.sample.api.http");
        only("org.eclipse.jetty..", "dev.slo.sample.api.http");
        only("jakarta..", "dev.slo.sample.api.http");
        only("software.amazon.awssdk..", "dev.slo.sample.api.sqs");
        only("io.github.resilience4j..", "dev.slo.sample.api.downstream");
    }

    @Test
    void adaptersDoNotKnowTheApplicationAndTheApplicationKnowsThem() {
        noClasses()
                .that()
                .resideInAPackage("dev.slo.sample.api.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.slo.sample.api")
                .check(CLASSES);
        slices().matching("dev.slo.sample.api.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theSamplesDependOnTheLibraryAlone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.slo.compiler..", "dev.slo.cli..", "dev.slo.maven..", "dev.slo.benchmark..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("dev.slo.sample.telemetry..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.slo.sample.api..")
                .check(CLASSES);
    }

    @Test
    void onlyTheLauncherEndsTheProcessOrWritesToItsStreams() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Launcher")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    private static void only(String library, String adapter) {
        noClasses()
                .that()
                .resideOutsideOfPackage(adapter)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }
}
