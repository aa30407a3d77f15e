package dev.slo.compiler.emit.alertmanager;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The one receiver of a workspace of Amazon Managed Service for Prometheus, a topic of SNS. Who hears of what is up to the
 * subscriptions, whose filters compare message attributes. So alerts are told together only where they agree in every label
 * that becomes an attribute: an attribute has one value, and SNS takes no empty one.
 */
final class TopicReceiver {

    /** What routes call it. */
    static final String NAME = "topic";

    /** Stands for the topic's ARN until the definition is deployed. */
    private static final String TOPIC = "<topic>";
    /** Stands for the region of topic and workspace. */
    private static final String REGION = "<region>";

    /** The value of an attribute for alerts that lack the label. */
    private static final String NONE = "none";

    private static final List<String> ATTRIBUTES = List.of("alertname", "owner", "service", "severity", "slo");

    private TopicReceiver() {}

    /** What alerts have in common that are told together: what they have elsewhere, and the attributes. */
    static List<String> grouping() {
        return Stream.concat(SloPart.GROUPING.stream(), ATTRIBUTES.stream())
                .distinct()
                .toList();
    }

    /** The receiver as the workspace reads it. */
    static Map<String, Object> receiver() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("topic_arn", TOPIC);
        config.put("sigv4", Map.of("region", REGION));
        config.put("send_resolved", true);
        config.put("subject", Templates.use("slo.sns.subject"));
        config.put("message", Templates.use("slo.plain.text"));
        config.put("attributes", attributes());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", NAME);
        tree.put("sns_configs", List.of(config));
        return tree;
    }

    private static Map<String, String> attributes() {
        Map<String, String> tree = new LinkedHashMap<>();
        ATTRIBUTES.forEach(label -> {
            String value = ".GroupLabels." + label;
            tree.put(label, "{{ with " + value + " }}{{ . }}{{ else }}" + NONE + "{{ end }}");
        });
        tree.put("status", "{{ .Status }}");
        return tree;
    }
}
