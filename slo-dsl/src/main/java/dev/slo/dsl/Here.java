package dev.slo.dsl;

import dev.slo.diagnostic.Origin;
import dev.slo.spec.Site;
import dev.slo.spec.reading.Tree;
import java.lang.StackWalker.StackFrame;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The line of Java that uses the DSL at this moment: the innermost one outside this package and the JDK. */
final class Here {

    private static final StackWalker STACK = StackWalker.getInstance();
    private static final String PACKAGE = Here.class.getPackageName() + ".";

    private Here() {}

    /** The line that is being run. */
    static Site site() {
        return Site.of(STACK.walk(frames -> frames.filter(frame -> !isBetween(frame.getClassName()))
                .findFirst()
                .map(Here::origin)
                .orElseThrow()));
    }

    private static boolean isBetween(String className) {
        boolean ours = className.startsWith(PACKAGE) && className.indexOf('.', PACKAGE.length()) < 0;
        return ours || className.startsWith("java.");
    }

    /** A class that was compiled without line numbers is known by its name alone. */
    private static Origin origin(StackFrame frame) {
        String file = Objects.requireNonNullElse(frame.getFileName(), frame.getClassName());
        return frame.getLineNumber() > 0 ? new Origin.JavaCode(file, frame.getLineNumber()) : new Origin.Whole(file);
    }

    /** A text said here; {@code null} from code without null checks is told like a key without a value. */
    static Tree text(@Nullable String text) {
        return text == null
                ? new Tree.Nothing(site(), Optional.of("give a text instead of null, or leave the call out"))
                : new Tree.Text(text, site());
    }
}
