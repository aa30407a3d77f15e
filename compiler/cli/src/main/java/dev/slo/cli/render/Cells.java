package dev.slo.cli.render;

/**
 * How characters fill the cells of a terminal. What could move the cursor, change colours or reorder the line is shown
 * as a replacement character: the text of a file is not to be trusted with the user's terminal.
 */
final class Cells {

    private static final int TAB_STOP = 4;
    private static final String REPLACEMENT = "\ufffd";
    /** First and last code points of wide ranges, from Unicode's East Asian Width and the emoji. */
    private static final int[] WIDE = {
        0x1100, 0x115f, 0x2e80, 0x303e, 0x3041, 0x33ff, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xa000, 0xa4cf, 0xa960, 0xa97f,
        0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe6f, 0xff00, 0xff60, 0xffe0, 0xffe6, 0x1f300, 0x1f64f, 0x1f680,
        0x1f6ff, 0x1f900, 0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x3fffd
    };

    private Cells() {}

    /** What is shown for a character that starts at a column, counted from 0. */
    static String show(int codePoint, int column) {
        if (codePoint == '\t') {
            return " ".repeat(TAB_STOP - column % TAB_STOP);
        }
        boolean unsafe = Character.getType(codePoint) == Character.CONTROL
                || (codePoint >= 0x202a && codePoint <= 0x202e)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
        return unsafe ? REPLACEMENT : Character.toString(codePoint);
    }

    /** The text with everything replaced that is unsafe on a terminal; line feeds stay. */
    static String safe(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> safe.append(c == '\n' ? "\n" : show(c, 0)));
        return safe.toString();
    }

    /** The number of cells that shown text takes. */
    static int width(String shown) {
        return shown.codePoints().map(Cells::width).sum();
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int i = 0; i < WIDE.length; i += 2) {
            if (codePoint >= WIDE[i] && codePoint <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }
}
