package dev.slo.cli;

import dev.slo.cli.render.Style;
import dev.slo.compiler.output.FileTrouble;
import dev.slo.compiler.pipeline.InputFileException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a whole: its commands, and how they end. */
final class Application {

    private static final int WIDTH = 90;

    private final Console console;
    private final CommandLine commandLine;

    Application(Console console) {
        this.console = console;
        this.commandLine = new CommandLine(new Slo())
                .addSubcommand(new CompileCommand(console))
                .addSubcommand(new ValidateCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new ReportCommand(console))
                .addSubcommand(new PreviewCommand(console))
                .addSubcommand(new ContractCommand(console))
                .addSubcommand(new SchemaCommand(console))
                .addSubcommand(new DemoCommand(console))
                .addSubcommand(new CompletionCommand(console));
        configure();
    }

    private void configure() {
        commandLine
                .setOut(console.out())
                .setErr(console.err())
                .setUsageHelpWidth(WIDTH)
                .setAbbreviatedOptionsAllowed(false)
                .setExecutionStrategy(this::execute)
                .setParameterExceptionHandler(this::refuse)
                .setExecutionExceptionHandler((trouble, line, parsed) -> fail(trouble));
        commandLine.getSubcommands().values().forEach(this::documentExits);
        documentExits(commandLine);
    }

    private void documentExits(CommandLine line) {
        Map<String, String> exits = new LinkedHashMap<>();
        exits.put(" " + ExitCode.DONE, "done");
        exits.put(" " + ExitCode.INPUT, "the input is at fault, diagnostics were printed");
        exits.put(" " + ExitCode.USAGE, "the command line is at fault");
        exits.put(" " + ExitCode.ENVIRONMENT, "the environment is at fault, such as a file that cannot be written");
        exits.put("" + ExitCode.BUG, "slo itself is at fault: please report it");
        line.getCommandSpec()
                .usageMessage()
                .sortOptions(false)
                .synopsisHeading("Usage: ")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exits);
    }

    /** Runs a command line and returns the exit code. */
    int run(String... arguments) {
        int code = commandLine.execute(arguments);
        console.out().flush();
        console.err().flush();
        return code;
    }

    private int execute(ParseResult parsed) {
        Help.Ansi ansi =
                colour(parsed).on(console, console.outIsTerminal()) == Style.COLOURED ? Help.Ansi.ON : Help.Ansi.OFF;
        commandLine.setColorScheme(Help.defaultColorScheme(ansi));
        return new CommandLine.RunLast().execute(parsed);
    }

    private static Colour colour(ParseResult parsed) {
        Colour colour = parsed.matchedOptionValue("--color", Colour.auto);
        return parsed.hasSubcommand() && colour == Colour.auto ? colour(parsed.subcommand()) : colour;
    }

    private int refuse(ParameterException mistake, String[] arguments) {
        PrintWriter err = console.err();
        err.println("slo: " + mistake.getMessage());
        UnmatchedArgumentException.printSuggestions(mistake, err);
        err.println("Try '" + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private int fail(Exception trouble) {
        if (trouble instanceof IOException io) {
            console.err().println("slo: " + FileTrouble.describe(io));
            return io instanceof InputFileException ? ExitCode.INPUT : ExitCode.ENVIRONMENT;
        }
        console.err().println("slo: this is a bug in slo, please report it with what follows");
        trouble.printStackTrace(console.err());
        return ExitCode.BUG;
    }
}
