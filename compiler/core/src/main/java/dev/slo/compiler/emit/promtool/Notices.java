package dev.slo.compiler.emit.promtool;

import dev.slo.model.TimeSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All alerts of some names at a moment, with labels and texts. promtool compares them with every alert of the name that
 * the service then sends, whatever its SLO.
 *
 * @param at when
 * @param notices the alerts, of one SLO after the other
 */
record Notices(TimeSpan at, List<Notice> notices) {

    /** Copies the notices. */
    Notices {
        notices = List.copyOf(notices);
    }

    /** Both, of the same moment. */
    Notices together(Notices other) {
        return new Notices(
                at, Stream.concat(notices.stream(), other.notices.stream()).toList());
    }

    SortedMap<String, List<Notice>> byName() {
        SortedMap<String, List<Notice>> byName = new TreeMap<>();
        notices.forEach(notice ->
                byName.computeIfAbsent(notice.name(), name -> new ArrayList<>()).add(notice));
        return Collections.unmodifiableSortedMap(byName);
    }
}
