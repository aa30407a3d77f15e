package dev.slo.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.emit.Artefact;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.approvaltests.Approvals;
import org.approvaltests.approvers.FileApprover;
import org.approvaltests.core.ApprovalWriter;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.AutoApproveReporter;
import org.approvaltests.reporters.Junit5Reporter;
import org.approvaltests.writers.ApprovalTextWriter;

/**
 * Approved texts in files. {@code -Dgolden.update=true} approves what was made, for review with {@code git diff}; never in
 * CI.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    /** What was made instead of what was expected, until the next time. */
    private static final Path RECEIVED = Path.of("target/received");

    private Golden() {}

    /** Where the files of a test are. */
    public static Path folder(String name) {
        return FOLDER.resolve(name);
    }

    /** Compares a text with a file. */
    public static void verify(Path file, String actual) {
        boolean update = Boolean.getBoolean("golden.update");
        assertThat(update && "true".equals(System.getenv("CI")))
                .as("expectations are not rewritten in CI")
                .isFalse();
        Options options = new Options(update ? new AutoApproveReporter() : new Junit5Reporter());
        ApprovalWriter text = new ApprovalTextWriter(actual, options);
        File received = RECEIVED.resolve(file.getFileName()).toFile();
        Approvals.verify(new FileApprover(received, file.toFile(), text, FileApprover::approveTextFile), options);
    }

    /** Compares artefacts, at least one, each with the file at its path in the folder of all golden files. */
    public static void verify(List<Artefact> made) {
        verify(made, artefact -> FOLDER.resolve(artefact.path()));
    }

    /** Compares artefacts, at least one, each with the file of its name in a folder. */
    public static void verify(Path folder, List<Artefact> made) {
        verify(made, artefact -> folder.resolve(Path.of(artefact.path()).getFileName()));
    }

    private static void verify(List<Artefact> made, Function<Artefact, Path> file) {
        assertThat(made).isNotEmpty();
        for (Artefact artefact : made) {
            verify(file.apply(artefact), artefact.content());
        }
    }
}
