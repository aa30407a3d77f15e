package dev.slo.sample.loadgen;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.slo.sample.loadgen", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("dev.slo.sample.loadgen.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule TRAFFIC_IS_PURE = noClasses()
            .that()
            .resideInAPackage("dev.slo.sample.loadgen.traffic")
            .should()
            .dependOnClassesThat(describe(
                    "read clocks or open connections",
                    type -> type.getName().matches("java\\.time\\.(Clock|Instant|ZonedDateTime|LocalTime)")
                            || type.getPackageName().startsWith("java.net")
                            || type.getPackageName().startsWith("dev.slo.sample.telemetry")));

    @ArchTest
    static final ArchRule ONLY_THE_APPLICATION_USES_STANDARD_STREAMS = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Application")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
