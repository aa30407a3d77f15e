package dev.slo.validation.template;

import dev.slo.validation.template.Action.Kind;
import dev.slo.validation.template.Action.Token;
import dev.slo.validation.template.AlertTemplate.LabelUse;
import dev.slo.validation.template.AlertTemplate.Problem;
import java.util.ArrayList;
import java.util.List;

/** Follows the actions of one template: blocks that open and close, names that are known, labels that are read. */
final class TemplateCheck {

    private static final String EXAMPLE = "write an expression such as {{ $value }}, or take the braces out";

    private final List<Problem> problems = new ArrayList<>();
    private final List<LabelUse> labels = new ArrayList<>();
    private final Blocks blocks = new Blocks();

    void note(Problem problem) {
        problems.add(problem);
    }

    /** What was found, once all actions are taken. */
    AlertTemplate result() {
        return new AlertTemplate(problems, labels);
    }

    /** Takes the next action. */
    void action(Action action) {
        if (action.comment()) {
            return;
        }
        if (action.tokens().isEmpty()) {
            note(action, "This action is empty", EXAMPLE);
            return;
        }
        String first = action.tokens().get(0).text();
        switch (first) {
            case "end" -> end(action);
            case "else" -> otherwise(action);
            case "break", "continue" -> {
                if (!blocks.inRange()) {
                    note(action, "'" + first + "' stands outside of a range", "take it out");
                }
            }
            case "template" -> named(action);
            default -> open(action, first);
        }
    }

    /** Tells what is still open. */
    void finish() {
        blocks.unended().forEach(problems::add);
    }

    private void end(Action action) {
        if (action.tokens().size() > 1) {
            note(action, "An end has nothing behind it", "write {{ end }}");
        }
        blocks.close(action);
    }

    private void otherwise(Action action) {
        boolean last = action.tokens().size() == 1;
        blocks.otherwise(action, last);
        if (!last) {
            pipeline(action, 2);
        }
    }

    private void open(Action action, String first) {
        boolean opens = Blocks.isOpener(first);
        if (opens) {
            blocks.open(first, action);
        }
        if (first.equals("define") || first.equals("block")) {
            named(action);
        } else {
            pipeline(action, opens ? 1 : 0);
        }
    }

    private void named(Action action) {
        if (action.tokens().size() < 2 || action.tokens().get(1).kind() != Kind.LITERAL) {
            note(action, "This template has no name", "write its name in quotes");
        } else if (action.tokens().size() > 2) {
            pipeline(action, 2);
        }
    }

    private void pipeline(Action action, int skip) {
        if (action.tokens().size() <= skip) {
            note(action, "This action lacks its expression", EXAMPLE);
            return;
        }
        TemplatePipeline.check(action, skip).ifPresent(problems::add);
        List<Token> tokens = action.tokens();
        for (int i = skip; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean chained = i > skip && token.follows(tokens.get(i - 1));
            if (!chained) {
                name(token, i + 1 < tokens.size() && tokens.get(i + 1).declares());
                if (i + 1 < tokens.size() && readsLabels(token)) {
                    label(token, tokens.get(i + 1));
                }
            }
        }
    }

    private void name(Token token, boolean declared) {
        String text = token.text();
        if (token.kind() == Kind.VARIABLE && declared) {
            blocks.declare(text);
        } else if (token.kind() == Kind.VARIABLE && !blocks.knows(text)) {
            note(token, "There is no variable '" + text + "'", "use $labels, $value or $externalLabels");
        } else if (token.kind() == Kind.FIELD && !blocks.moveDot() && !TemplateNames.FIELDS.contains(text)) {
            note(token, "An alert has no field '" + text + "'", "use .Labels, .Value or .ExternalLabels");
        } else if (token.kind() == Kind.WORD && !TemplateNames.isWord(text)) {
            note(token, "There is no template function '" + text + "'", TemplateNames.hint(text));
        }
    }

    private boolean readsLabels(Token token) {
        return token.is("$labels") || (token.is(".Labels") && !blocks.moveDot());
    }

    private void label(Token holder, Token field) {
        if (field.kind() == Kind.FIELD && field.follows(holder)) {
            labels.add(new LabelUse(field.text().substring(1), holder.from(), field.to()));
        }
    }

    private void note(Token token, String message, String hint) {
        problems.add(new Problem(token.from(), token.to(), message, hint));
    }

    private void note(Action action, String message, String hint) {
        problems.add(new Problem(action.from(), action.to(), message, hint));
    }
}
