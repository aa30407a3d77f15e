package dev.slo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaCommandTest {

    @Test
    void theSchemaIsPrintedToStandardOutputAndNothingElseIs() {
        Shell.Result result = new Shell().run("schema");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith("{\n  \"$schema\" : \"http://json-schema.org/draft-07/schema#\"")
                .contains("\"errorRatio\"")
                .endsWith("}\n");
    }
}
