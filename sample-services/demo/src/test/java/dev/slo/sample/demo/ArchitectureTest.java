package dev.slo.sample.demo;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.slo.sample.demo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("dev.slo.sample.demo.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PARTS_AND_CLIENTS_KNOW_NOBODY_ELSE = noClasses()
            .that()
            .resideInAnyPackage("dev.slo.sample.demo.stack", "dev.slo.sample.demo.client", "dev.slo.sample.demo.config")
            .should()
            .dependOnClassesThat(describe("are another package of the demo", type -> type.getPackageName()
                    .matches("dev\\.slo\\.sample\\.demo\\.(samples|fault|expect|screen|session)")));

    @ArchTest
    static final ArchRule ONLY_THE_APPLICATION_USES_STANDARD_STREAMS = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Application")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
