package dev.slo.promql;

/** The type of an expression's value. */
public final class PromqlTypes {

    private PromqlTypes() {}

    /**
     * The type of the value of a valid expression; the one that it would have once corrected when it is not valid.
     *
     * @throws IllegalArgumentException when the tree calls a function that does not exist
     */
    public static ValueType typeOf(Expr expr) {
        return expr.accept(TypeOf.INSTANCE);
    }

    /** Looks only as deep as the type of a node depends on its children. */
    private enum TypeOf implements ExprVisitor<ValueType> {
        INSTANCE;

        @Override
        public ValueType visit(Expr.NumberLiteral number) {
            return ValueType.SCALAR;
        }

        @Override
        public ValueType visit(Expr.StringLiteral string) {
            return ValueType.STRING;
        }

        @Override
        public ValueType visit(Expr.VectorSelector selector) {
            return ValueType.INSTANT;
        }

        @Override
        public ValueType visit(Expr.MatrixSelector matrix) {
            return ValueType.RANGE;
        }

        @Override
        public ValueType visit(Expr.Subquery subquery) {
            return ValueType.RANGE;
        }

        @Override
        public ValueType visit(Expr.Call call) {
            return Functions.named(call.function())
                    .map(PromqlFunction::result)
                    .orElseThrow(() -> new IllegalArgumentException("no function " + call.function()));
        }

        @Override
        public ValueType visit(Expr.Aggregate aggregate) {
            return ValueType.INSTANT;
        }

        @Override
        public ValueType visit(Expr.Binary binary) {
            boolean scalars = typeOf(binary.left()) == ValueType.SCALAR && typeOf(binary.right()) == ValueType.SCALAR;
            return scalars ? ValueType.SCALAR : ValueType.INSTANT;
        }

        @Override
        public ValueType visit(Expr.Unary unary) {
            return typeOf(unary.expr());
        }

        @Override
        public ValueType visit(Expr.Paren paren) {
            return typeOf(paren.expr());
        }
    }
}
