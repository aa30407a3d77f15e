package dev.slo.sample.demo.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PrometheusConfigTest {

    private static final String TEMPLATE = """
            # comments go
            global:
              scrape_interval: 15s
              external_labels: { cluster: local }
            rule_files: [rules/*.yml]
            alerting:
              alertmanagers:
                - timeout: 10s
                  dns_sd_configs: [{ names: [alertmanager], type: A, port: 9093 }]
            scrape_configs:
              - job_name: sampleapi
                metrics_path: /metrics
                static_configs:
                  - targets: ["api:9090"]
                    labels: { area: shop }
              - job_name: node
                static_configs: [{ targets: ["node:9100"] }]
            """;
    private static final List<Path> RULES = List.of(Path.of("/work/a.rules.yml"), Path.of("/work/b c.rules.yml"));

    @Test
    void targetsRulesAndAlertmanagersAreReplacedAndTheRestStays() {
        assertThat(config(Map.of("sampleapi", "127.0.0.1:4711"), Optional.of("127.0.0.1:9093")))
                .isEqualTo("""
                global:
                  scrape_interval: "15s"
                  external_labels:
                    cluster: "local"
                rule_files:
                - "/work/a.rules.yml"
                - "/work/b c.rules.yml"
                alerting:
                  alertmanagers:
                  - timeout: "10s"
                    static_configs:
                    - targets:
                      - "127.0.0.1:9093"
                scrape_configs:
                - job_name: "sampleapi"
                  metrics_path: "/metrics"
                  static_configs:
                  - targets:
                    - "127.0.0.1:4711"
                    labels:
                      area: "shop"
                """);
    }

    @Test
    void withoutAlertmanagerNobodyIsAlerted() {
        assertThat(config(Map.of("sampleapi", "127.0.0.1:4711"), Optional.empty()))
                .doesNotContain("alert");
    }

    @Test
    void aJobThatTheTemplateHasLostIsAMistake() {
        assertThatThrownBy(() -> config(Map.of("sampleapi", "127.0.0.1:1", "loadgen", "127.0.0.1:2"), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the configuration of Prometheus has no job [loadgen]");
    }

    @Test
    void theConfigurationOfTheContainersHasAllJobsOfTheSamples() throws IOException {
        String template = Files.readString(Path.of("../../monitoring/prometheus/prometheus.yml"));
        String config = new PrometheusConfig(
                        new TreeMap<>(Map.of(
                                "sampleapi", "127.0.0.1:1", "sampleworker", "127.0.0.1:2", "loadgen", "127.0.0.1:3")),
                        RULES,
                        Optional.of("127.0.0.1:4"))
                .from(template);
        assertThat(config)
                .contains("- \"127.0.0.1:1\"", "- \"127.0.0.1:2\"", "- \"127.0.0.1:3\"", "- \"127.0.0.1:4\"")
                .contains("evaluation_interval: \"15s\"")
                .doesNotContain("node-exporter", "alertmanager:9093");
    }

    @Test
    void receiversKeepTheirNamesAndTellTheWebhook() {
        String config = AlertmanagerConfig.from("""
                global: { slack_api_url_file: /etc/secret }
                templates: [slo.tmpl]
                route: { receiver: slack, routes: [{ receiver: "null", matchers: ['alertname="Watchdog"'] }] }
                inhibit_rules: [{ source_matchers: [a=b], target_matchers: [c=d], equal: [service] }]
                receivers:
                  - name: "null"
                  - name: slack
                    slack_configs: [{ channel: "#sre" }]
                    email_configs: [{ to: somebody@example.com }]
                """, URI.create("http://127.0.0.1:9099/"));
        assertThat(config).isEqualTo("""
                route:
                  receiver: "slack"
                  routes:
                  - receiver: "null"
                    matchers:
                    - "alertname=\\"Watchdog\\""
                inhibit_rules:
                - source_matchers:
                  - "a=b"
                  target_matchers:
                  - "c=d"
                  equal:
                  - "service"
                receivers:
                - name: "null"
                - name: "slack"
                  webhook_configs:
                  - url: "http://127.0.0.1:9099/"
                    send_resolved: true
                """);
    }

    private static String config(Map<String, String> targets, Optional<String> alertmanager) {
        return new PrometheusConfig(new TreeMap<>(targets), RULES, alertmanager).from(TEMPLATE);
    }
}
