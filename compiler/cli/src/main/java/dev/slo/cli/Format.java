package dev.slo.cli;

/** How diagnostics are printed; the constants are what {@code --format} takes. */
enum Format {
    /** For people, with the source line, on standard error. */
    text,
    /** For programs, on standard output. */
    json,
    /** For code scanning, on standard output. */
    sarif
}
