package dev.slo.promql;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which labels the results of an expression can carry, as far as the expression alone tells. The metric's name is left
 * out of account. Sets of labels are finite, or all labels but finitely many: what series carry is not known here.
 */
public sealed interface LabelFlow {

    /** What flows out of an expression. */
    static LabelFlow of(Expr expr) {
        return expr.accept(LabelFlowOf.INSTANCE);
    }

    /** Only labels of that set. */
    static LabelFlow only(Collection<String> labels) {
        return new Only(new TreeSet<>(labels));
    }

    /** Whatever the selected series carry, apart from the labels of that set. */
    static LabelFlow allBut(Collection<String> labels) {
        return new AllBut(new TreeSet<>(labels));
    }

    /** Whether results can carry a label. */
    boolean carries(String label);

    /** Labels that both can carry. */
    LabelFlow and(LabelFlow other);

    /** Labels that one of the two can carry. */
    LabelFlow or(LabelFlow other);

    /** The labels that this cannot carry. */
    LabelFlow complement();

    /** These without some. */
    default LabelFlow without(Collection<String> labels) {
        return and(allBut(labels));
    }

    /**
     * Results carry no label but these.
     *
     * @param labels perhaps none
     */
    record Only(SortedSet<String> labels) implements LabelFlow {

        /** Copies the labels. */
        public Only {
            labels = Collections.unmodifiableSortedSet(new TreeSet<>(labels));
        }

        @Override
        public boolean carries(String label) {
            return labels.contains(label);
        }

        @Override
        public LabelFlow and(LabelFlow other) {
            return only(labels.stream().filter(other::carries).toList());
        }

        @Override
        public LabelFlow or(LabelFlow other) {
            return complement().and(other.complement()).complement();
        }

        @Override
        public LabelFlow complement() {
            return new AllBut(labels);
        }
    }

    /**
     * Results carry what the selected series carry, apart from these labels.
     *
     * @param dropped empty when results are like the selected series
     */
    record AllBut(SortedSet<String> dropped) implements LabelFlow {

        /** Copies the labels. */
        public AllBut {
            dropped = Collections.unmodifiableSortedSet(new TreeSet<>(dropped));
        }

        @Override
        public boolean carries(String label) {
            return !dropped.contains(label);
        }

        @Override
        public LabelFlow and(LabelFlow other) {
            if (other instanceof AllBut all) {
                SortedSet<String> both = new TreeSet<>(dropped);
                both.addAll(all.dropped());
                return new AllBut(both);
            }
            return other.and(this);
        }

        @Override
        public LabelFlow or(LabelFlow other) {
            return complement().and(other.complement()).complement();
        }

        @Override
        public LabelFlow complement() {
            return new Only(dropped);
        }
    }
}
