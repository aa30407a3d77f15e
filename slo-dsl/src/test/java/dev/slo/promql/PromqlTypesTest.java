package dev.slo.promql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromqlTypesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1               | SCALAR
                    "text"          | STRING
                    ("text")        | STRING
                    a               | INSTANT
                    a[5m]           | RANGE
                    a[5m:1m]        | RANGE
                    (a[5m])         | RANGE
                    -1              | SCALAR
                    -a              | INSTANT
                    -(1 + 2)        | SCALAR
                    1 + 2           | SCALAR
                    1 + a           | INSTANT
                    1 > bool 2      | SCALAR
                    a and b         | INSTANT
                    time()          | SCALAR
                    scalar(a) * 2   | SCALAR
                    vector(1)       | INSTANT
                    rate(a[5m])     | INSTANT
                    sum(a)          | INSTANT
                    """, quoteCharacter = '`')
    void theTypeFollowsFromTheTree(String text, ValueType type) {
        Expr expr = PromqlParser.parse(text).expr().orElseThrow();

        assertThat(PromqlTypes.typeOf(expr)).isEqualTo(type);
    }
}
