package dev.slo.yaml;

/** Follows plain and quoted scalars: escapes, doubled quotes and folded lines. */
final class FlowTracer {

    private static final String SHORT_ESCAPES = "0abtnvfre \"/\\N_LP\t";
    private static final String ESCAPED = "\0\u0007\b\t\n\u000B\f\r\u001B \"/\\\u0085\u00A0\u2028\u2029\t";

    private final SourceText source;
    private final Node.Style style;
    private final int limit;
    private final Trace trace = new Trace();
    private int offset;

    FlowTracer(SourceText source, Node.Scalar scalar) {
        this.source = source;
        this.style = scalar.style();
        int quote = style == Node.Style.PLAIN ? 0 : 1;
        this.offset = scalar.stretch().start() + quote;
        this.limit = scalar.stretch().end() - quote;
    }

    Trace trace() {
        while (offset < limit) {
            int c = source.at(offset);
            if (SourceText.isWhite(c)) {
                whiteSpace();
            } else if (c == '\\' && style == Node.Style.DOUBLE_QUOTED) {
                escape();
            } else {
                int width = c == '\'' && style == Node.Style.SINGLE_QUOTED ? 2 : 1;
                copy(c, width);
            }
        }
        return trace;
    }

    private void copy(int character, int width) {
        trace.add(character, offset, offset + width);
        offset += width;
    }

    /** White space within a line is kept; around line ends it folds: one end to a space, n ends to n - 1. */
    private void whiteSpace() {
        int start = offset;
        while (offset < limit && SourceText.isBlank(source.at(offset))) {
            offset++;
        }
        if (offset == limit || !SourceText.isBreak(source.at(offset))) {
            for (int i = start; i < offset; i++) {
                trace.add(source.at(i), i, i + 1);
            }
            return;
        }
        int lineEnd = offset;
        skipBreak();
        if (!emptyLines()) {
            trace.add(' ', start, Math.max(lineEnd, start + 1));
        }
    }

    /** Adds a line feed for every empty line and skips the next line's indentation; whether there were any. */
    private boolean emptyLines() {
        boolean any = false;
        while (offset < limit && SourceText.isWhite(source.at(offset))) {
            if (SourceText.isBreak(source.at(offset))) {
                trace.add('\n', offset, offset + 1);
                skipBreak();
                any = true;
            } else {
                offset++;
            }
        }
        return any;
    }

    private void escape() {
        int escape = source.at(offset + 1);
        int digits = escape == 'x' ? 2 : escape == 'u' ? 4 : escape == 'U' ? 8 : 0;
        int known = SHORT_ESCAPES.indexOf(escape);
        if (SourceText.isBreak(escape)) {
            offset++;
            skipBreak();
            emptyLines();
        } else if (digits > 0) {
            int from = offset + 2;
            int to = Math.min(from + digits, limit);
            copy(Integer.parseUnsignedInt(source.between(from, to), 16), digits + 2);
        } else {
            copy(known >= 0 ? ESCAPED.charAt(known) : escape, 2);
        }
    }

    private void skipBreak() {
        offset += source.at(offset) == '\r' && source.at(offset + 1) == '\n' ? 2 : 1;
    }
}
