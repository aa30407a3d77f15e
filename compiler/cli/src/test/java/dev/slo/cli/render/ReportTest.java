package dev.slo.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.cli.Golden;
import dev.slo.compiler.pipeline.Source;
import dev.slo.compiler.report.JsonReport;
import dev.slo.compiler.report.SarifReport;
import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import dev.slo.diagnostic.Position;
import dev.slo.diagnostic.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One report with everything that is hard to show, in every format; its codes have no pages, which would change it. */
class ReportTest {

    private static final String TEXT = "\ufeffapiVersion: slo/v1\r\n"
            + "service:\tshop # a tab\r\n"
            + "title: 注文 is 🛒 for e\u0301clairs\n"
            + "query: " + "sum(rate(".repeat(20) + "oops" + "))".repeat(20) + "\n"
            + "block: |\n"
            + "  first\n"
            + "  second\n"
            + "evil: \u001b[31m\u202egnp.exe\n"
            + "\n"
            + "end";

    private static final Report REPORT = new Report(
            List.of(
                    found("example.tab", Severity.ERROR, at(2, 10, 2, 14), "after a tab", "a hint"),
                    found("example.wide", Severity.WARNING, at(3, 8, 3, 10), "two wide characters", ""),
                    found("example.wide", Severity.WARNING, at(3, 22, 3, 30), "behind wide characters", ""),
                    found("example.long-line", Severity.ERROR, at(4, 188, 4, 192), "in the middle of a long line", ""),
                    found("example.several-lines", Severity.NOTE, at(5, 8, 7, 9), "over several lines", ""),
                    found("example.escape", Severity.ERROR, at(8, 7, 8, 8), "sequences \u001b[2J do nothing", ""),
                    found("example.end", Severity.ERROR, at(10, 4, 10, 4), "behind the last character", ""),
                    found("example.end", Severity.ERROR, at(99, 1, 99, 1), "where no line is", ""),
                    found("example.whole-file", Severity.ERROR, new Origin.Whole("slos/no such.yaml"), "no file", ""),
                    found("example.java", Severity.ERROR, new Origin.JavaCode("ApiSlos.java", 42), "java", "")),
            List.of(new Source("slos/shop.yaml", TEXT.getBytes(StandardCharsets.UTF_8))));

    @Test
    void asText() throws IOException {
        Golden.verify("report.txt", TextReport.print(REPORT, Style.PLAIN) + TextReport.summary(REPORT) + "\n");
    }

    @Test
    void asTextInColour() throws IOException {
        Golden.verify("report-coloured.txt", TextReport.print(REPORT, Style.COLOURED));
    }

    @Test
    void asJson() throws IOException {
        Golden.verify(
                "report.json",
                JsonReport.print(REPORT.diagnostics(), REPORT.sources().size()));
    }

    @Test
    void asSarif() throws IOException {
        Golden.verify("report.sarif", SarifReport.print(REPORT.diagnostics(), "1.2.3"));
    }

    @Test
    void plainTextHoldsNoEscapeSequences() {
        assertThat(TextReport.print(REPORT, Style.PLAIN)).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void theSummaryCountsEachSeverityThatOccurs() {
        assertThat(TextReport.summary(new Report(List.of(), List.of()))).isEqualTo("0 files: nothing to report");
        assertThat(TextReport.summary(REPORT)).isEqualTo("1 file: 7 errors, 2 warnings, 1 note");
    }

    private static Diagnostic found(String code, Severity severity, Origin origin, String message, String hint) {
        return new Diagnostic(
                new Code(code), severity, origin, message, Optional.of(hint).filter(text -> !text.isEmpty()));
    }

    private static Origin at(int line, int column, int endLine, int endColumn) {
        return new Origin.Text("slos/shop.yaml", new Position(line, column), new Position(endLine, endColumn));
    }
}
