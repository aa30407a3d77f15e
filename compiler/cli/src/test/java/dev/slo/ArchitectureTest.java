package dev.slo;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may import whom in the compiler, and what holds for the classes of all modules. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.slo");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.slo.model",
                "dev.slo.yaml",
                "dev.slo.compiler.plan",
                "dev.slo.compiler.emit.prometheus",
                "dev.slo.compiler.output",
                "dev.slo.compiler.pipeline",
                "dev.slo.compiler.review",
                "dev.slo.cli",
                "dev.slo.cli.render"
            })
    void theClassesOfAllModulesWereSeen(String name) {
        assertThat(CLASSES.getPackage(name).getClasses()).hasSizeGreaterThan(1);
    }

    /** A package that no layer names is a mistake, too: nothing would hold what it imports. */
    @Test
    void importsFollowTheStages() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.slo..")
                .ensureAllClassesAreContainedInArchitectureIgnoring("dev.slo", "dev.slo.compiler")
                .layer("dsl")
                .definedBy(
                        "dev.slo.diagnostic",
                        "dev.slo.spec..",
                        "dev.slo.dsl",
                        "dev.slo.yaml",
                        "dev.slo.validation..",
                        "dev.slo.contract..",
                        "dev.slo.micrometer..",
                        "dev.slo.junit")
                .layer("model")
                .definedBy("dev.slo.model")
                .layer("promql")
                .definedBy("dev.slo.promql")
                .layer("plan")
                .definedBy("dev.slo.compiler.plan")
                .layer("emit")
                .definedBy("dev.slo.compiler.emit")
                .layer("export")
                .definedBy("dev.slo.compiler.export")
                .layer("emitters")
                .definedBy("dev.slo.compiler.emit.*..")
                .layer("dashboard")
                .definedBy("dev.slo.compiler.dashboard")
                .layer("routing")
                .definedBy("dev.slo.compiler.routing")
                .layer("output")
                .definedBy("dev.slo.compiler.output")
                .layer("remote")
                .definedBy("dev.slo.compiler.remote")
                .layer("report")
                .definedBy("dev.slo.compiler.report")
                .layer("asked")
                .definedBy("dev.slo.compiler.review.asked")
                .layer("drawing")
                .definedBy("dev.slo.compiler.review.drawing")
                .layer("review")
                .definedBy("dev.slo.compiler.review")
                .layer("pipeline")
                .definedBy("dev.slo.compiler.pipeline")
                .layer("render")
                .definedBy("dev.slo.cli.render")
                .layer("cli")
                .definedBy("dev.slo.cli")
                .whereLayer("plan")
                .mayOnlyAccessLayers("model", "promql")
                .whereLayer("emit")
                .mayOnlyAccessLayers("plan")
                .whereLayer("export")
                .mayOnlyAccessLayers("emit", "model")
                .whereLayer("emitters")
                .mayOnlyAccessLayers("emit", "plan", "model", "promql")
                .whereLayer("dashboard")
                .mayOnlyAccessLayers("model")
                .whereLayer("routing")
                .mayOnlyAccessLayers("emitters", "emit", "plan", "dsl")
                .whereLayer("output")
                .mayOnlyAccessLayers("emit")
                .whereLayer("remote")
                .mayNotAccessAnyLayer()
                .whereLayer("report")
                .mayOnlyAccessLayers("emit", "output", "dsl")
                .whereLayer("asked")
                .mayOnlyAccessLayers("remote")
                .whereLayer("drawing")
                .mayOnlyAccessLayers("dashboard", "asked")
                .whereLayer("review")
                .mayOnlyAccessLayers("plan", "emit", "dashboard", "model", "promql", "asked", "drawing")
                .whereLayer("pipeline")
                .mayOnlyBeAccessedByLayers("cli", "render")
                .whereLayer("render")
                .mayOnlyAccessLayers("pipeline", "output", "report", "review", "emit", "dsl")
                .whereLayer("cli")
                .mayOnlyAccessLayers(
                        "render", "pipeline", "output", "remote", "report", "review", "asked", "dashboard", "dsl")
                .check(CLASSES);
    }

    @Test
    void emittersDoNotKnowEachOther() {
        slices().matching("dev.slo.compiler.emit.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void theModelOfDashboardsKnowsNoSlo() {
        String model = "dev.slo.compiler.emit.grafana.dashboard";
        noClasses()
                .that()
                .resideInAPackage(model)
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.slo..").and(not(resideInAnyPackage(model, "dev.slo.promql"))))
                .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "com.github.curiousoddman, dev.slo.compiler.emit.promtool",
        "com.github.difflib, dev.slo.compiler.output",
        "com.google.re2j, dev.slo.promql|dev.slo.compiler.routing",
        "freemarker, dev.slo.compiler.emit|dev.slo.compiler.emit.runbook|dev.slo.compiler.review|dev.slo.cli.render",
        "java.net.http, dev.slo.compiler.remote",
        "org.snakeyaml, dev.slo.yaml",
        "picocli, dev.slo.cli",
        "tools.jackson, dev.slo.compiler.emit|dev.slo.compiler.dashboard|dev.slo.compiler.review.."
    })
    void eachLibraryIsKnownToThoseWhoNeedIt(String library, String packages) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages.split("\\|"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .check(CLASSES);
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching("dev.slo.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        Stream<JavaPackage> packages =
                CLASSES.stream().map(JavaClass::getPackage).distinct();

        assertThat(packages).isNotEmpty().allMatch(unit -> unit.isAnnotatedWith(NullMarked.class));
    }

    @Test
    void nobodyCanExtendAPublicClassUnasked() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.getModifiers().contains(PUBLIC) && !type.isInterface())
                        .filter(type -> !type.getModifiers().contains(FINAL))
                        .filter(type -> !type.reflect().isSealed()))
                .isEmpty();
    }

    @Test
    void namesSayWhatSomethingIs() {
        noClasses()
                .should()
                .haveNameMatching("(?i).*\\b(util|utils|common|helper|helpers|impl|manager)\\b.*")
                .orShould()
                .haveNameMatching(
                        ".*[a-z.](Util|Utils|Common|Helper|Helpers|Impl|Manager)|.*\\.(Abstract|Base|Common)[A-Z].*")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandTouchesTheProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.slo.cli")
                .should()
                .accessTargetWhere(targetOwner(type(System.class)).and(target(nameMatching("in|out|err|exit|getenv"))))
                .check(CLASSES);
    }

    @Test
    void onlyOutputWritesFiles() {
        String writing = "write.*|newOutputStream|newBufferedWriter|newByteChannel|move|copy|delete.*|create.*|set.*";
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.slo.compiler.output")
                .should()
                .accessTargetWhere(targetOwner(type(Files.class)).and(target(nameMatching(writing))))
                .orShould()
                .accessClassesThat()
                .belongToAnyOf(FileWriter.class, RandomAccessFile.class, FileChannel.class)
                .check(CLASSES);
    }

    @Test
    void onlyMainOpensTheStandardStreams() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.slo.cli.Main")
                .should()
                .accessClassesThat()
                .belongToAnyOf(FileOutputStream.class)
                .check(CLASSES);
    }
}
