package dev.slo.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our parser and that of Prometheus 2.42 judge the same expressions in the same run. */
class PromtoolDifferentialTest {

    private static final int FEWEST = 600;
    private static final int RANDOM_EXPRESSIONS = 1_000;
    private static final int RANDOM_CHAINS = 500;
    private static final int MUTATED_EXPRESSIONS = 10_000;

    private static List<String> refusedByUs(List<String> expressions) {
        return expressions.stream()
                .filter(text -> PromqlParser.parse(text).expr().isEmpty())
                .toList();
    }

    private static List<String> refusedByPromtool(List<String> expressions) {
        SortedMap<Integer, String> refusals = Promtool.refusals(expressions);
        return refusals.keySet().stream().map(expressions::get).toList();
    }

    private static void assertAccepted(List<String> refused, String by) {
        assertThat(refused).as("refused by " + by).isEmpty();
    }

    private static void assertRefused(List<String> refused, List<String> expressions, String by) {
        List<String> accepted = new ArrayList<>(expressions);
        accepted.removeAll(refused);
        assertThat(accepted).as("accepted by " + by).isEmpty();
    }

    @Test
    void whatPrometheusAcceptsWeAccept() {
        List<String> valid = PromqlCorpus.read("valid");

        assertAccepted(refusedByPromtool(valid), "promtool");
        assertAccepted(refusedByUs(valid), "us");
        System.out.println("promtool: " + valid.size() + " valid expressions agree");
    }

    @Test
    void whatPrometheusRefusesWeRefuse() {
        List<String> invalid = PromqlCorpus.read("invalid");

        assertRefused(refusedByPromtool(invalid), invalid, "promtool");
        assertRefused(refusedByUs(invalid), invalid, "us");
        System.out.println("promtool: " + invalid.size() + " invalid expressions agree");
    }

    @Test
    void everyDocumentedDifferenceIsOne() {
        List<String> accepted = PromqlCorpus.read("differences/we-accept.promql");
        List<String> refused = PromqlCorpus.read("differences/we-refuse.promql");

        assertRefused(refusedByPromtool(accepted), accepted, "promtool");
        assertAccepted(refusedByUs(accepted), "us");
        assertAccepted(refusedByPromtool(refused), "promtool");
        assertRefused(refusedByUs(refused), refused, "us");
        System.out.println("promtool: " + (accepted.size() + refused.size()) + " documented differences differ");
    }

    @Test
    void mutatedExpressionsAreJudgedAlike() {
        Mutations mutations = new Mutations(new Random(7));
        List<String> texts = Stream.generate(mutations::next)
                .filter(PromtoolDifferentialTest::isUnicode)
                .distinct()
                .limit(MUTATED_EXPRESSIONS)
                .toList();
        SortedMap<Integer, String> refusals = Promtool.refusals(texts);
        int explained = 0;
        for (int i = 0; i < texts.size(); i++) {
            List<String> ours = PromqlParser.parse(texts.get(i)).problems().stream()
                    .map(Parsed.Problem::message)
                    .toList();
            if (ours.isEmpty() == refusals.containsKey(i)) {
                List<String> reasons = ours.isEmpty() ? List.of(refusals.getOrDefault(i, "")) : ours;
                assertThat(KnownDifference.explains(reasons))
                        .as("%s: %s", texts.get(i), reasons)
                        .isTrue();
                explained++;
            }
        }
        System.out.println("promtool: " + (texts.size() - explained) + " mutated expressions agree, " + explained
                + " differ for known reasons");
    }

    private static boolean isUnicode(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    @Test
    void everyFunctionAndAggregationIsCompared() {
        String valid = String.join("\n", PromqlCorpus.read("valid"));
        String newer = String.join("\n", PromqlCorpus.read("differences/we-accept.promql"));

        assertThat(Functions.names()).allSatisfy(name -> {
            boolean known = RandomExprs.knownToPromtool(Functions.named(name).orElseThrow());
            assertThat(known ? valid : newer).contains(name + "(");
        });
        assertThat(AggregateOp.values())
                .allSatisfy(op -> assertThat(valid + newer).contains("\n" + op.symbol() + "("));
    }

    @Test
    void thereAreEnoughDifferentExpressions() {
        List<String> all = new ArrayList<>(PromqlCorpus.read("valid"));
        all.addAll(PromqlCorpus.read("invalid"));

        assertThat(new HashSet<>(all)).hasSameSizeAs(all).hasSizeGreaterThan(FEWEST);
    }

    @Test
    void whatWePrintPrometheusReads() {
        RandomExprs random = RandomExprs.portable(new Random(20_261_120));
        List<Expr> trees = IntStream.range(0, RANDOM_EXPRESSIONS)
                .mapToObj(i -> random.next(2 + i % 4))
                .toList();
        List<String> printed = trees.stream().map(PromqlPrinter::print).toList();
        List<String> pretty = trees.stream().map(PromqlPrinter::pretty).toList();

        assertThat(refusedByPromtool(printed)).isEmpty();
        assertThat(refusedByPromtool(pretty)).isEmpty();
        System.out.println("promtool: " + trees.size() + " random expressions are accepted in both printed forms");
    }

    /** Random chains of operators without parentheses have the value that they have with all of ours. */
    @Test
    void operatorsGroupAsInPrometheus() {
        Random random = new Random(42);
        SortedMap<String, String> equalities = new TreeMap<>();
        for (int i = 0; i < RANDOM_CHAINS; i++) {
            String chain = chain(random);
            Expr tree = PromqlParser.parse(chain).expr().orElseThrow();
            equalities.put(
                    "vector((" + chain + ") == bool " + PromqlPrinter.print(withAllParentheses(tree)) + ")", "{}");
        }

        Promtool.assertYieldsOne(List.of(), equalities);
        System.out.println("promtool: " + equalities.size() + " chains of operators group alike");
    }

    private static String chain(Random random) {
        List<String> operators = List.of("+", "-", "*", "/", "^", "atan2", "> bool", "== bool", "<= bool", "!= bool");
        StringBuilder chain = new StringBuilder(operand(random));
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            chain.append(' ')
                    .append(operators.get(random.nextInt(operators.size())))
                    .append(' ');
            chain.append(operand(random));
        }
        return chain.toString();
    }

    /** Signs stand in front of numbers above one, so that no power is undefined. */
    private static String operand(Random random) {
        String sign = random.nextInt(4) == 0 ? "-" : "";
        return random.nextInt(3) == 0 ? sign + "time()" : sign + (2 + random.nextInt(3));
    }

    private static Expr withAllParentheses(Expr expr) {
        return expr.accept(new Rebuild(UnaryOperator.identity(), UnaryOperator.identity()) {
            @Override
            public Expr visit(Expr.Binary binary) {
                return new Expr.Paren(super.visit(binary));
            }

            @Override
            public Expr visit(Expr.Unary unary) {
                return new Expr.Paren(super.visit(unary));
            }
        });
    }
}
