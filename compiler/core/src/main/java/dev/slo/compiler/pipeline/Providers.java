package dev.slo.compiler.pipeline;

import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import dev.slo.dsl.ServiceDeclaration;
import dev.slo.dsl.SloProvider;
import dev.slo.spec.ServiceSpec;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks the {@link SloProvider}s of a class path for their specs. They run in a class loader of their own, which is closed
 * when all have answered, and whatever they do becomes a diagnostic.
 */
public final class Providers {

    private static final Code NONE = new Code("provider.missing");

    private final ProviderClassLoader loader;
    private final List<ServiceSpec> specs = new ArrayList<>();
    private final List<Diagnostic> diagnostics;

    private Providers(ProviderClassLoader loader, List<Diagnostic> diagnostics) {
        this.loader = loader;
        this.diagnostics = new ArrayList<>(diagnostics);
    }

    /**
     * Loads and asks providers.
     *
     * @param classPath folders of classes, and archives
     * @param names their classes; without any, those listed in the class path's {@code META-INF/services}
     * @return the specs without mistakes, in the order of the providers' names; no value if there are none
     * @throws IOException when the class path cannot be read
     */
    public static Checked<List<ServiceSpec>> load(List<String> classPath, Collection<String> names) throws IOException {
        ClassPath entries = new ClassPath(classPath);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (ProviderClassLoader loader = entries.open()) {
            thread.setContextClassLoader(loader);
            Providers providers = new Providers(loader, entries.diagnostics());
            providers.askAll(names);
            return providers.result();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * The providers that a single folder or archive lists, sorted; none when it does not exist.
     *
     * @throws IOException when it cannot be read
     */
    public static List<String> listedIn(String entry) throws IOException {
        try (ProviderClassLoader loader = new ClassPath(List.of(entry)).open()) {
            return ClassPath.listed(loader);
        }
    }

    private void askAll(Collection<String> names) {
        Collection<String> asked = names.isEmpty() ? ClassPath.listed(loader) : names;
        asked.stream().distinct().sorted().forEach(this::ask);
        if (asked.isEmpty() && diagnostics.isEmpty()) {
            diagnostics.add(
                    Diagnostic.error(NONE, new Origin.Whole("--classpath"), "no provider is listed on the class path")
                            .withHint("name one with --provider, or list it in " + ClassPath.SERVICES));
        }
    }

    private Checked<List<ServiceSpec>> result() {
        boolean failed = specs.isEmpty() && diagnostics.stream().anyMatch(Diagnostic::isError);
        return failed ? Checked.failed(diagnostics) : Checked.of(List.copyOf(specs), diagnostics);
    }

    private void ask(String name) {
        ProviderTrouble trouble = new ProviderTrouble(name, loader);
        try {
            provider(name, trouble).ifPresent(provider -> collect(provider.services(), trouble));
        } catch (Throwable thrown) { // Foreign code may throw anything, checked or not.
            diagnostics.add(trouble.thrown(thrown));
        }
    }

    private Optional<SloProvider> provider(String name, ProviderTrouble trouble) throws ReflectiveOperationException {
        Optional<Class<?>> type = find(name);
        if (type.isEmpty()) {
            diagnostics.add(trouble.missing());
            return Optional.empty();
        }
        if (!SloProvider.class.isAssignableFrom(type.get())) {
            diagnostics.add(trouble.isNoProvider());
            return Optional.empty();
        }
        Optional<Constructor<?>> constructor = constructor(type.get());
        if (constructor.isEmpty()) {
            diagnostics.add(trouble.cannotBeMade());
            return Optional.empty();
        }
        return Optional.of((SloProvider) constructor.get().newInstance());
    }

    private Optional<Class<?>> find(String name) throws ClassNotFoundException {
        boolean there = loader.findResource(name.replace('.', '/') + ".class") != null;
        return there ? Optional.of(loader.loadClass(name)) : Optional.empty();
    }

    private static Optional<Constructor<?>> constructor(Class<?> type) {
        boolean usable = Modifier.isPublic(type.getModifiers()) && !Modifier.isAbstract(type.getModifiers());
        for (Constructor<?> constructor : type.getConstructors()) {
            if (usable && constructor.getParameterCount() == 0) {
                return Optional.of(constructor);
            }
        }
        return Optional.empty();
    }

    /** Code without null checks may answer anything. */
    private void collect(@Nullable List<? extends @Nullable ServiceDeclaration> services, ProviderTrouble trouble) {
        if (services == null) {
            diagnostics.add(trouble.answersNull());
            return;
        }
        for (ServiceDeclaration service : services) {
            if (service == null) {
                diagnostics.add(trouble.answersNull());
            } else {
                Checked<ServiceSpec> spec = service.spec();
                spec.value().ifPresent(specs::add);
                diagnostics.addAll(spec.diagnostics());
            }
        }
    }
}
