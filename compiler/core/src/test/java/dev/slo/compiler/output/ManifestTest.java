package dev.slo.compiler.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private static final String DIGEST = "53c234e5e8472b6ac51c1ae1cab3fe06fad053beb8ebfd8977b010655bfdd3c3";

    @Test
    void whatIsPrintedIsReadBack() {
        String text = DIGEST + "  a/b.yml\n" + DIGEST + "  c\n";

        assertThat(new String(Manifest.parse(text).print(), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    @Test
    void linesThatDoNotPlainlyNameAFileBelowTheFolderArePassedOver() {
        String text = String.join(
                "\n",
                "<<<<<<< ours",
                DIGEST + "  kept",
                "=======",
                DIGEST + "  ../outside",
                DIGEST + "  /etc/passwd",
                DIGEST + "  .slo/lock",
                DIGEST + "  MANIFEST.sha256",
                "short  file",
                "\u0000");

        assertThat(Manifest.parse(text).digests()).containsOnlyKeys(new ArtefactPath("kept"));
    }
}
