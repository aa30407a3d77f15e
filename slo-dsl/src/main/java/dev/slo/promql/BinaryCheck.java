package dev.slo.promql;

import java.util.List;
import java.util.function.BiConsumer;

/** Checks one binary operation whose operands are checked already. */
final class BinaryCheck {

    private final BiConsumer<Object, String> report;

    BinaryCheck(BiConsumer<Object, String> report) {
        this.report = report;
    }

    /** Reports what is wrong and returns the operation's type. */
    ValueType check(Expr.Binary binary, ValueType left, ValueType right) {
        checkOperand(binary.left(), left);
        checkOperand(binary.right(), right);
        boolean scalars = left == ValueType.SCALAR && right == ValueType.SCALAR;
        boolean comparison = binary.op().kind() == BinaryOp.Kind.COMPARISON;
        if (binary.bool() && !comparison) {
            report.accept(binary, "'bool' may only follow a comparison, not '" + symbol(binary) + "'");
        }
        if (scalars && comparison && !binary.bool()) {
            report.accept(
                    binary, "a comparison of two scalars must use 'bool', such as 1 " + symbol(binary) + " bool 2");
        }
        if (binary.op().kind() == BinaryOp.Kind.SET && (left == ValueType.SCALAR || right == ValueType.SCALAR)) {
            report.accept(binary, "'" + symbol(binary) + "' combines two instant vectors, not scalars");
        }
        boolean vectors = left == ValueType.INSTANT && right == ValueType.INSTANT;
        binary.matching().ifPresent(matching -> checkMatching(binary, matching, vectors));
        return scalars ? ValueType.SCALAR : ValueType.INSTANT;
    }

    private void checkOperand(Expr operand, ValueType type) {
        if (type != ValueType.SCALAR && type != ValueType.INSTANT) {
            report.accept(operand, "an operator combines scalars and instant vectors, this is " + type.withArticle());
        }
    }

    private void checkMatching(Expr.Binary binary, Expr.VectorMatching matching, boolean vectors) {
        List<String> include = matching.group().map(Expr.GroupSide::include).orElse(List.of());
        if (matching.on()) {
            matching.labels().stream()
                    .filter(include::contains)
                    .distinct()
                    .forEach(label -> report.accept(
                            matching, "the label '" + label + "' stands both in 'on' and in the group modifier"));
        }
        if (!vectors) {
            if (!matching.labels().isEmpty()) {
                report.accept(matching, "labels can only be matched between two instant vectors");
            }
        } else if (binary.op().kind() == BinaryOp.Kind.SET && matching.group().isPresent()) {
            report.accept(matching, "'" + symbol(binary) + "' takes no group modifier");
        }
    }

    private static String symbol(Expr.Binary binary) {
        return binary.op().symbol();
    }
}
