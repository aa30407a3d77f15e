package dev.slo.compiler.pipeline;

/**
 * A text to compile, before anybody looked into it.
 *
 * @param name the file's path as the user named it, with {@code /} between its parts, or {@code <stdin>}
 * @param bytes the whole content; not copied, and not changed by anybody
 */
@SuppressWarnings("ArrayRecordComponent") // Sources are never compared; copying megabytes to say so would be a waste.
public record Source(String name, byte[] bytes) {}
