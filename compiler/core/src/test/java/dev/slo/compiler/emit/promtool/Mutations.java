package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.plan.Rule;
import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.model.Tier;
import dev.slo.model.TimeSpan;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import dev.slo.promql.PromqlPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** All single mistakes that a plan of one SLO could have. */
final class Mutations {

    private static final List<Double> WINDOWS = List.of(0.8, 1.2);
    /** What a template must say, and what it could say instead. */
    private static final Map<String, String> SLIPS =
            new TreeMap<>(Map.of("$value", "0", " | query", "", " | first | value", ""));

    private static final List<Double> THRESHOLDS = List.of(0.95, 1.05, 2.0);

    private final ServicePlan plan;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutations(ServicePlan plan) {
        this.plan = plan;
    }

    static List<Mutant> of(ServicePlan plan) {
        Mutations mutations = new Mutations(plan);
        plan.groups().forEach(group -> group.rules().forEach(mutations::mutate));
        return List.copyOf(mutations.mutants);
    }

    private void mutate(Rule rule) {
        if (rule instanceof Rule.Alert alert) {
            alert(alert);
        } else if (rule instanceof Rule.Recording recording) {
            recording(recording);
        }
    }

    private void alert(Rule.Alert alert) {
        mutants.add(Mutant.of("dropped", plan, alert, Optional.empty()));
        relabel(alert, SeriesNames.SLO);
        mutants.add(delayed(alert));
        windows(alert);
        conjuncts(alert);
        texts(alert);
        Optional<Tier> tier = plan.slos().get(0).tiers().stream()
                .filter(one -> one.longWindow().toString().equals(alert.labels().get("long_window")))
                .findFirst();
        if (tier.isPresent()) {
            numbers(alert, BinaryOp.GREATER, tier.get().factor().doubleValue(), "factor");
        } else if (alert.labels().containsKey("level")) {
            double left = (100 - Integer.parseInt(alert.labels().getOrDefault("level", "0"))) / 100.0;
            change(alert, "level + 5 points", expr -> level(expr, left, -0.05));
            change(alert, "level - 5 points", expr -> level(expr, left, 0.05));
        } else if (alert.alert().equals("SloHardDown")) {
            numbers(alert, BinaryOp.GREATER, 0.5, "share");
        }
    }

    /** Each text left out, and each figure in a text looked up or printed wrongly. */
    private void texts(Rule.Alert alert) {
        alert.annotations().forEach((key, text) -> {
            retext(alert, "no " + key, key, Optional.empty());
            SLIPS.forEach((right, wrong) -> {
                if (text.contains(right)) {
                    retext(alert, key + " without " + right, key, Optional.of(text.replace(right, wrong)));
                }
            });
        });
    }

    private void retext(Rule.Alert alert, String mistake, String key, Optional<String> text) {
        SortedMap<String, String> texts = new TreeMap<>(alert.annotations());
        texts.remove(key);
        text.ifPresent(wrong -> texts.put(key, wrong));
        Rule.Alert changed = new Rule.Alert(alert.alert(), alert.expr(), alert.labels(), texts, alert.keepFiringFor());
        mutants.add(Mutant.ofTexts(mistake, plan, alert, changed));
    }

    private void info(Rule.Recording recording) {
        recording.labels().keySet().forEach(label -> relabel(recording, label));
    }

    /** Of a quotient its divisor, of what stands for nothing that nothing. */
    private void halves(Rule.Recording recording) {
        for (BinaryOp op : List.of(BinaryOp.DIVIDE, BinaryOp.OR)) {
            for (Expr half : ExprEdit.eachBinary(recording.expr(), op, node -> ((Expr.Binary) node).left())) {
                replace(recording, "left of " + op + " alone", half);
            }
        }
    }

    private void recording(Rule.Recording recording) {
        boolean base = recording.record().equals(SeriesNames.TOTAL)
                || recording.record().equals(SeriesNames.ERROR);
        boolean red = recording.record().startsWith("app:");
        boolean read = recording.record().startsWith("slo:") || red;
        if (recording.record().equals(SeriesNames.INFO)) {
            info(recording);
        }
        if (red) {
            halves(recording);
        }
        if (base) {
            relabel(recording, SeriesNames.SLO);
            swapped(recording);
            for (Expr filled :
                    ExprEdit.eachBinary(recording.expr(), BinaryOp.OR, node -> ((Expr.Binary) node).left())) {
                replace(recording, "no zero-fill", filled);
            }
        }
        if (read) {
            mutants.add(Mutant.of("dropped", plan, recording, Optional.empty()));
            windows(recording);
        }
    }

    private void windows(Rule rule) {
        ranges(rule.expr()).forEach(range -> {
            for (double factor : WINDOWS) {
                change(rule, new TimeSpan(range) + " × " + factor, expr -> ExprEdit.range(expr, range, factor));
            }
        });
    }

