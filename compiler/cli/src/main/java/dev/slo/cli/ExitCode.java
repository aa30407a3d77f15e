package dev.slo.cli;

/** What the command tells the shell. */
final class ExitCode {

    /** Everything was done. */
    static final int DONE = 0;
    /** The input is at fault; diagnostics or drift were printed. */
    static final int INPUT = 1;
    /** The command line is at fault. */
    static final int USAGE = 2;
    /** The environment is at fault: a file cannot be written, a server does not answer. */
    static final int ENVIRONMENT = 3;
    /** We are at fault; {@code EX_SOFTWARE} of sysexits.h. */
    static final int BUG = 70;

    private ExitCode() {}
}
