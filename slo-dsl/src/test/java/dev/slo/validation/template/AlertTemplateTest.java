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
                "{{ $labels.slo\n| toUpper }}",
                "{{ $value|humanize }}",
                "{{ block \"a\" . }}x{{ end }}",
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
                "{{ \"open }}                        | 3  | 4  | These quotes hold no valid text",
                "{{ % }}                             | 3  | 4  | '%' has no meaning in a template",
                "{{ }}                               | 0  | 5  | This action is empty",
                "{{ end }}                           | 0  | 9  | This end closes no block",
                "{{ else }}                          | 0  | 10 | This else belongs to no block",
                "{{ if true }}                       | 0  | 13 | This if is never ended",
                "{{ break }}                         | 0  | 11 | 'break' stands outside of a range",
                "{{ humanise 1 }}                    | 3  | 11 | There is no template function 'humanise'",
                "{{ $labls.slo }}                    | 3  | 9  | There is no variable '$labls'",
                "{{ .labels.slo }}                   | 3  | 10 | An alert has no field '.labels'",
                "{{ end 1 }}                         | 0  | 11 | An end has nothing behind it",
                "{{ if }}                            | 0  | 8  | This action lacks its expression",
                "{{ template }}                      | 0  | 14 | This template has no name",
                "{{ $labels. }}                      | 10 | 11 | '.' cannot follow without a blank",
                "{{ $labels.slo`a` }}                | 14 | 17 | '`a`' cannot follow without a blank",
                "{{ $value == 1 }}                   | 11 | 12 | '=' stands only behind a variable at the beginning",
                "{{ $value, 1 }}                     | 9  | 10 | ',' stands only behind a variable at the beginning",
                "{{ ( ) }}                           | 5  | 6  | There is nothing in front of this ')'",
                "{{ with $v := 1 }}{{ end }}{{ $v }} | 30 | 32 | There is no variable '$v'",
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
    void aBlockHasOneElse() {
        assertThat(AlertTemplate.read("{{ if true }}a{{ else }}b{{ else }}c{{ end }}")
                        .problems())
                .extracting(AlertTemplate.Problem::message)
                .containsExactly("This block already has an else");
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
