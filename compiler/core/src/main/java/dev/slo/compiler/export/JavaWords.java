package dev.slo.compiler.export;

import dev.slo.compiler.export.Phrase.Call;
import dev.slo.compiler.export.Phrase.Chain;
import dev.slo.compiler.export.Phrase.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The words of the Java DSL for the keys of the format. */
final class JavaWords {

    private JavaWords() {}

    /** The words for the keys of a section, in their order, but for those that the start of the chain has said. */
    static List<Call> tail(Map<?, ?> section, String... said) {
        List<String> skipped = List.of(said);
        List<Call> calls = new ArrayList<>();
        section.forEach((key, value) -> {
            if (!skipped.contains(key)) {
                calls.add(call((String) key, value));
            }
        });
        return calls;
    }

    private static Call call(String key, Object value) {
        return switch (key) {
            case "title" -> word("titled", value);
            case "description" -> word("describedAs", value);
            case "window" -> word("over", value);
            case "scrapeInterval" -> word("scrapedEvery", value);
            case "traffic" -> word("expectedTraffic", value);
            case "retention" -> word("retainedFor", value);
            case "name" -> word("named", value);
            case "duration" -> word("durations", value);
            case "groupBy" -> words("groupedBy", value);
            case "buckets" -> words("withBuckets", value);
            case "by", "budgetLevels" -> words(key, value);
            case "contact" -> word("reachedAt", value);
            case "escalation" -> word("escalatingTo", value);
            case "labels" -> new Call("labelled", pairs("label", value));
            case "annotations" -> new Call("annotated", pairs("annotation", value));
            case "links" -> new Call("linkedTo", entries(value, "link", "title", "at", "url"));
            case "suppress" -> new Call("accepting", entries(value, "warning", "code", "because", "reason"));
            case "owner" -> Call.of("ownedBy", start("team", (Map<?, ?>) value, "team"));
            case "red" -> Call.of("recording", start("red", (Map<?, ?>) value, "requests"));
            case "defaults" -> Call.of("withDefaults", Chain.of(Call.of("defaults"), tail((Map<?, ?>) value)));
            case "alerting" -> Call.of("alerting", Chain.of(Call.of("alerts"), tail((Map<?, ?>) value)));
            case "page" -> channel("pages", "withoutPages", value);
            case "ticket" -> channel("tickets", "withoutTickets", value);
            case "tiers" -> new Call("when", each(value, JavaWords::tier));
            default -> word(key, value);
        };
    }

    /** A word that takes one value. */
    static Call word(String method, Object value) {
        return Call.of(method, JavaText.literal(value));
    }

    private static Call words(String method, Object list) {
        return new Call(method, ((List<?>) list).stream().map(JavaWords::entry).toList());
    }

    private static Literal entry(Object value) {
        return JavaText.literal(value);
    }

    private static Chain start(String method, Map<?, ?> section, String key) {
        return Chain.of(word(method, value(section, key)), tail(section, key));
    }

    private static List<Chain> pairs(String method, Object section) {
        List<Chain> pairs = new ArrayList<>();
        ((Map<?, ?>) section).forEach((name, value) -> pairs.add(Chain.of(word(method, name), word("as", value))));
        return pairs;
    }

    private static List<Chain> entries(Object list, String first, String firstKey, String second, String secondKey) {
        return each(
                list,
                section -> Chain.of(word(first, value(section, firstKey)), word(second, value(section, secondKey))));
    }

    private static List<Chain> each(Object list, Function<Map<?, ?>, Chain> chain) {
        return ((List<?>) list)
                .stream().map(section -> chain.apply((Map<?, ?>) section)).toList();
    }

    private static Call channel(String with, String without, Object value) {
        return value instanceof Map<?, ?> section
                ? Call.of(with, Chain.of(Call.of("channel"), tail(section)))
                : Call.of(without);
    }

    private static Chain tier(Map<?, ?> tier) {
        return Chain.of(
                word(value(tier, "urgency") + "At", value(tier, "factor")),
                word("over", value(tier, "long")),
                word("and", value(tier, "short")));
    }

    static Object value(Map<?, ?> section, String key) {
        Object value = section.get(key);
        if (value == null) {
            throw new IllegalStateException("no " + key + " in " + section.keySet());
        }
        return value;
    }
}
