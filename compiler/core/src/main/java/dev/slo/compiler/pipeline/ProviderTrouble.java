package dev.slo.compiler.pipeline;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import dev.slo.dsl.SloProvider;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in plain words why a provider could not be asked. */
final class ProviderTrouble {

    private static final Code MISSING = new Code("provider.missing");
    private static final Code UNUSABLE = new Code("provider.unusable");
    private static final Code FAILED = new Code("provider.failed");
    private static final Code NEWER_JAVA = new Code("provider.newer-java");

    private static final Pattern CLASS_FILE = Pattern.compile("class file version ([0-9]+)");
    /** Java 1 wrote class files of version 45. */
    private static final int FIRST_CLASS_FILE = 44;

    private final String provider;
    private final ClassLoader loader;

    /** Speaks of a provider. */
    ProviderTrouble(String provider, ClassLoader loader) {
        this.provider = provider;
        this.loader = loader;
    }

    Diagnostic missing() {
        return error(MISSING, "there is no class " + provider + " on the class path")
                .withHint("check its name, with its package, and the class path");
    }

    Diagnostic isNoProvider() {
        return error(UNUSABLE, provider + " is no SloProvider")
                .withHint("let it implement " + SloProvider.class.getName());
    }

    Diagnostic cannotBeMade() {
        return error(UNUSABLE, provider + " cannot be made: it has no public constructor without parameters")
                .withHint("make it a public class with such a constructor, and neither abstract nor an inner class");
    }

    Diagnostic answersNull() {
        return error(FAILED, provider + " answers null instead of services").withHint("return an empty list for none");
    }

    /** What a provider, or loading it, threw. */
    Diagnostic thrown(Throwable thrown) {
        Throwable cause = unwrap(thrown);
        if (cause instanceof UnsupportedClassVersionError) {
            return newerJava(String.valueOf(cause.getMessage()));
        }
        if (cause instanceof NoClassDefFoundError || cause instanceof ClassNotFoundException) {
            String name = String.valueOf(cause.getMessage()).replace('/', '.');
            return Diagnostic.error(
                            MISSING, origin(cause), provider + " needs the class " + name + ", which cannot be loaded")
                    .withHint("put its archive on the class path too");
        }
        String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        return Diagnostic.error(
                        FAILED,
                        origin(cause),
                        provider + " threw " + cause.getClass().getName() + message)
                .withHint("declaring SLOs must not fail or depend on anything but the class path");
    }

    private static Throwable unwrap(Throwable thrown) {
        Throwable current = thrown;
        while (current.getCause() != null
                && (current instanceof InvocationTargetException || current instanceof ExceptionInInitializerError)) {
            current = current.getCause();
        }
        return current;
    }

    private Diagnostic newerJava(String message) {
        Matcher version = CLASS_FILE.matcher(message);
        int needed = version.find() ? Integer.parseInt(version.group(1)) - FIRST_CLASS_FILE : 0;
        int running = Runtime.version().feature();
        return error(NEWER_JAVA, provider + " is compiled for Java " + needed + ", and slo runs on Java " + running)
                .withHint("run slo with Java " + needed + " or newer, or compile with --release " + running);
    }

    private Diagnostic error(Code code, String message) {
        return Diagnostic.error(code, new Origin.Whole(provider), message);
    }

    /** The innermost line of the user's own code that led there. */
    private Origin origin(Throwable thrown) {
        Optional<Origin> line = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> loader.getName() != null && loader.getName().equals(frame.getClassLoaderName()))
                .filter(frame -> frame.getFileName() != null && frame.getLineNumber() > 0)
                .findFirst()
                .map(frame -> new Origin.JavaCode(String.valueOf(frame.getFileName()), frame.getLineNumber()));
        return line.orElseGet(() -> new Origin.Whole(provider));
    }
}
