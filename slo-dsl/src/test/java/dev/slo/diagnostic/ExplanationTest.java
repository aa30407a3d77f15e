package dev.slo.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {

    private static final Path PAGES = Path.of("src/main/resources/dev/slo/diagnostic/pages");
    /** Codes about reading files, asking providers, routing alerts and filling templates: not this module's work. */
    private static final String OF_THE_COMPILER = "(source|provider|alertmanager|runbook)\\..*";

    /** Codes that need a service to check against; they have a corpus of their own. */
    private static final String OF_THE_CONTRACT = "contract.";

    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    /** {@code -Dcorpus.update=true} rewrites the index from the pages. */
    @Test
    void theIndexListsEveryPage() throws IOException {
        Golden.verify("corpus.update", PAGES.resolve("index.txt"), String.join("\n", pages()) + "\n");
    }

    @Test
    void everyCodeHasACaseInTheCorpusOrATestOfItsOwn() throws IOException {
        List<String> tooUnwieldyForAFile = List.of("yaml.too-large", "yaml.too-many-mistakes");
        try (Stream<Path> folders = Files.list(CORPUS)) {
            List<String> shown = folders.map(folder -> String.valueOf(folder.getFileName()))
                    .filter(name -> !name.equals("valid"))
                    .sorted()
                    .toList();
            List<String> wanted = pages().stream()
                    .filter(code -> !tooUnwieldyForAFile.contains(code))
                    .filter(code -> !code.matches(OF_THE_COMPILER))
                    .filter(code -> !code.startsWith(OF_THE_CONTRACT))
                    .toList();
            assertThat(shown).isEqualTo(wanted);
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aPageSaysWhatItMeansWhyItMattersAndHowToFixIt(Code code) {
        String page = Explanation.of(code).orElseThrow();
        assertThat(page).startsWith("# " + code + "\n\n").endsWith("\n");
        assertThat(page).containsSubsequence("## Why it matters\n\n", "## How to fix it\n\n", "```yaml\n", "```\n");
    }

    @Test
    void anUnknownCodeHasNoPage() {
        assertThat(Explanation.of(new Code("no.such-code"))).isEmpty();
    }

    static SortedSet<Code> codes() {
        return Explanation.codes();
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - ".md".length()))
                    .sorted()
                    .toList();
        }
    }
}
