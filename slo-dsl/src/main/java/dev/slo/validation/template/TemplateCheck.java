package dev.slo.validation.template;

import dev.slo.validation.template.Action.Kind;
import dev.slo.validation.template.Action.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Follows the actions of one template: blocks that open and close, names that are known, labels that are read. */
final class TemplateCheck {

    private final List<AlertTemplate.Problem> problems = new ArrayList<>();
    private final List<AlertTemplate.LabelUse> labels = new ArrayList<>();
    private final Deque<Block> blocks = new ArrayDeque<>();
    private final Set<String> variables = new HashSet<>(TemplateNames.VARIABLES);

    /** An open block. */
    private record Block(String keyword, Action action) {
        boolean movesDot() {
            return !keyword.equals("if");
        }
    }

    void note(AlertTemplate.Problem problem) {
        problems.add(problem);
    }

    AlertTemplate result() {
        return new AlertTemplate(problems, labels);
    }

    /** Takes the next action. */
    void action(Action action) {
        if (action.comment()) {
            return;
        }
        List<Token> tokens = action.tokens();
        if (tokens.isEmpty()) {
            note(action, "This action is empty", "write an expression such as {{ $value }}, or take the braces out");
            return;
        }
        String first = tokens.get(0).text();
        switch (first) {
            case "end" -> close(action);
            case "else" -> alternative(action);
            case "break", "continue" -> {
                if (blocks.stream().noneMatch(block -> block.keyword.equals("range"))) {
                    note(action, "'" + first + "' stands outside of a range", "take it out");
                }
            }
            case "template" -> names(action, 2);
            default -> open(action, first);
        }
    }

    private void open(Action action, String first) {
        boolean opens = TemplateNames.OPENERS.contains(first);
        boolean named = first.equals("define") || first.equals("block");
        names(action, opens ? named ? 2 : 1 : 0);
        if (opens) {
            blocks.push(new Block(first, action));
        }
    }

    private void close(Action action) {
        if (blocks.isEmpty()) {
            throw new BrokenTemplate(
                    action.from(),
                    action.to(),
                    "This end closes no block",
                    "take it out, or open a block with if, range or with");
        }
        blocks.pop();
    }

    private void alternative(Action action) {
        if (blocks.isEmpty() || blocks.peek().keyword.equals("define")) {
            throw new BrokenTemplate(
                    action.from(), action.to(), "This else belongs to no block", "open a block with if, range or with");
        }
        boolean chained = action.tokens().size() > 1;
        names(action, chained ? 2 : 1);
    }

    /** What is still open at the end of the text. */
    void end(int length) {
        for (Block block : blocks) {
            int to = Math.min(length, block.action.to());
            problems.add(new AlertTemplate.Problem(
                    block.action.from(), to, "This " + block.keyword + " is never ended", "write {{ end }} behind it"));
        }
    }

    private void names(Action action, int skip) {
        TemplatePipeline.check(action, skip).ifPresent(problems::add);
        List<Token> tokens = action.tokens();
        for (int i = skip; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean chained = i > 0 && tokens.get(i - 1).to() == token.from() && isValue(tokens.get(i - 1));
            boolean declares = i + 1 < tokens.size()
                    && (tokens.get(i + 1).is(":=") || tokens.get(i + 1).is(","));
            if (token.kind() == Kind.VARIABLE && declares) {
                variables.add(token.text());
            } else if (token.kind() == Kind.VARIABLE && !variables.contains(token.text())) {
                note(token, "There is no variable '" + token.text() + "'", "use $labels, $value or $externalLabels");
            } else if (token.kind() == Kind.FIELD && !chained && !knownField(token)) {
                note(token, "An alert has no field '" + token.text() + "'", "use .Labels, .Value or .ExternalLabels");
            } else if (token.kind() == Kind.WORD && !knownWord(token)) {
                note(token, "There is no template function '" + token.text() + "'", functionHint(token.text()));
            }
            if (i + 1 < tokens.size() && !chained && readsLabels(token)) {
                label(token, tokens.get(i + 1));
            }
        }
    }

    private boolean knownField(Token token) {
        return blocks.stream().anyMatch(Block::movesDot) || TemplateNames.FIELDS.contains(token.text());
    }

    private static boolean knownWord(Token token) {
        return TemplateNames.FUNCTIONS.contains(token.text()) || TemplateNames.CONSTANTS.contains(token.text());
    }

    private static String functionHint(String word) {
        return TemplateNames.VARIABLES.contains("$" + word)
                ? "write $" + word
                : "use one of Prometheus' functions, such as humanize, humanizePercentage or humanizeDuration";
    }

    private boolean readsLabels(Token token) {
        boolean field = token.is(".Labels") && blocks.stream().noneMatch(Block::movesDot);
        return field || token.is("$labels");
    }

    private void label(Token holder, Token field) {
        if (field.kind() == Kind.FIELD
                && field.from() == holder.to()
                && field.text().length() > 1) {
            labels.add(new AlertTemplate.LabelUse(field.text().substring(1), holder.from(), field.to()));
        }
    }

    private static boolean isValue(Token token) {
        return token.kind() != Kind.LITERAL && (token.kind() != Kind.SIGN || token.is(")"));
    }

    private void note(Token token, String message, String hint) {
        problems.add(new AlertTemplate.Problem(token.from(), token.to(), message, hint));
    }

    private void note(Action action, String message, String hint) {
        problems.add(new AlertTemplate.Problem(action.from(), action.to(), message, hint));
    }
}
