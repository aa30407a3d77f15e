package dev.slo.compiler.emit;

import java.util.Map;
import tools.jackson.core.json.JsonFactory;

/** Writes a tree as indented JSON. */
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /**
     * The tree as JSON with a final line break.
     *
     * @param tree maps, lists, strings, numbers, booleans and nulls; maps keep their order
     */
    public static String of(Map<String, ?> tree) {
        return TreeText.write(FACTORY, tree, false);
    }

    /** The same with every list and object of scalars on one line: a fifth smaller, and a change is one line of a diff. */
    public static String dense(Map<String, ?> tree) {
        return TreeText.write(FACTORY, tree, true);
    }
}
