package dev.slo.spec;

import dev.slo.diagnostic.Origin;

/** The site of a text of which the model keeps only what comes behind the first characters. */
record SiteBehind(Site text, int characters) implements Site {

    @Override
    public Origin whole() {
        return text.whole();
    }

    @Override
    public Origin part(int from, int to) {
        return text.part(from + characters, to + characters);
    }
}
