package dev.slo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.approvaltests.Approvals;
import org.approvaltests.approvers.FileApprover;
import org.approvaltests.core.ApprovalWriter;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.AutoApproveReporter;
import org.approvaltests.reporters.Junit5Reporter;
import org.approvaltests.writers.ApprovalTextWriter;

/**
 * Approved texts in files, {@code src/test/resources/golden}. {@code -Dgolden.update=true} approves what was printed, for
 * review with {@code git diff}; never in CI.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    /** What was made instead of what was expected, until the next time. */
    private static final Path RECEIVED = Path.of("target/received");

    private Golden() {}

    /** Compares a text with a file. */
    public static void verify(String name, String actual) {
        Path file = FOLDER.resolve(name);
        boolean update = Boolean.getBoolean("golden.update");
        assertThat(update && "true".equals(System.getenv("CI")))
                .as("expectations are not rewritten in CI")
                .isFalse();
        Options options = new Options(update ? new AutoApproveReporter() : new Junit5Reporter());
        ApprovalWriter text = new ApprovalTextWriter(actual, options);
        File received = RECEIVED.resolve(file.getFileName()).toFile();
        Approvals.verify(new FileApprover(received, file.toFile(), text, FileApprover::approveTextFile), options);
    }
}
