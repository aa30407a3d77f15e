package dev.slo.maven;

import dev.slo.compiler.pipeline.Providers;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoFailureException;
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
    final ProviderSet providers() throws IOException, MojoFailureException {
        List<String> classPath = Stream.concat(compileClassPath.stream(), runtimeClassPath.stream())
                .toList();
        ProviderSet set = ProviderSet.of(providers, classes.getPath(), classPath);
        if (set.isEmpty() && areListedInSources()) {
            throw new MojoFailureException("the module lists SLOs in Java, and its classes are not built yet; put the"
                    + " phase process-classes in front of the goal");
        }
        return set;
    }

    /** Whether a build would list providers; to go on without them would take their SLOs for deleted. */
    private boolean areListedInSources() throws IOException {
        for (Resource resource : project().getResources()) {
            if (!Providers.listedIn(resource.getDirectory()).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
