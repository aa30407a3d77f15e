package dev.slo.schema;

import dev.slo.Golden;
import java.io.IOException;
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
        Golden.verify("schema.update", FILE, SchemaOfRecords.generate());
    }
}
