package dev.slo;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Severity;
import dev.slo.yaml.FormatSchema;
import dev.slo.yaml.YamlFrontEnd;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Schema and front end accept and refuse the same files. What the validation says later, about a spec that could be
 * read, is not the schema's affair.
 */
class SchemaCorpusTest {

    /** Cases in which the verdicts differ, each with the reason. */
    private static final Map<String, String> DIFFERENCES = Map.of(
            "yaml.empty/comments-only/input.yaml", "without a document there is nothing to check",
            "yaml.empty/empty-documents/input.yaml", "without a document there is nothing to check",
            "yaml.empty/no-bytes/input.yaml", "without a document there is nothing to check",
            "yaml.encoding/latin-1/input.yaml", "editors decode before they check, and replace what is not UTF-8",
            "yaml.encoding/truncated-character/input.yaml", "editors decode before they check",
            "yaml.merge-key/mapping/input.yaml", "editors merge before they check; the front end wants defaults used",
            "yaml.tag/binary/input.yaml", "editors resolve the tag before they check");

    private static final JsonMapper JSON = new JsonMapper();
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(FormatSchema.text());

    @ParameterizedTest
    @MethodSource("files")
    void schemaAndFrontEndAgreeUnlessADifferenceIsListed(Path file) {
        boolean listed = DIFFERENCES.containsKey(file.toString());

        assertThat(schemaAccepts(file) == frontEndAccepts(file))
                .as("whether the verdicts on %s agree; the schema says %s", file, schemaSays(file))
                .isNotEqualTo(listed);
    }

    @Test
    void everyListedDifferenceIsAboutAFileOfTheCorpus() {
        assertThat(files()).extracting(Path::toString).containsAll(DIFFERENCES.keySet());
    }

    static List<Path> files() {
        return Corpus.cases().stream()
                .flatMap(folder -> Corpus.inputs(folder).stream())
                .map(Corpus.ROOT::relativize)
                .toList();
    }

    private static boolean frontEndAccepts(Path file) {
        return YamlFrontEnd.read(file.toString(), Corpus.bytes(Corpus.ROOT.resolve(file))).diagnostics().stream()
                .map(Diagnostic::severity)
                .noneMatch(Severity.ERROR::equals);
    }

    private static boolean schemaAccepts(Path file) {
        return schemaSays(file).isEmpty();
    }

    /** What an editor would show: its YAML parser's complaint, or the schema's about each document. */
    private static List<String> schemaSays(Path file) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        String text = new String(Corpus.bytes(Corpus.ROOT.resolve(file)), StandardCharsets.UTF_8);
        try {
            Iterable<Object> documents = new Load(settings).loadAllFromString(text);
            return StreamSupport.stream(documents.spliterator(), false)
                    .filter(Objects::nonNull)
                    .flatMap(document -> SCHEMA.validate(JSON.writeValueAsString(document), InputFormat.JSON).stream())
                    .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                    .toList();
        } catch (YamlEngineException | JacksonException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }
}
