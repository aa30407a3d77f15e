package dev.slo.validation.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertTemplateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no action, one } and one { and a stray }}",
                "{{ $value }}",
                "{{- .Value -}}",
                "{{$labels.slo}}{{.Labels.service}}",
                "{{/* a comment with }} inside */}}",
                "{{ \"a }} in a string\" }}",
                "{{ `raw \\ string` | toUpper }}",
                "{{ 'x' | print }}",
                "{{ $x := 1.5e3 }}{{ $x = 2 }}{{ $x }}",
                "{{ range $i, $e := query \"up\" }}{{ $i }}{{ $e.Value }}{{ .Labels.job }}{{ else }}none{{ end }}",
                "{{ if and (gt $value 0.5) (not false) }}a{{ else if eq $labels.slo \"b\" }}b{{ else }}c{{ end }}",
                "{{ with $s := .Labels.slo }}{{ . }}{{ end }}",
                "{{ define \"t\" }}{{ .anything }}{{ end }}{{ template \"t\" . }}",
                "{{ (query \"up\" | first).Value }}",
                "{{ range query \"up\" }}{{ if true }}{{ break }}{{ end }}{{ end }}",
                "{{ -1 }}",
            })
    void whatPrometheusExpandsHasNoProblems(String text) {
        assertThat(AlertTemplate.read(text).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "a {{ b                              | 2  | 4  | This '{{' is never closed",
                "{{ a {{ $value }}                   | 0  | 2  | This '{{' is never closed",
                "{{ \"open }}                        | 3  | 4  | This quote is never closed",
                "{{ % }}                             | 3  | 4  | '%' has no meaning in a template",
                "{{ }}                               | 0  | 5  | This action is empty",
                "{{ end }}                           | 0  | 9  | This end closes no block",
                "{{ else }}                          | 0  | 10 | This else belongs to no block",
                "{{ if true }}                       | 0  | 13 | This if is never ended",
                "{{ break }}                         | 0  | 11 | 'break' stands outside of a range",
                "{{ humanise 1 }}                    | 3  | 11 | There is no template function 'humanise'",
                "{{ $labls.slo }}                    | 3  | 9  | There is no variable '$labls'",
                "{{ .labels.slo }}                   | 3  | 10 | An alert has no field '.labels'",
                "{{ (len $labels }}                  | 8  | 15 | A '(' is not closed here",
                "{{ len $labels) }}                  | 14 | 15 | This ')' closes nothing",
            })
    void whatPrometheusRefusesIsToldAtItsPlace(String text, int from, int to, String message) {
        assertThat(AlertTemplate.read(text).problems())
                .first()
                .extracting(AlertTemplate.Problem::from, AlertTemplate.Problem::to, AlertTemplate.Problem::message)
                .containsExactly(from, to, message);
    }

    @Test
    void aPipeWantsACommandOnBothSides() {
        assertThat(AlertTemplate.read("{{ | len }}").problems())
                .extracting(AlertTemplate.Problem::message)
                .containsExactly("There is nothing in front of this '|'");
        assertThat(AlertTemplate.read("{{ $value | }}").problems())
                .extracting(AlertTemplate.Problem::message)
                .containsExactly("There is nothing behind this '|'");
    }

    @Test
    void theLabelsThatAreReadAreToldWithTheirPlaces() {
        assertThat(AlertTemplate.read("{{ $labels.path }} {{ .Labels.job }}").labels())
                .containsExactly(new AlertTemplate.LabelUse("path", 3, 15), new AlertTemplate.LabelUse("job", 22, 33));
    }

    @Test
    void labelsOfTheSeriesOfAQueryAreNotThoseOfTheAlert() {
        assertThat(AlertTemplate.read("{{ range query \"up\" }}{{ .Labels.job }}{{ end }}")
                        .labels())
                .isEmpty();
    }
}
