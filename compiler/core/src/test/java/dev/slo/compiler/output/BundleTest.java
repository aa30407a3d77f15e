package dev.slo.compiler.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slo.compiler.emit.Artefact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundleTest {

    @Test
    void twoArtefactsThatDifferInCaseOnlyAreRefused() {
        assertRefused("a/B.yml", "A/b.yml");
    }

    @Test
    void twoArtefactsForOnePathAreRefused() {
        assertRefused("a", "a");
    }

    @Test
    void anArtefactWhereAnotherNeedsAFolderIsRefusedInEitherOrder() {
        assertRefused("a", "a/b");
        assertRefused("x/Y/z", "x/y");
    }

    @Test
    void anArtefactInThePlaceOfTheManifestIsRefused() {
        assertRefused("manifest.SHA256");
    }

    @Test
    void theManifestListsTheOtherFilesSortedInTheFormatOfSha256sum() {
        Bundle bundle = Bundle.of(List.of(new Artefact("b", "2\n"), new Artefact("a/c", "1\n")));

        assertThat(new String(bundle.files().get(Manifest.PATH), StandardCharsets.UTF_8))
                .isEqualTo("""
                        4355a46b19d348dc2f57c046f8ef63d4538ebb936000f3c9ee954a27460dd865  a/c
                        53c234e5e8472b6ac51c1ae1cab3fe06fad053beb8ebfd8977b010655bfdd3c3  b
                        """);
    }

    private static void assertRefused(String... paths) {
        List<Artefact> artefacts =
                Stream.of(paths).map(path -> new Artefact(path, "x\n")).toList();
        assertThatThrownBy(() -> Bundle.of(artefacts)).isInstanceOf(IllegalArgumentException.class);
    }
}
