package dev.slo.compiler.routing;

import dev.slo.compiler.emit.alertmanager.WorkspaceDefinition;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.spec.reading.Tree;
import dev.slo.yaml.YamlTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The definition of a workspace of Amazon Managed Service for Prometheus, taken apart.
 *
 * @param text the whole file
 * @param configuration the text of the configuration in it
 * @param templates the texts of its templates, by name
 */
record Workspace(String text, String configuration, Map<String, String> templates) {

    static Workspace of(List<ServicePlan> plans) {
        String text = new WorkspaceDefinition().emit(plans).get(0).content();
        Tree tree = read(text);
        return new Workspace(
                text, Parts.text(tree, "alertmanager_config").orElseThrow(), Parts.pairs(tree, "template_files"));
    }

    /** The configuration as a tree. */
    Tree tree() {
        return read(configuration);
    }

    /** Lays configuration and templates side by side, where Alertmanager finds them. */
    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> template : templates.entrySet()) {
            Files.writeString(folder.resolve(template.getKey()), template.getValue());
        }
        return Files.writeString(folder.resolve("configuration.yml"), configuration);
    }

    private static Tree read(String text) {
        return YamlTree.read("amp.yml", text.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();
    }
}
