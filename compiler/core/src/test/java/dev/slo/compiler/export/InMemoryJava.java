package dev.slo.compiler.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources with every warning on, without touching the disk, and loads the classes. */
final class InMemoryJava extends ClassLoader {

    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    private InMemoryJava() {
        super(InMemoryJava.class.getClassLoader());
    }

    /** The classes of sources by class name; fails with what the compiler says. */
    static ClassLoader compile(Map<String, String> sources) {
        InMemoryJava loader = new InMemoryJava();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        String classPath = Stream.of(
                        System.getProperty("surefire.test.class.path"), System.getProperty("java.class.path"))
                .filter(path -> path != null)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> options = List.of("-Xlint:all,-path", "-classpath", classPath, "-proc:none");
        boolean done = compiler.getTask(
                        null, loader.files(compiler, problems), problems, options, null, sources(sources))
                .call();
        assertThat(problems.getDiagnostics()).extracting(Diagnostic::toString).isEmpty();
        assertThat(done).isTrue();
        return loader;
    }

    private static List<JavaFileObject> sources(Map<String, String> sources) {
        return sources.entrySet().stream()
                .<JavaFileObject>map(
                        entry -> new SimpleJavaFileObject(uri(entry.getKey(), ".java"), JavaFileObject.Kind.SOURCE) {
                            @Override
                            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                                return entry.getValue();
                            }
                        })
                .toList();
    }

    private JavaFileManager files(JavaCompiler compiler, DiagnosticCollector<JavaFileObject> problems) {
        JavaFileManager standard = compiler.getStandardFileManager(problems, null, StandardCharsets.UTF_8);
        return new ForwardingJavaFileManager<>(standard) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                classes.put(className, bytes);
                return new SimpleJavaFileObject(uri(className, ".class"), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return bytes;
                    }
                };
            }
        };
    }

    private static URI uri(String className, String extension) {
        return URI.create("memory:///" + className.replace('.', '/') + extension);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }
}
