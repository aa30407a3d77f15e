package dev.slo.compiler.pipeline;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The folders and archives that hold the user's classes. */
final class ClassPath {

    static final String SERVICES = "META-INF/services/dev.slo.dsl.SloProvider";

    private static final Code MISSING = new Code("source.missing");

    private final List<URL> found = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** Looks whether each entry is there. */
    ClassPath(List<String> entries) {
        entries.forEach(this::add);
    }

    private void add(String entry) {
        try {
            Path path = Path.of(entry);
            if (Files.exists(path)) {
                found.add(path.toUri().toURL());
                return;
            }
        } catch (InvalidPathException | MalformedURLException e) {
            // told as missing
        }
        diagnostics.add(Diagnostic.error(
                        MISSING, new Origin.Whole(entry), "there is no such folder or archive for the class path")
                .withHint("compile the classes first, and check the path and the working folder"));
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** A new class loader over the entries; to be closed. */
    ProviderClassLoader open() {
        return new ProviderClassLoader(found.toArray(URL[]::new));
    }

    /** The providers that the entries list for service loaders, sorted. */
    static List<String> listed(ProviderClassLoader loader) {
        List<String> names = new ArrayList<>();
        try {
            for (URL list : Collections.list(loader.findResources(SERVICES))) {
                URLConnection connection = list.openConnection();
                connection.setUseCaches(false);
                try (BufferedReader lines = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
                    lines.lines()
                            .map(line -> line.replaceAll("#.*", "").strip())
                            .filter(line -> !line.isEmpty())
                            .forEach(names::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.stream().distinct().sorted().toList();
    }
}
