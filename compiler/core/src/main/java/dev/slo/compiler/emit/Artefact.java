package dev.slo.compiler.emit;

/**
 * A file that a compile makes, before anybody writes it.
 *
 * @param path relative to the output folder, with {@code /} between its parts
 * @param content the whole text, in {@code \n} lines with a final one
 */
public record Artefact(String path, String content) {}
