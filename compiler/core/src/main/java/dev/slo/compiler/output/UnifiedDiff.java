package dev.slo.compiler.output;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** The unified diff of two texts, as {@code diff -u} and {@code git diff} print it. */
final class UnifiedDiff {

    private static final int CONTEXT = 3;
    /** More changed lines than this nobody reads, and the time to compare them grows with their square. */
    private static final int LONGEST = 20_000;

    private UnifiedDiff() {}

    /** The diff; an empty text stands for a file that does not exist. */
    static String of(String path, String before, String after) {
        List<String> old = before.lines().toList();
        List<String> made = after.lines().toList();
        String from = before.isEmpty() ? "/dev/null" : "a/" + path;
        String to = after.isEmpty() ? "/dev/null" : "b/" + path;
        if (old.size() + made.size() > LONGEST) {
            return "--- " + from + "\n+++ " + to + "\n# too long to compare: " + old.size() + " lines before, "
                    + made.size() + " after\n";
        }
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(from, to, old, DiffUtils.diff(old, made), CONTEXT);
        return lines.isEmpty() ? endings(from, to) : fromNothing(String.join("\n", lines) + "\n");
    }

    /** An empty side stands at line 0 for {@code patch} and {@code git apply}; the library says 1. */
    private static String fromNothing(String diff) {
        return diff.replace("\n@@ -1,0 +", "\n@@ -0,0 +").replace(" +1,0 @@\n", " +0,0 @@\n");
    }

    private static String endings(String from, String to) {
        return "--- " + from + "\n+++ " + to + "\n# only the line endings differ\n";
    }
}
