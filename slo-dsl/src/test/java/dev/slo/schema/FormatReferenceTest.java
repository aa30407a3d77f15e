package dev.slo.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.Golden;
import dev.slo.spec.reading.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The committed reference is the one that the schema gives. {@code -Dschema.update=true} writes it, for review with {@code
 * git diff}; never in CI.
 */
class FormatReferenceTest {

    private static final Path FILE = Path.of("../docs/reference/format.md");
    private static final Pattern HEADING = Pattern.compile("^## (.*)$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\(#([^)]*)\\)");
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|.*$", Pattern.MULTILINE);

    private static String reference() {
        return FormatReference.of(SchemaOfRecords.generate());
    }

    @Test
    void theCommittedReferenceIsCurrent() throws IOException {
        Golden.verify("schema.update", FILE, reference());
    }

    @Test
    void everySectionIsLinkedToAndEveryLinkLeadsToOne() {
        List<String> headings = HEADING.matcher(reference())
                .results()
                .map(heading -> heading.group(1).replace(' ', '-'))
                .toList();

        assertThat(headings).doesNotHaveDuplicates().startsWith("the-document");
        assertThat(LINK.matcher(reference())
                        .results()
                        .map(link -> link.group(1))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(headings.subList(1, headings.size()));
    }

    @ParameterizedTest
    @EnumSource(Section.class)
    void everyKeyThatIsReadIsDescribed(Section section) {
        assertThat(ROW.matcher(reference()).results().map(row -> row.group(1))).containsAll(section.keys());
    }

    @Test
    void noKeyIsDescribedThatIsNotRead() {
        assertThat(ROW.matcher(reference()).results().map(row -> row.group(1)))
                .allMatch(key -> Section.knowing(key).findAny().isPresent());
    }

    @Test
    void theDefaultsHaveTheKeysThatAreReadThere() {
        String defaults = reference().split("\n## defaults\n", 2)[1].split("\n## ", 2)[0];

        assertThat(Section.DEFAULTS.keys()).allMatch(key -> defaults.contains("`" + key + "`"));
        assertThat(defaults.chars().filter(c -> c == '`').count())
                .isEqualTo(2L * Section.DEFAULTS.keys().size());
    }

    @Test
    void everyKeyHasAMeaningAndOneThatIsNoMappingAnExample() {
        assertThat(ROW.matcher(reference()).results().map(row -> row.group()))
                .hasSizeGreaterThan(50)
                .allSatisfy(row -> {
                    String[] cells = row.split(" \\| ", -1);
                    assertThat(cells).hasSize(6);
                    assertThat(cells[4]).endsWith(".");
                });
    }
}
