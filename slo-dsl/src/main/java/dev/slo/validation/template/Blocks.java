package dev.slo.validation.template;

import dev.slo.validation.template.AlertTemplate.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The blocks that are open at a place of a template, with the variables that each of them brings into scope. */
final class Blocks {

    /** Words that open a block that {@code end} closes. */
    private static final Set<String> OPENERS = Set.of("if", "range", "with", "define", "block");

    private final Deque<Block> open = new ArrayDeque<>();
    private Set<String> variables = new HashSet<>(TemplateNames.VARIABLES);

    /** An open block, and the variables outside of it. */
    private record Block(String keyword, boolean otherwise, Action action, Set<String> outside) {}

    static boolean isOpener(String word) {
        return OPENERS.contains(word);
    }

    /** Opens the block of an action; what the action declares belongs to the block. */
    void open(String keyword, Action action) {
        open.push(new Block(keyword, false, action, new HashSet<>(variables)));
    }

    void close(Action action) {
        if (open.isEmpty()) {
            throw broken(action, "This end closes no block", "take it out, or open a block with if, range or with");
        }
        variables = open.pop().outside;
    }

    /** Passes on to the other branch of the innermost block, which is the last one unless it has a condition again. */
    void otherwise(Action action, boolean last) {
        Block block = open.peek();
        if (block == null || block.keyword.equals("define") || block.keyword.equals("block")) {
            throw broken(action, "This else belongs to no block", "open a block with if, range or with");
        }
        if (block.otherwise) {
            throw broken(action, "This block already has an else", "close it with {{ end }} first");
        }
        open.pop();
        open.push(new Block(block.keyword, last, block.action, block.outside));
    }

    boolean inRange() {
        return open.stream().anyMatch(block -> block.keyword.equals("range"));
    }

    /** Whether the dot is something else than the alert. */
    boolean moveDot() {
        return open.stream().anyMatch(block -> !block.keyword.equals("if"));
    }

    void declare(String variable) {
        variables.add(variable);
    }

    boolean knows(String variable) {
        return variables.contains(variable);
    }

    /** What is never ended. */
    Stream<Problem> unended() {
        return List.copyOf(open).stream()
                .map(block -> new Problem(
                        block.action.from(),
                        block.action.to(),
                        "This " + block.keyword + " is never ended",
                        "write {{ end }} behind it"));
    }

    private static BrokenTemplate broken(Action action, String message, String hint) {
        return new BrokenTemplate(action.from(), action.to(), message, hint);
    }
}
