package dev.slo.compiler.emit.alertmanager;

import dev.slo.model.Owner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A way to tell the owner of a service that Alertmanager knows. */
sealed interface Contact {

    /** The integration under its key, for a receiver. */
    Map<String, Object> integration();

    /**
     * The contact of an owner; empty when there is none, or one that only people can use, such as a phone number or the
     * address of a wiki page.
     */
    static Optional<Contact> of(Owner owner) {
        return owner.contact().flatMap(Contact::parse);
    }

    private static Optional<Contact> parse(String text) {
        if (Slack.FORM.matcher(text).matches()) {
            return Optional.of(new Slack(text));
        }
        return Mail.FORM.matcher(text).matches() ? Optional.of(new Mail(text)) : Optional.empty();
    }

    /**
     * A channel or a person in Slack.
     *
     * @param channel with its {@code #} or {@code @}
     */
    record Slack(String channel) implements Contact {
        private static final Pattern FORM = Pattern.compile("[#@][^\\s#@]+");

        @Override
        public Map<String, Object> integration() {
            Map<String, Object> config = new LinkedHashMap<>();
            config.put("channel", channel);
            config.put("send_resolved", true);
            config.put("color", Templates.use("slo.slack.color"));
            config.put("title", Templates.use("slo.title"));
            config.put("title_link", Templates.use("slo.link"));
            config.put("text", Templates.use("slo.slack.text"));
            config.put("fallback", Templates.use("slo.title"));
            return Map.of("slack_configs", List.of(config));
        }
    }

    /**
     * A mailbox.
     *
     * @param address without a name
     */
    record Mail(String address) implements Contact {
        private static final Pattern FORM = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");

        @Override
        public Map<String, Object> integration() {
            Map<String, Object> config = new LinkedHashMap<>();
            config.put("to", address);
            config.put("send_resolved", true);
            config.put("headers", Map.of("Subject", Templates.use("slo.title")));
            config.put("html", Templates.use("slo.mail.html"));
            config.put("text", Templates.use("slo.plain.text"));
            return Map.of("email_configs", List.of(config));
        }
    }
}
