package dev.slo.maven;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.FileOutputStream;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What the plugin may import, and what makes it safe in a build with several threads. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.slo.maven");

    @Test
    void theGoalsWereSeen() {
        assertThat(CLASSES.stream().filter(found -> found.isAssignableTo(SloMojo.class)))
                .hasSizeGreaterThan(3);
    }

    @Test
    void thePluginKnowsThePipelineAndNoneOfItsStages() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.slo..")
                        .and(not(resideInAnyPackage(
                                "dev.slo.maven..",
                                "dev.slo.compiler.pipeline",
                                "dev.slo.compiler.output",
                                "dev.slo.compiler.remote",
                                "dev.slo.compiler.report",
                                "dev.slo.contract",
                                "dev.slo.diagnostic"))))
                .check(CLASSES);
    }

    @Test
    void onlyOutputWritesFiles() {
        String writing = "write.*|newOutputStream|newBufferedWriter|newByteChannel|move|copy|delete.*|create.*|set.*";
        noClasses()
                .should()
                .accessTargetWhere(targetOwner(type(Files.class)).and(target(nameMatching(writing))))
                .orShould()
                .dependOnClassesThat(type(FileOutputStream.class))
                .check(CLASSES);
    }

    @Test
    void nothingIsSharedByTwoModulesThatAreBuiltAtOnce() {
        fields().that().haveModifier(STATIC).should().haveModifier(FINAL).check(CLASSES);
    }

    @Test
    void noGoalTouchesTheProcess() {
        noClasses()
                .should()
                .accessTargetWhere(targetOwner(type(System.class)).and(target(nameMatching("in|out|err|exit|getenv"))))
                .check(CLASSES);
    }
}
