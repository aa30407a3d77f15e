package dev.slo.compiler.export;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A section of a document while it is written: keys in the order of the format's documentation. */
final class Keys {

    private final Map<String, Object> section = new LinkedHashMap<>();

    /** A key and its value: a text, a number, a truth value, a list or a section. */
    Keys put(String key, Object value) {
        section.put(key, value);
        return this;
    }

    /** A key whose value need not be written where it is the usual one. */
    Keys putUnless(boolean usual, String key, Object value) {
        return usual ? this : put(key, value);
    }

    /** A key that may be left out. */
    Keys putIfPresent(String key, Optional<?> value) {
        value.ifPresent(present -> put(key, present));
        return this;
    }

    /** A list that is left out when it is empty. */
    Keys putIfAny(String key, Collection<?> list) {
        return putUnless(list.isEmpty(), key, list);
    }

    /** A section that is left out when it is empty. */
    Keys putIfAny(String key, Map<String, ?> values) {
        return putUnless(values.isEmpty(), key, values);
    }

    Map<String, Object> section() {
        return Collections.unmodifiableMap(section);
    }
}
