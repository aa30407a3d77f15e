package dev.slo.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses lists of labels and what they modify: groupings of aggregations, matchings of binary operators. */
final class LabelListParser {

    private final Tokens tokens;
    private final TreeBuilder tree;

    LabelListParser(Tokens tokens, TreeBuilder tree) {
        this.tokens = tokens;
        this.tree = tree;
    }

    /** Whether {@code by} or {@code without} comes. */
    boolean groupingComes() {
        return isGrouping(tokens.peek());
    }

    static boolean isGrouping(Token token) {
        return token.isKeyword("by") || token.isKeyword("without");
    }

    Optional<Expr.Grouping> optionalGrouping() {
        if (!groupingComes()) {
            return Optional.empty();
        }
        Token keyword = tokens.take();
        Expr.Grouping grouping = new Expr.Grouping(keyword.isKeyword("without"), labels());
        return Optional.of(tree.part(grouping, keyword.from(), tokens.lastEnd()));
    }

    Optional<Expr.VectorMatching> optionalMatching() {
        Token keyword = tokens.peek();
        if (!keyword.isKeyword("on") && !keyword.isKeyword("ignoring")) {
            return Optional.empty();
        }
        tokens.take();
        Expr.VectorMatching matching = new Expr.VectorMatching(keyword.isKeyword("on"), labels(), optionalSide());
        return Optional.of(tree.part(matching, keyword.from(), tokens.lastEnd()));
    }

    private Optional<Expr.GroupSide> optionalSide() {
        Token keyword = tokens.peek();
        if (!keyword.isKeyword("group_left") && !keyword.isKeyword("group_right")) {
            return Optional.empty();
        }
        tokens.take();
        List<String> include = tokens.peek().isSymbol("(") ? labels() : List.of();
        Expr.GroupSide side = new Expr.GroupSide(keyword.isKeyword("group_left"), include);
        return Optional.of(tree.part(side, keyword.from(), tokens.lastEnd()));
    }

    private List<String> labels() {
        tokens.expectSymbol("(", "'(' and labels");
        List<String> labels = new ArrayList<>();
        while (!tokens.acceptSymbol(")")) {
            labels.add(label());
            if (!tokens.acceptSymbol(",") && !tokens.peek().isSymbol(")")) {
                throw tokens.unexpected("',' or ')'");
            }
        }
        return labels;
    }

    private String label() {
        Token token = tokens.peek();
        if (token.kind() == Token.Kind.STRING) {
            return Strings.labelName(tokens.take());
        }
        if (token.kind() != Token.Kind.WORD || !Words.isPlainLabelOfList(token.text())) {
            throw tokens.unexpected("a label");
        }
        return tokens.take().text();
    }
}
