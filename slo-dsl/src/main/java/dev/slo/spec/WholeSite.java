package dev.slo.spec;

import dev.slo.diagnostic.Origin;

/** A site that does not tell characters apart. */
record WholeSite(Origin whole) implements Site {

    @Override
    public Origin part(int from, int to) {
        return whole;
    }
}
