package dev.slo.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The committed schema is the one that the records describe. {@code -Dschema.update=true} writes it, for review with
 * {@code git diff}; never in CI.
 */
class SchemaFileTest {

    private static final Path FILE = Path.of("src/main/resources/dev/slo/yaml/slo-v1.schema.json");

    @Test
    void theCommittedSchemaIsCurrent() throws IOException {
        String schema = SchemaOfRecords.generate();
        if (Boolean.getBoolean("schema.update")) {
            assertThat(System.getenv("CI")).as("CI does not rewrite the schema").isNotEqualTo("true");
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, schema);
        }
        assertThat(schema).isEqualTo(Files.readString(FILE));
    }
}