    private void conjuncts(Rule.Alert alert) {
        for (Expr changed : ExprEdit.eachBinary(alert.expr(), BinaryOp.AND, and -> ExprEdit.withOp(and, BinaryOp.OR))) {
            replace(alert, "and became or in " + lastLine(changed), changed);
        }
        for (Expr changed : ExprEdit.eachBinary(alert.expr(), BinaryOp.AND, and -> ((Expr.Binary) and).left())) {
            replace(alert, "right side dropped, left " + lastLine(changed), changed);
        }
        for (Expr changed : ExprEdit.eachBinary(alert.expr(), BinaryOp.AND, and -> ((Expr.Binary) and).right())) {
            replace(alert, "left side dropped, left " + lastLine(changed), changed);
        }
    }

    private void numbers(Rule rule, BinaryOp op, double value, String what) {
        for (double factor : THRESHOLDS) {
            change(rule, what + " × " + factor, expr -> ExprEdit.number(expr, op, value, factor));
        }
    }

    private static Expr level(Expr expr, double left, double by) {
        return left == 0
                ? ExprEdit.everywhere(
                        expr, node -> node.equals(new Expr.NumberLiteral(0)) ? new Expr.NumberLiteral(by) : node)
                : ExprEdit.number(expr, BinaryOp.LESS_EQUAL, left, (left + by) / left);
    }

    /** The other base recording's query. */
    private void swapped(Rule.Recording recording) {
        plan.groups().stream()
                .flatMap(group -> group.rules().stream())
                .filter(other -> other != recording
                        && other instanceof Rule.Recording candidate
                        && candidate.record().startsWith("slo:sli_")
                        && candidate.record().endsWith(":rate"))
                .findFirst()
                .ifPresent(other -> replace(recording, "query of " + Mutant.title(other), other.expr()));
    }

    private void relabel(Rule rule, String label) {
        SortedMap<String, String> labels = new TreeMap<>(rule.labels());
        labels.put(label, "other");
        mutants.add(Mutant.of("wrong " + label, plan, rule, Optional.of(with(rule, rule.expr(), labels))));
    }

    /** A {@code for} of half an hour, or of an hour where evaluations are far apart in the proofs. */
    private Mutant delayed(Rule.Alert alert) {
        String labelled = alert.labels().containsKey("level") || alert.alert().equals("SloDataMissing") ? "1h" : "5m";
        TimeSpan wait = plan.slos().get(0).tiers().stream()
                .filter(tier ->
                        tier.longWindow().toString().equals(alert.labels().get("long_window")))
                .map(tier -> new TimeSpan(tier.shortWindow().millis() / 4).max(TimeSpan.ofMinutes(5)))
                .findFirst()
                .orElse(TimeSpan.parse(labelled));
        String marked = "delayed-" + alert.alert();
        Rule.Alert renamed =
                new Rule.Alert(marked, alert.expr(), alert.labels(), alert.annotations(), alert.keepFiringFor());
        Mutant mutant = Mutant.of("for: " + wait, plan, alert, Optional.of(renamed));
        return new Mutant(
                mutant.rule(),
                mutant.mistake(),
                mutant.hint(),
                mutant.plan(),
                text -> text.replace(
                        "- alert: " + marked + "\n", "- alert: " + alert.alert() + "\n        for: " + wait + "\n"));
    }

    private void change(Rule rule, String name, UnaryOperator<Expr> edit) {
        replace(rule, name, edit.apply(rule.expr()));
    }

    private void replace(Rule rule, String name, Expr expr) {
        if (!expr.equals(rule.expr())) {
            mutants.add(Mutant.of(name, plan, rule, Optional.of(with(rule, expr, rule.labels()))));
        }
    }

    private static Rule with(Rule rule, Expr expr, SortedMap<String, String> labels) {
        if (rule instanceof Rule.Alert alert) {
            return new Rule.Alert(alert.alert(), expr, labels, alert.annotations(), alert.keepFiringFor());
        }
        return new Rule.Recording(((Rule.Recording) rule).record(), expr, labels);
    }

    private static List<Long> ranges(Expr expr) {
        List<Long> found = new ArrayList<>();
        ExprEdit.everywhere(expr, node -> {
            if (node instanceof Expr.MatrixSelector matrix
                    && matrix.range() instanceof dev.slo.promql.Range.Fixed fixed) {
                found.add(fixed.millis());
            }
            return node;
        });
        return found.stream().distinct().toList();
    }

    private static String lastLine(Expr expr) {
        String text = PromqlPrinter.print(expr);
        return text.replaceAll("\\{[^}]*}", "");
    }
}
