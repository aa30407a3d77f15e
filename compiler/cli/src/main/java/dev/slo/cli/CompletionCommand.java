package dev.slo.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slo completion}: what the shell needs to complete this command's options. */
@Command(
        name = "completion",
        header = "Print a script that teaches the shell to complete slo.",
        description = {""},
        footer = {
            "",
            "Examples:",
            "  source <(slo completion bash)",
            "  slo completion zsh > ~/.slo-completion && echo 'source ~/.slo-completion' >> ~/.zshrc"
        })
final class CompletionCommand implements Callable<Integer> {

    /** A shell; the constants are what the command line takes. */
    enum Shell {
        bash,
        zsh
    }

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "SHELL",
            arity = "0..1",
            defaultValue = "bash",
            description = "One of ${COMPLETION-CANDIDATES}. Default: bash")
    private Shell shell = Shell.bash;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private final GlobalOptions global = new GlobalOptions();

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (shell == Shell.zsh) {
            console.out().println("autoload -U +X compinit && compinit");
        }
        console.out().print(AutoComplete.bash("slo", spec.root().commandLine()));
        return ExitCode.DONE;
    }
}
