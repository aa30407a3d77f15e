package dev.slo.validation.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.promql.Promtool;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our reading of alert templates and that of Prometheus 2.42 judge the same texts in the same run. */
class TemplateDifferentialTest {

    private static final List<String> TEMPLATES = """
            no }} stray
            {{ $value }}
            {{- .Value -}}
            {{$labels.slo}}{{.Labels.service}}
            {{/* c }} inside */}}
            {{ "a }} in" }}
            {{ `raw` | toUpper }}
            {{ 'x' | print }}
            {{ $x := 1.5e3 }}{{ $x = 2 }}{{ $x }}
            {{ range $i, $e := query "up" }}{{ $i }}{{ $e.Value }}{{ .Labels.job }}{{ else }}none{{ end }}
            {{ if and (gt $value 0.5) (not false) }}a{{ else if eq $labels.slo "b" }}b{{ else }}c{{ end }}
            {{ with $s := .Labels.slo }}{{ . }}{{ end }}
            {{ define "t" }}{{ .anything }}{{ end }}{{ template "t" . }}
            {{ (query "up" | first).Value }}
            {{ range query "up" }}{{ if true }}{{ break }}{{ end }}{{ end }}
            {{ -1 }}
            {{ $ }}
            {{ $externalURL }}
            {{ labels.path }}
            {{ humanise 1 }}
            {{ $labls.slo }}
            {{ len $labels) }}
            {{ (len $labels }}
            {{ | len }}
            {{ }}
            {{ end }}
            {{ else }}
            {{ break }}
            {{ % }}
            {{ "open }}
            {{ a {{ $value }}
            {{ toTime 1 }}
            {{ now }}
            {{ urlQueryEscape "a" }}
            {{ tmpl "a" . }}
            {{ toDuration 1 }}
            {{ $value|humanize }}
            {{ if }}x{{ end }}
            {{ end 1 }}
            {{ $x }}
            {{ $labels. }}
            {{ . }}
            {{ .Labels.a.b }}
            {{ 1 2 }}
            {{ nil }}
            {{ block "a" . }}x{{ end }}
            {{ range }}{{ end }}
            {{ template }}
            {{ with $v := 1 }}{{ end }}{{ $v }}
            {{ define "x" }}{{ end }}{{ else }}
            {{ $labels.slo"a" }}
            {{ printf "%s" $labels.slo }}
            {{ printf "%s" ( $labels.slo ) | title }}
            {{ if true }}a{{ else }}b{{ else }}c{{ end }}
            {{break}}
            {{ .Labels.a := 1 }}
            {{ args }}
            {{ reReplaceAll "a" "b" "c" }}
            {{ $value == 1 }}
            {{ $value, 1 }}
            {{ ( ) }}
            {{ $labels["a"] }}
            {{ not }}
            {{with}}{{end}}
            {{ continue }}
            {{- /* x */ -}}
            {{- $value}}
            {{-$value}}
            {{ "a" }}
            {{ $labels.slo | toUpper }}
            {{ else if true }}
            {{ if true }}{{ else if false }}{{ else }}{{ end }}
            {{ with .Labels }}{{ else }}{{ end }}
            {{ range $x := query "up" }}{{ $x }}{{ end }}{{ $x }}
            {{ define "a" }}{{ else }}{{ end }}
            {{ $a, $b := 1 }}
            {{ $value }} {{ end
            {{ humanizeDuration 3.5 | printf "%s" }}
            {{ .Value | humanizeTimestamp }}
            {{ "\\q" }}
            {{ 0x1F }}
            {{ 1_000 }}
            {{ 3.x }}
            {{ true.x }}
            {{ "a".b }}
            {{ $labels.0 }}
            {{ é }}
            {{ $é }}
            {{ `a\\` }}
            {{ 'ab' }}
            {{ $value }}}
            {{{ $value }}
            {{ . | .Labels }}
            {{ nil | print }}
            {{ | }}
            {{ () }}
            {{ define t }}{{ end }}
            {{ template "missing" }}
            {{ if $x := true }}{{ $x }}{{ end }}
            {{ $labels := 1 }}{{ $labels }}
            {{ end }
            {{ - }}
            {{ @ }}
            {{ # }}
            {{ a.b }}
            {{ (1).x }}
            {{ "\\uD800" }}
            {{ "\\u00e9 \\U0001F600 \\x41 \\377" }}
            {{ "\\U00110000" }}
            {{ "\\U0000dfff" }}
            {{ "\\400" }}
            {{ range 1 }}{{ continue }}{{ end }}
            """.lines().toList();

    /** Parsed by Prometheus, and bound to fail or to say nothing when the alert is sent. */
    private static final List<String> MISTAKES_ALL_THE_SAME = List.of("{{ .Foo }}", "{{ $value | }}");

    @BeforeAll
    static void promtoolIsThere() {
        Promtool.require();
    }

    @Test
    void weRefuseWhatPrometheusRefuses() {
        List<String> theirs = Promtool.templateRefusals(TEMPLATES).keySet().stream()
                .map(TEMPLATES::get)
                .toList();
        assertThat(refusedByUs(TEMPLATES)).containsExactlyElementsOf(theirs).hasSizeBetween(30, TEMPLATES.size() - 30);
    }

    @Test
    void weAlsoRefuseWhatFailsLater() {
        assertThat(Promtool.templateRefusals(MISTAKES_ALL_THE_SAME)).isEmpty();
        assertThat(refusedByUs(MISTAKES_ALL_THE_SAME)).isEqualTo(MISTAKES_ALL_THE_SAME);
    }

    private static List<String> refusedByUs(List<String> templates) {
        return templates.stream()
                .filter(text -> !AlertTemplate.read(text).problems().isEmpty())
                .toList();
    }
}
