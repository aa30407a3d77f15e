package dev.slo.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.diagnostic.Origin;
import dev.slo.spec.Site;
import org.junit.jupiter.api.Test;

/** A PromQL error at a character of a query points at that character inside the YAML. */
class NodeSiteTest {

    @Test
    void aPlainScalarMapsCharacterByCharacter() {
        assertThat(place("query: sum(rate(x[5m]))", "rate")).isEqualTo("1:12-1:16");
    }

    @Test
    void aPlainScalarOverSeveralLinesFoldsItsLineEndsToSpaces() {
        String yaml = "query: sum(\n    rate(x[5m])\n\n    )\n";
        assertThat(value(yaml)).isEqualTo("sum( rate(x[5m])\n)");
        assertThat(place(yaml, "rate")).isEqualTo("2:5-2:9");
        assertThat(place(yaml, ")\n)")).isEqualTo("2:15-4:6");
        assertThat(place(yaml, "\n)")).isEqualTo("3:1-4:6");
    }

    @Test
    void aDoubledSingleQuoteIsOneCharacterOfTheValue() {
        String yaml = "query: 'x{a=~''5..''} + y'";
        assertThat(place(yaml, "5..")).isEqualTo("1:16-1:19");
        assertThat(place(yaml, "'")).isEqualTo("1:14-1:16");
        assertThat(place(yaml, "y")).isEqualTo("1:25-1:26");
    }

    @Test
    void anEscapeInDoubleQuotesIsOneCharacterOfTheValue() {
        String yaml = "query: \"x{a=~\\\"5..\\\"} \\x2B \\u0079 \\U0001F600z\"";
        assertThat(value(yaml)).isEqualTo("x{a=~\"5..\"} + y \uD83D\uDE00z");
        assertThat(place(yaml, "5..")).isEqualTo("1:16-1:19");
        assertThat(place(yaml, "+")).isEqualTo("1:23-1:27");
        assertThat(place(yaml, "y")).isEqualTo("1:28-1:34");
        assertThat(place(yaml, "\uD83D\uDE00")).isEqualTo("1:35-1:45");
        assertThat(place(yaml, "z")).isEqualTo("1:45-1:46");
    }

    @Test
    void anEscapedLineEndInDoubleQuotesVanishes() {
        String yaml = "query: \"sum(x)\\\n    + y\"";
        assertThat(value(yaml)).isEqualTo("sum(x)+ y");
        assertThat(place(yaml, "+")).isEqualTo("2:5-2:6");
    }

    @Test
    void aLiteralBlockKeepsItsLines() {
        String yaml = "query: | # a comment\n\n  sum(\n    rate(x[5m])\n  )\n";
        assertThat(value(yaml)).isEqualTo("\nsum(\n  rate(x[5m])\n)\n");
        assertThat(strippedPlace(yaml, "sum")).isEqualTo("3:3-3:6");
        assertThat(strippedPlace(yaml, "rate")).isEqualTo("4:5-4:9");
        assertThat(strippedPlace(yaml, ")\n)")).isEqualTo("4:15-5:4");
    }

    @Test
    void aLiteralBlockWithAnIndentationIndicatorKeepsLeadingSpaces() {
        String yaml = "query: |2-\n    x\n   y\n";
        assertThat(value(yaml)).isEqualTo("  x\n y");
        assertThat(strippedPlace(yaml, "y")).isEqualTo("3:4-3:5");
    }

    @Test
    void aFoldedBlockJoinsItsLinesWithSpaces() {
        String yaml = "query: >-\n  sum(\n  rate(x[5m])\n\n  )\n    + y\n";
        assertThat(value(yaml)).isEqualTo("sum( rate(x[5m])\n)\n  + y");
        assertThat(place(yaml, "rate")).isEqualTo("3:3-3:7");
        assertThat(place(yaml, "+")).isEqualTo("6:5-6:6");
    }

    @Test
    void columnsCountCodePointsAndTabsAsOne() {
        assertThat(place("query: \uD83D\uDE00\ty x", "x")).isEqualTo("1:12-1:13");
    }

    @Test
    void carriageReturnsEndLinesAloneAndBeforeLineFeeds() {
        assertThat(place("query: |\r\n  a\r\n  b\r\n", "b")).isEqualTo("3:3-3:4");
        assertThat(place("query: |\r  a\r  b\r", "b")).isEqualTo("3:3-3:4");
        assertThat(place("query: a\r\n  b\r\n", "b")).isEqualTo("2:3-2:4");
    }

    @Test
    void aByteOrderMarkTakesNoColumn() {
        assertThat(place("\uFEFFquery: x", "x")).isEqualTo("1:8-1:9");
    }

    @Test
    void surroundingWhiteSpaceIsNotCountedAsQueriesAreStripped() {
        assertThat(strippedPlace("query: \"  x + y \"", "y")).isEqualTo("1:15-1:16");
    }

    @Test
    void anAnchorAndATagAreNotPartOfTheValue() {
        String yaml = "query: &a !!str # why\n  x + y";
        assertThat(place(yaml, "x + y")).isEqualTo("2:3-2:8");
        assertThat(text(site(yaml).whole())).isEqualTo("2:3-2:8");
    }

    @Test
    void aPlaceBetweenTwoCharactersIsEmptyAndTheEndIsBehindTheLast() {
        Site site = site("query: 'ab'");
        assertThat(text(site.part(1, 1))).isEqualTo("1:10-1:10");
        assertThat(text(site.part(2, 2))).isEqualTo("1:11-1:11");
        assertThat(text(site.part(7, 9))).isEqualTo("1:11-1:11");
    }

    @Test
    void anEmptyTextAndACollectionAreOnlyKnownAsAWhole() {
        assertThat(text(site("query: ''").part(0, 0))).isEqualTo("1:8-1:10");
        assertThat(text(site("query: [a, b]").part(0, 1))).isEqualTo("1:8-1:14");
    }

    @Test
    void aBlockEndsAtItsLastCharacterAndNotAtTheNextKey() {
        assertThat(text(site("a:\n  b: c\n  d: [e]  # comment\n\n\nf: g\n").whole()))
                .isEqualTo("2:3-3:9");
    }

    private static Site site(String yaml) {
        Findings findings = Trees.findings(yaml);
        return new NodeSite(findings.source(), Trees.firstValue(findings));
    }

    private static String value(String yaml) {
        return ((Node.Scalar) Trees.firstValue(Trees.findings(yaml))).text();
    }

    private static String place(String yaml, String part) {
        int from = value(yaml).indexOf(part);
        return text(site(yaml).part(from, from + part.length()));
    }

    private static String strippedPlace(String yaml, String part) {
        int from = value(yaml).strip().indexOf(part);
        int lead = value(yaml).length() - value(yaml).stripLeading().length();
        return text(site(yaml).behind(lead).part(from, from + part.length()));
    }

    private static String text(Origin origin) {
        return origin.start() + "-" + ((Origin.Text) origin).end();
    }
}
