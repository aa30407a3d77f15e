package dev.slo.yaml;

import dev.slo.diagnostic.Checked;
import dev.slo.spec.reading.Tree;
import java.util.List;
import java.util.Optional;

/** Reads YAML that is no spec, such as the configuration of another program, with the place of every part. */
public final class YamlTree {

    private YamlTree() {}

    /**
     * Reads the first document of a source; most programs read no other. Merge keys stay as they are, under the key
     * {@code <<}.
     *
     * @param sourceName the file's path as the user named it, for positions
     * @param bytes UTF-8, with or without a byte order mark
     * @return the tree; no value when anything is wrong with the YAML
     */
    public static Checked<Tree> read(String sourceName, byte[] bytes) {
        Checked<SourceText> text = Decoding.decode(sourceName, bytes);
        return text.value()
                .map(source -> read(new Findings(source)))
                .orElseGet(() -> Checked.failed(text.diagnostics()));
    }

    private static Checked<Tree> read(Findings findings) {
        List<Node> documents = Composer.compose(findings);
        if (documents.isEmpty() && findings.count() == 0) {
            findings.error(YamlCodes.EMPTY, new Node.Stretch(0, 0), "there is nothing in this file");
        }
        Optional<Tree> tree = documents.stream()
                .findFirst()
                .map(root -> new Translation(findings, Translation.MergeKeys.KEPT).tree(root));
        return new Checked<>(tree.filter(read -> findings.count() == 0), findings.all());
    }
}
