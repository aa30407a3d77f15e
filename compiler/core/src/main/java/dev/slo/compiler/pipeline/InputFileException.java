package dev.slo.compiler.pipeline;

import java.io.IOException;

/** A file that the user names is not there or not what it should be; the message names it. Nothing else is at fault. */
public final class InputFileException extends IOException {

    private static final long serialVersionUID = 1L;

    InputFileException(String file, String reason) {
        super(file + ": " + reason);
    }
}
