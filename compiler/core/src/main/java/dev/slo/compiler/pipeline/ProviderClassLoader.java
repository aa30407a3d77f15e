package dev.slo.compiler.pipeline;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.Set;

/**
 * Loads providers and what they need from the user's class path alone. Only the JDK and the packages that a provider and
 * the compiler talk through are shared; every other class of ours or of our libraries stays out of sight.
 */
final class ProviderClassLoader extends URLClassLoader {

    private static final Set<String> SHARED = Set.of(
            "dev.slo.diagnostic",
            "dev.slo.dsl",
            "dev.slo.model",
            "dev.slo.promql",
            "dev.slo.spec",
            "dev.slo.spec.reading");

    ProviderClassLoader(URL[] classPath) {
        super("providers", classPath, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        int dot = name.lastIndexOf('.');
        return dot > 0 && SHARED.contains(name.substring(0, dot))
                ? ProviderClassLoader.class.getClassLoader().loadClass(name)
                : super.loadClass(name, resolve);
    }
}
