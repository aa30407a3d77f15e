package dev.slo.spec;

import dev.slo.diagnostic.Origin;

/** Where a part of a spec was written, and, for a text, where each of its characters was. */
public interface Site {

    /** The whole part. */
    Origin whole();

    /**
     * A stretch of a text.
     *
     * @param from index of the first character of the text's value, in UTF-16 units
     * @param to index behind the last one; equal to {@code from} for a place between two characters
     * @return the stretch in the source; the whole part where the source does not tell characters apart
     */
    Origin part(int from, int to);

    /** The text behind its first characters, where the model keeps only that. */
    default Site behind(int characters) {
        return characters == 0 ? this : new SiteBehind(this, characters);
    }

    /** A part of which only the whole is known. */
    static Site of(Origin origin) {
        return new WholeSite(origin);
    }
}
