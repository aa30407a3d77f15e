package dev.slo.compiler.emit.grafana.dashboard;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A JSON object while it is written; what is empty is left out, as Grafana fills its own defaults in. */
final class Node {

    private final Map<String, Object> members = new LinkedHashMap<>();

    /** A member that is always there. */
    Node put(String name, Object value) {
        members.put(name, value instanceof Node node ? node.members : value);
        return this;
    }

    /** A member that may be missing. */
    Node put(String name, Optional<?> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    /** A list or an object that is left out when it holds nothing. */
    Node putUnlessEmpty(String name, Object value) {
        boolean empty = (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        return empty ? this : put(name, value);
    }

    Map<String, Object> tree() {
        return members;
    }
}
