package dev.slo.compiler.emit.cloudwatch;

import java.util.LinkedHashMap;
import java.util.Map;

/** Trees whose keys stay in the order in which a reader expects them. */
final class Ordered {

    private Ordered() {}

    /** A map of keys and values in turn. */
    static Map<String, Object> of(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
