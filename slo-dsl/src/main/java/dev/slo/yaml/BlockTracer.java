package dev.slo.yaml;

/**
 * Follows literal and folded block scalars line by line: each line of the source without its indentation is looked up
 * in the value, where line feeds or a space stand between two lines.
 */
final class BlockTracer {

    private final SourceText source;
    private final String value;
    private final int limit;
    private final Trace trace = new Trace();
    private int offset;

    BlockTracer(SourceText source, Node.Scalar scalar) {
        this.source = source;
        this.value = scalar.text();
        this.offset = scalar.stretch().start();
        this.limit = scalar.stretch().end();
    }

    Trace trace() {
        offset = nextLine(offset);
        int indentation = indentation();
        while (offset < limit) {
            int end = lineEnd(offset);
            int start = Math.min(offset + indentation, end);
            if (start < end) {
                follow(start, end);
            }
            offset = nextLine(offset);
        }
        between(limit, value.length());
        return trace;
    }

    /** Adds what stands between the last line and this one, then the line, if the value really goes on with it. */
    private void follow(int start, int end) {
        String line = source.between(start, end);
        int at = value.indexOf(line, trace.text().length());
        if (at >= 0) {
            between(start, at);
            for (int i = start; i < end; i++) {
                trace.add(source.at(i), i, i + 1);
            }
        }
    }

    /** Line feeds and the space of a fold have no place of their own: they stand before the next line. */
    private void between(int place, int until) {
        for (int i = trace.text().length(); i < until && Character.isWhitespace(value.charAt(i)); i++) {
            trace.add(value.charAt(i), place, place);
        }
    }

    /** The first filled line's leading spaces, less those that belong to the value. */
    private int indentation() {
        int line = offset;
        while (line < limit && spaces(line) == lineEnd(line) - line) {
            line = nextLine(line);
        }
        int filled = 0;
        while (filled < value.length() && " \n".indexOf(value.charAt(filled)) >= 0) {
            filled++;
        }
        int own = filled - 1 - value.lastIndexOf('\n', filled);
        return Math.max(0, spaces(line) - own);
    }

    private int spaces(int line) {
        int end = line;
        while (end < limit && source.at(end) == ' ') {
            end++;
        }
        return end - line;
    }

    private int lineEnd(int line) {
        int end = line;
        while (end < limit && !SourceText.isBreak(source.at(end))) {
            end++;
        }
        return end;
    }

    private int nextLine(int line) {
        int end = lineEnd(line);
        return end + (source.at(end) == '\r' && source.at(end + 1) == '\n' ? 2 : 1);
    }
}
