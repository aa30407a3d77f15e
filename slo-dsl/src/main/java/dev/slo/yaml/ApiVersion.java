package dev.slo.yaml;

import dev.slo.spec.reading.SpecCodes;
import java.util.Optional;

/** The version of the format that a document says it is written in. */
final class ApiVersion {

    private static final String KEY = "apiVersion";
    private static final String VERSION = "slo/v1";

    private ApiVersion() {}

    /**
     * Reports a missing version, and one that is not ours.
     *
     * @return whether to read on: of a document of another version nothing else is told, as its keys are others
     */
    static boolean isOurs(Findings findings, Node root) {
        if (!(root instanceof Node.Mapping mapping)) {
            return true;
        }
        Optional<Node> version = mapping.entries().stream()
                .filter(entry ->
                        entry.key() instanceof Node.Scalar key && key.text().equals(KEY))
                .map(Node.Entry::value)
                .findFirst();
        if (version.isEmpty()) {
            Node first = mapping.entries().isEmpty()
                    ? mapping
                    : mapping.entries().get(0).key();
            findings.error(
                    SpecCodes.MISSING_KEY,
                    first.stretch(),
                    "the document needs the key '" + KEY + "'",
                    "start with " + KEY + ": " + VERSION);
            return true;
        }
        boolean other = version.get() instanceof Node.Scalar scalar
                && !scalar.isNull()
                && !scalar.text().equals(VERSION);
        if (other) {
            findings.error(
                    YamlCodes.API_VERSION,
                    version.get().stretch(),
                    "the version " + version.get().description() + " is not known",
                    "write " + KEY + ": " + VERSION);
        }
        return !other;
    }
}
