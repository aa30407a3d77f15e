package dev.slo.cli;

import dev.slo.cli.render.MarkdownText;
import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Explanation;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code slo explain}: what a diagnostic means. */
@Command(
        name = "explain",
        header = "Explain a diagnostic.",
        description = {"", "Prints the page of a diagnostic's code: what it means, why it matters, how to fix it.", ""},
        footer = {"", "Examples:", "  slo explain objective.out-of-range"})
final class ExplainCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "CODE", index = "0", description = "The code that stands in a diagnostic's first line.")
    private String topic = "";

    @Mixin
    private final CommonOptions common = new CommonOptions();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<String> page = Explanation.codes().stream()
                .filter(code -> code.value().equals(topic))
                .findFirst()
                .flatMap(Explanation::of);
        page.ifPresentOrElse(
                markdown -> console.out()
                        .print(MarkdownText.print(markdown, common.colour().on(console, console.outIsTerminal()))),
                this::unknown);
        return page.isPresent() ? ExitCode.DONE : ExitCode.INPUT;
    }

    private void unknown() {
        console.err().println("slo: there is no diagnostic '" + topic + "'; there are:");
        console.err()
                .println(Explanation.codes().stream().map(Code::value).collect(Collectors.joining("\n  ", "  ", "")));
    }
}
