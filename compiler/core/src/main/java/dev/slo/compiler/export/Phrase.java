package dev.slo.compiler.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An expression of Java, printed on one line where it fits and else a call a line. */
sealed interface Phrase {

    /** Columns that a line may have. */
    int WIDTH = 110;

    /** Columns by which a broken line is indented. */
    int INDENT = 8;

    /** The whole on one line. */
    String flat();

    /** The whole as it is printed behind that many columns. */
    String print(int indent);

    /** Whether it reads well on the rest of a line. */
    default boolean fits(int column) {
        return column + flat().length() <= WIDTH;
    }

    /** A literal. */
    record Literal(String flat) implements Phrase {
        @Override
        public String print(int indent) {
            return flat;
        }
    }

    /**
     * A method call.
     *
     * @param method its name
     * @param arguments its arguments
     */
    record Call(String method, List<? extends Phrase> arguments) {

        static Call of(String method, Phrase... arguments) {
            return new Call(method, List.of(arguments));
        }

        private String flat() {
            return method + arguments.stream().map(Phrase::flat).collect(Collectors.joining(", ", "(", ")"));
        }

        private String print(int indent) {
            if (indent + flat().length() <= WIDTH || arguments.isEmpty()) {
                return flat();
            }
            if (arguments.size() == 1) {
                return method + "(" + arguments.get(0).print(indent) + ")";
            }
            String line = "\n" + " ".repeat(indent + INDENT);
            return method
                    + arguments.stream()
                            .map(argument -> argument.print(indent + INDENT))
                            .collect(Collectors.joining("," + line, "(" + line, ")"));
        }
    }

    /**
     * Calls one after the other.
     *
     * @param calls at least one
     */
    record Chain(List<Call> calls) implements Phrase {

        private static final int MOST_ON_A_LINE = 3;

        /** A chain that begins with a call. */
        static Chain of(Call first, List<Call> rest) {
            List<Call> calls = new ArrayList<>();
            calls.add(first);
            calls.addAll(rest);
            return new Chain(calls);
        }

        /** A chain of these calls. */
        static Chain of(Call... calls) {
            return new Chain(List.of(calls));
        }

        @Override
        public String flat() {
            return calls.stream().map(Call::flat).collect(Collectors.joining("."));
        }

        @Override
        public String print(int indent) {
            if (calls.size() <= MOST_ON_A_LINE && fits(indent)) {
                return flat();
            }
            String line = "\n" + " ".repeat(indent + INDENT) + ".";
            return calls.stream().map(call -> call.print(indent + INDENT)).collect(Collectors.joining(line));
        }
    }
}
