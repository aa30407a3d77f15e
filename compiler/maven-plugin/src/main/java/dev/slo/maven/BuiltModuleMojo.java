package dev.slo.maven;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that run when the module's classes are there: specs may be declared in Java. */
abstract sealed class BuiltModuleMojo extends SloMojo permits ContractMojo, OutputMojo {

    /**
     * Classes of the module that declare SLOs in Java. By default those that the module lists in
     * <code>META-INF/services/dev.slo.dsl.SloProvider</code>.
     */
    @Parameter(property = "slo.providers")
    private List<String> providers = List.of();

    @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
    private File classes;

    @Parameter(defaultValue = "${project.compileClasspathElements}", readonly = true, required = true)
    private List<String> compileClassPath = List.of();

    @Parameter(defaultValue = "${project.runtimeClasspathElements}", readonly = true, required = true)
    private List<String> runtimeClassPath = List.of();

    @Override
    final ProviderSet providers() throws IOException {
        List<String> classPath = Stream.concat(compileClassPath.stream(), runtimeClassPath.stream())
                .toList();
        return ProviderSet.of(providers, classes.getPath(), classPath);
    }
}
