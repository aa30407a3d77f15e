package dev.slo.spec.reading;

import dev.slo.model.Query;
import dev.slo.model.Sli;
import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code sli}: exactly one of its kinds. */
final class SliReader {

    private static final Pattern CONDITION = Pattern.compile("(<=|<|>=|>)\\s*(\\S+)");

    private SliReader() {}

    static Optional<Sli> sli(Cursor cursor) {
        return cursor.map(Section.SLI).flatMap(SliReader::ofOneKind);
    }

    private static Optional<Sli> ofOneKind(MapReader map) {
        Optional<Sli> sli = Stream.of(
                        map.optional("events", SliReader::events),
                        map.optional("latency", SliReader::latency),
                        map.optional("timeslices", SliReader::timeslices),
                        map.optional("errorRatio", SliReader::errorRatio))
                .flatMap(Optional::stream)
                .findFirst();
        List<String> kinds = Section.SLI.keys().stream().filter(map::has).toList();
        if (kinds.size() == 1) {
            return sli;
        }
        String found = kinds.isEmpty() ? "none" : String.join(" and ", kinds);
        map.cursor()
                .reading()
                .findings()
                .error(
                        SpecCodes.SLI_KIND,
                        map.place(),
                        "an SLI is of exactly one kind, and this one has " + found,
                        Optional.of("write one of " + String.join(", ", Section.SLI.keys())));
        return Optional.empty();
    }

    private static Optional<Sli> errorRatio(Cursor cursor) {
        return Scalars.query(cursor).map(Sli.ErrorRatio::new);
    }

    private static Optional<Sli> events(Cursor cursor) {
        return cursor.map(Section.EVENTS).flatMap(map -> {
            Optional<Query> good = map.optional("good", Scalars::query);
            Optional<Query> bad = map.optional("bad", Scalars::query);
            Optional<Query> total = map.optional("total", Scalars::query);
            List<String> given = Section.EVENTS.keys().stream().filter(map::has).toList();
            if (given.size() != 2) {
                String found = given.size() > 2 ? "all three" : given.isEmpty() ? "none" : "only " + given.get(0);
                cursor.reading()
                        .findings()
                        .error(
                                SpecCodes.SLI_EVENTS,
                                map.place(),
                                "events need exactly two of good, bad and total, and this has " + found,
                                Optional.of("give two of them; the third follows"));
                return Optional.empty();
            }
            Optional<Sli> sli = bad.flatMap(b -> total.map(t -> new Sli.BadOverTotal(b, t)));
            return sli.or(() -> good.flatMap(g -> total.map(t -> new Sli.GoodOverTotal(g, t))))
                    .or(() -> good.flatMap(g -> bad.map(b -> new Sli.GoodAndBad(g, b))));
        });
    }

    private static Optional<Sli> latency(Cursor cursor) {
        return cursor.map(Section.LATENCY).flatMap(map -> {
            Optional<Query> histogram = map.required("histogram", Scalars::query);
            Optional<BigDecimal> threshold = map.required("threshold", SliReader::bound);
            Sli.HistogramKind kind = map.optional("type", type -> Scalars.oneOf(type, Sli.HistogramKind.class))
                    .orElse(Sli.HistogramKind.CLASSIC);
            List<BigDecimal> buckets = map.optional(
                            "buckets", list -> list.list("a list of bounds such as [100ms, 1s]", SliReader::bound))
                    .orElse(List.of());
            return histogram.flatMap(h -> threshold.map(t -> new Sli.Latency(h, t, kind, buckets)));
        });
    }

    private static Optional<Sli> timeslices(Cursor cursor) {
        return cursor.map(Section.TIMESLICES).flatMap(map -> {
            Optional<Query> query = map.required("query", Scalars::query);
            Optional<Sli.Condition> good =
                    map.required("good", c -> c.parsed("a condition such as \">= 0.6\"", SliReader::condition));
            Optional<TimeSpan> slice = map.required("slice", Scalars::span);
            Optional<Sli.NoData> noData = map.required("noData", c -> Scalars.oneOf(c, Sli.NoData.class));
            return query.flatMap(
                    q -> good.flatMap(g -> slice.flatMap(s -> noData.map(n -> new Sli.Timeslices(q, g, s, n)))));
        });
    }

    /** A bound of a histogram: a duration in seconds, or a number in the metric's own unit. */
    private static Optional<BigDecimal> bound(Cursor cursor) {
        return cursor.parsed("a duration such as 300ms or a number", text -> {
            boolean hasUnit = !text.isEmpty() && Character.isLetter(text.charAt(text.length() - 1));
            return hasUnit ? BigDecimal.valueOf(TimeSpan.parse(text).millis(), 3) : Scalars.decimal(text);
        });
    }

    private static Sli.Condition condition(String text) {
        Matcher match = CONDITION.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a condition: write <, <=, > or >= and a number, such as \">= 0.6\"");
        }
        Sli.Comparison comparison = Sli.Comparison.ofSymbol(match.group(1)).orElseThrow();
        return new Sli.Condition(comparison, Scalars.decimal(match.group(2)));
    }
}
