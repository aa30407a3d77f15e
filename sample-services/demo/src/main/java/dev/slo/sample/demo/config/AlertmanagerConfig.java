package dev.slo.sample.demo.config;

import java.net.URI;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Derives Alertmanager's configuration: routes and inhibitions stay as they are, and every receiver that tells anybody
 * anything tells a webhook instead. Each keeps its name, so that a notification says whom it would have reached.
 */
public final class AlertmanagerConfig {

    private AlertmanagerConfig() {}

    /**
     * The configuration in YAML.
     *
     * @param template the configuration of the containers, in YAML
     * @param webhook gets all notifications
     */
    public static String from(String template, URI webhook) {
        ObjectNode config = YamlText.read(template);
        // Accounts and texts of chat and mail, with secrets that this machine does not have.
        config.remove(List.of("global", "templates"));
        config.path("receivers").forEach(receiver -> redirect((ObjectNode) receiver, webhook));
        return YamlText.write(config);
    }

    private static void redirect(ObjectNode receiver, URI webhook) {
        List<String> integrations = receiver.propertyNames().stream()
                .filter(name -> name.endsWith("_configs"))
                .toList();
        receiver.remove(integrations);
        if (!integrations.isEmpty()) {
            receiver.putArray("webhook_configs")
                    .addObject()
                    .put("url", webhook.toString())
                    .put("send_resolved", true);
        }
    }
}
