package dev.slo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Java that stands in a page or in Javadoc, compiled against what the tests run on.
 *
 * @param folder for sources and classes
 */
public record Snippets(Path folder) {

    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```\n", Pattern.DOTALL);

    /** The blocks of Java in a page. */
    public static Stream<String> ofPage(Path page) throws IOException {
        return matches(Files.readString(page), BLOCK);
    }

    /** What the first group of a pattern finds in a text. */
    public static Stream<String> matches(String text, Pattern pattern) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }

    /** Compiles a source that has to be right. */
    public URLClassLoader compile(String name, String source) throws IOException {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int code = javac(name, source, messages);
        assertThat(code).as(messages.toString(StandardCharsets.UTF_8)).isZero();
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }

    /** Compiles a source and returns the compiler's exit code. */
    public int javac(String name, String source, OutputStream messages) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        String classPath = System.getProperty("java.class.path")
                + File.pathSeparator
                + System.getProperty("surefire.test.class.path", "");
        return ToolProvider.getSystemJavaCompiler()
                .run(null, null, messages, "-proc:none", "-d", folder.toString(), "-cp", classPath, file.toString());
    }
}
