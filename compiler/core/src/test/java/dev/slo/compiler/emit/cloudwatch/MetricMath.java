package dev.slo.compiler.emit.cloudwatch;

import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Evaluates those expressions of CloudWatch's metric math that alarms are made of, at one point of time: numbers, names,
 * the four operations, comparisons, {@code AND}, {@code IF} and {@code FILL}. A value may be missing; whatever is done with
 * it is missing too, except that {@code FILL} fills it and that {@code IF} asks only for the branch that it takes.
 */
final class MetricMath {

    private static final Pattern TOKEN = Pattern.compile("\\s*([0-9]+(?:\\.[0-9]+)?|[A-Za-z_]\\w*|>=|<=|[-+*/(),<>])");

    private final Map<String, Value> values;
    private final String text;
    private int position;

    private MetricMath(String text, Map<String, Value> values) {
        this.text = text;
        this.values = values;
    }

    /**
     * A metric at a point of time.
     *
     * @param number its value, if it has one
     * @param exists whether it has ever had one; {@code FILL} has nothing to fill in what does not exist
     */
    record Value(Optional<Double> number, boolean exists) {
        static final Value UNKNOWN = new Value(Optional.empty(), false);

        static Value of(double number) {
            return new Value(Optional.of(number), true);
        }
    }

    static Value evaluate(String expression, Map<String, Value> values) {
        MetricMath math = new MetricMath(expression, values);
        Value value = math.conjunction();
        if (!math.peek().isEmpty()) {
            throw new IllegalArgumentException("left over at " + math.position + ": " + expression);
        }
        return value;
    }

    private Value conjunction() {
        Value left = comparison();
        while (peek().equals("AND")) {
            next();
            left = combine(left, comparison(), (a, b) -> a != 0 && b != 0 ? 1 : 0);
        }
        return left;
    }

    private Value comparison() {
        Value left = sum();
        return switch (peek()) {
            case ">" -> operate(left, (a, b) -> a > b ? 1 : 0);
            case ">=" -> operate(left, (a, b) -> a >= b ? 1 : 0);
            case "<" -> operate(left, (a, b) -> a < b ? 1 : 0);
            case "<=" -> operate(left, (a, b) -> a <= b ? 1 : 0);
            default -> left;
        };
    }

    private Value operate(Value left, DoubleBinaryOperator operator) {
        next();
        return combine(left, sum(), operator);
    }

    private Value sum() {
        Value left = product();
        while (peek().equals("+") || peek().equals("-")) {
            boolean plus = next().equals("+");
            left = combine(left, product(), (a, b) -> plus ? a + b : a - b);
        }
        return left;
    }

    private Value product() {
        Value left = operand();
        while (peek().equals("*") || peek().equals("/")) {
            boolean times = next().equals("*");
            Value right = operand();
            left = times ? combine(left, right, (a, b) -> a * b) : quotient(left, right);
        }
        return left;
    }

    /** A division by zero has no value. */
    private static Value quotient(Value left, Value right) {
        boolean zero = right.number().filter(divisor -> divisor == 0).isPresent();
        return zero ? new Value(Optional.empty(), true) : combine(left, right, (a, b) -> a / b);
    }

    private Value operand() {
        String token = next();
        return switch (token) {
            case "(" -> closed(conjunction());
            case "IF" -> choice();
            case "FILL" -> fill();
            default ->
                Character.isDigit(token.charAt(0))
                        ? Value.of(Double.parseDouble(token))
                        : Optional.ofNullable(values.get(token)).orElseThrow();
        };
    }

    private Value choice() {
        next();
        Value condition = conjunction();
        next();
        Value yes = conjunction();
        next();
        Value no = closed(conjunction());
        return condition.number().isEmpty() ? condition : condition.number().get() != 0 ? yes : no;
    }

    private Value fill() {
        next();
        Value value = conjunction();
        next();
        Value filler = closed(conjunction());
        return value.number().isEmpty() && value.exists() ? filler : value;
    }

    private Value closed(Value value) {
        if (!next().equals(")")) {
            throw new IllegalArgumentException("no ) before " + position + ": " + text);
        }
        return value;
    }

    private static Value combine(Value left, Value right, DoubleBinaryOperator operator) {
        Optional<Double> number = left.number().isPresent() && right.number().isPresent()
                ? Optional.of(operator.applyAsDouble(
                        left.number().get(), right.number().get()))
                : Optional.empty();
        return new Value(number, left.exists() && right.exists());
    }

    private String peek() {
        Matcher token = TOKEN.matcher(text).region(position, text.length());
        return token.lookingAt() ? token.group(1) : "";
    }

    private String next() {
        Matcher token = TOKEN.matcher(text).region(position, text.length());
        if (!token.lookingAt()) {
            throw new IllegalArgumentException("no token at " + position + ": " + text);
        }
        position = token.end();
        return token.group(1);
    }
}
