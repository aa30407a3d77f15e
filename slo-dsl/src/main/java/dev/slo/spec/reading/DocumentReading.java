package dev.slo.spec.reading;

import dev.slo.spec.Origins;
import dev.slo.spec.Site;
import dev.slo.spec.SpecPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is noted while one document is read: its mistakes, and where each part of it stands. */
final class DocumentReading {

    private final Findings findings = new Findings();
    private final Map<SpecPath, Site> sites = new HashMap<>();

    DocumentReading(Site root) {
        note(SpecPath.ROOT, root);
    }

    Findings findings() {
        return findings;
    }

    /** Notes where a part stands. */
    void note(SpecPath path, Site site) {
        sites.put(path, site);
    }

    /** The sites of what stands below a path, keyed by the rest of their paths. */
    Map<String, Site> below(SpecPath path) {
        String prefix = path.text() + ".";
        Map<String, Site> below = new TreeMap<>();
        sites.forEach((found, site) -> {
            if (found.text().startsWith(prefix)) {
                below.put(found.text().substring(prefix.length()), site);
            }
        });
        return below;
    }

    /**
     * Lays sites under a part: what the part lacks is found where they say. Lists are not mixed, as their elements are
     * not.
     */
    void inherit(SpecPath path, Map<String, Site> defaults) {
        List<Map.Entry<String, Site>> lacking = defaults.entrySet().stream()
                .filter(entry -> !hasOwnList(path, entry.getKey()))
                .toList();
        lacking.forEach(entry -> sites.putIfAbsent(join(path, entry.getKey()), entry.getValue()));
    }

    private boolean hasOwnList(SpecPath path, String rest) {
        int element = rest.indexOf('[');
        return element >= 0 && sites.containsKey(join(path, rest.substring(0, element)));
    }

    private static SpecPath join(SpecPath path, String rest) {
        return new SpecPath(path.text() + "." + rest);
    }

    Origins origins() {
        return new Origins(sites);
    }
}
