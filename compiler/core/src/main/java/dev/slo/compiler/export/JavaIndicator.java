package dev.slo.compiler.export;

import static dev.slo.compiler.export.JavaWords.value;
import static dev.slo.compiler.export.JavaWords.word;

import dev.slo.compiler.export.Phrase.Call;
import dev.slo.compiler.export.Phrase.Chain;
import dev.slo.compiler.export.Phrase.Literal;
import dev.slo.model.Sli;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of the Java DSL for an indicator. */
final class JavaIndicator {

    private static final Map<Sli.Comparison, String> COMPARISONS = Map.of(
            Sli.Comparison.AT_LEAST, "atLeast",
            Sli.Comparison.GREATER, "above",
            Sli.Comparison.AT_MOST, "atMost",
            Sli.Comparison.LESS, "below");

    private JavaIndicator() {}

    static Chain of(Map<?, ?> sli) {
        String kind = (String) sli.keySet().iterator().next();
        Object content = value(sli, kind);
        return switch (kind) {
            case "events" -> events((Map<?, ?>) content);
            case "latency" -> latency((Map<?, ?>) content);
            case "timeslices" -> timeslices((Map<?, ?>) content);
            default -> Chain.of(word(kind, content));
        };
    }

    private static Chain events(Map<?, ?> events) {
        List<String> keys = events.keySet().stream().map(String::valueOf).toList();
        Phrase second = Chain.of(word(keys.get(1), value(events, keys.get(1))));
        return Chain.of(
                word(keys.get(0), value(events, keys.get(0))),
                Call.of(keys.get(1).equals("total") ? "of" : "and", second));
    }

    private static Chain latency(Map<?, ?> latency) {
        List<Call> tail = JavaWords.tail(latency, "histogram", "threshold", "type");
        List<Call> calls = latency.containsKey("type")
                ? Chain.of(Call.of("onNativeHistogram"), tail).calls()
                : tail;
        Chain within = Chain.of(word("within", value(latency, "threshold")), calls);
        return Chain.of(word("latency", value(latency, "histogram")), within.calls());
    }

    private static Chain timeslices(Map<?, ?> slices) {
        String[] good = value(slices, "good").toString().split(" ", 2);
        String comparison =
                Sli.Comparison.ofSymbol(good[0]).map(COMPARISONS::get).orElseThrow();
        Literal silence =
                new Literal("NoData." + value(slices, "noData").toString().toUpperCase(Locale.ROOT));
        return Chain.of(
                word("timeslices", value(slices, "query")),
                Call.of("goodWhen", Chain.of(word(comparison, good[1]))),
                Call.of("inSlicesOf", JavaText.literal(value(slices, "slice")), silence));
    }
}
