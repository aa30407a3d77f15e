package dev.slo.yaml;

import dev.slo.diagnostic.Checked;
import dev.slo.spec.ServiceSpec;
import dev.slo.spec.reading.SpecReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads specs of the format {@code slo/v1}. Whatever the bytes are, the answer is specs, diagnostics with their places,
 * or both; never an exception.
 */
public final class YamlFrontEnd {

    private YamlFrontEnd() {}

    /**
     * Reads a source of one or several documents. All mistakes are told at once: after a mistake in a value reading goes
     * on behind it, after one in the syntax at the next document.
     *
     * @param sourceName the file's path as the user named it, for positions
     * @param bytes UTF-8, with or without a byte order mark
     * @return the services without mistakes, in the order of the source; no value if there are none
     */
    public static Checked<List<ServiceSpec>> read(String sourceName, byte[] bytes) {
        Checked<SourceText> text = Decoding.decode(sourceName, bytes);
        return text.value()
                .map(source -> read(new Findings(source)))
                .orElseGet(() -> Checked.failed(text.diagnostics()));
    }

    private static Checked<List<ServiceSpec>> read(Findings findings) {
        List<ServiceSpec> specs = new ArrayList<>();
        for (Node root : Composer.compose(findings)) {
            boolean blank = root instanceof Node.Scalar scalar && scalar.isNull();
            if (!blank) {
                read(findings, root).ifPresent(specs::add);
            }
        }
        if (specs.isEmpty() && findings.count() == 0) {
            findings.error(
                    YamlCodes.EMPTY,
                    new Node.Stretch(0, 0),
                    "there is no service in this file",
                    "start with apiVersion: slo/v1");
        }
        return new Checked<>(Optional.of(List.copyOf(specs)).filter(found -> !found.isEmpty()), findings.all());
    }

    /** The spec of one document, if nothing at all is wrong with it. */
    private static Optional<ServiceSpec> read(Findings findings, Node root) {
        int before = findings.count();
        if (!ApiVersion.isOurs(findings, root)) {
            return Optional.empty();
        }
        SpecReader.Result result =
                SpecReader.readOn(new Translation(findings, Translation.MergeKeys.REFUSED).tree(root));
        findings.addAll(result.diagnostics());
        return findings.count() == before ? result.spec() : Optional.empty();
    }
}
