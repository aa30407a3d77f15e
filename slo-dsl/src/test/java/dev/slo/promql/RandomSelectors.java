package dev.slo.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random selectors, with names and values that like to go wrong. */
final class RandomSelectors {

    private static final List<String> METRICS =
            List.of("up", "http_requests_total", "job:x:rate5m", "and", "by", "offset", "sum", "start", ":a", "E");
    private static final List<String> UTF8_METRICS =
            List.of("my.metric", "on", "inf", "NaN", "ü b", "1a", "\"", "bool");
    private static final List<String> LABELS =
            List.of("job", "instance", "le", "by", "on", "group_left", "and", "start", "_", "A1");
    private static final List<String> UTF8_LABELS = List.of("my.label", "inf", "without", "a b", "ü", "a:b", "'");
    private static final List<String> VALUES = List.of(
            "a", "5..", "x|y", ".+", "\\\\d", "", "ä€😀", "\"", "\\\\", "\t\n\r", "a b", "\u0000\u007f", "\ufffd`");
    private static final List<MatchOp> OPS = List.of(MatchOp.values());
    private static final List<Long> LENGTHS =
            List.of(1L, 999L, 1_000L, 300_000L, 299_999L, 3_600_000L, 86_400_000L, 2_592_000_000L, 31_536_061_001L);

    private final Random random;
    private final boolean portable;

    RandomSelectors(Random random, boolean portable) {
        this.random = random;
        this.portable = portable;
    }

    Expr.VectorSelector next() {
        boolean named = random.nextInt(5) > 0;
        Optional<String> metric = named ? Optional.of(name(METRICS, UTF8_METRICS)) : Optional.empty();
        List<Expr.Matcher> matchers = new ArrayList<>();
        if (!named) {
            matchers.add(new Expr.Matcher(name(LABELS, UTF8_LABELS), MatchOp.NOT_EQUAL, ""));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            matchers.add(matcher());
        }
        return new Expr.VectorSelector(metric, matchers, shift());
    }

    private Expr.Matcher matcher() {
        MatchOp op = OPS.get(random.nextInt(OPS.size()));
        String label = random.nextInt(8) == 0 ? "inf" : name(LABELS, UTF8_LABELS);
        return new Expr.Matcher(label, op, text());
    }

    String text() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            labels.add(name(LABELS, UTF8_LABELS));
        }
        return labels;
    }

    Range range() {
        return new Range.Fixed(length());
    }

    TimeShift shift() {
        long offset = random.nextInt(4) > 0 ? 0 : random.nextBoolean() ? length() : -length();
        Optional<TimeShift.At> at = Optional.empty();
        if (random.nextInt(4) == 0) {
            at = Optional.of(
                    switch (random.nextInt(3)) {
                        case 0 -> new TimeShift.At.Start();
                        case 1 -> new TimeShift.At.End();
                        default -> new TimeShift.At.Timestamp(random.nextInt() * 1_001L);
                    });
        }
        return new TimeShift(offset, at);
    }

    private long length() {
        return LENGTHS.get(random.nextInt(LENGTHS.size()));
    }

    private String name(List<String> plain, List<String> utf8) {
        List<String> names = portable || random.nextInt(4) > 0 ? plain : utf8;
        return names.get(random.nextInt(names.size()));
    }
}
