package dev.slo;

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

/** Approved texts in files. A switch approves what was made, for review with {@code git diff}; never in CI. */
public final class Golden {

    /** What was made instead of what was expected, until the next time. */
    private static final Path RECEIVED = Path.of("target/received");

    private Golden() {}

    /**
     * Compares a text with a file.
     *
     * @param update the system property that is true to rewrite it
     */
    public static void verify(String update, Path file, String actual) {
        boolean rewrite = Boolean.getBoolean(update);
        assertThat(rewrite && "true".equals(System.getenv("CI")))
                .as("expectations are not rewritten in CI")
                .isFalse();
        Options options = new Options(rewrite ? new AutoApproveReporter() : new Junit5Reporter());
        ApprovalWriter text = new ApprovalTextWriter(actual, options);
        File received = RECEIVED.resolve(file.getFileName()).toFile();
        Approvals.verify(new FileApprover(received, file.toFile(), text, FileApprover::approveTextFile), options);
    }
}
