package dev.slo.spec;

import dev.slo.diagnostic.Origin;
import java.util.Map;
import java.util.Optional;

/**
 * Where each part of a spec was written, beside the model and not inside it.
 *
 * @param sites by path; holds at least {@link SpecPath#ROOT}
 */
public record Origins(Map<SpecPath, Site> sites) {

    /** Copies the sites. */
    public Origins {
        sites = Map.copyOf(sites);
        if (!sites.containsKey(SpecPath.ROOT)) {
            throw new IllegalArgumentException("no site for the whole document");
        }
    }

    /** Where a part was written; the nearest part around it where the spec leaves it out. */
    public Origin at(SpecPath path) {
        return site(path).whole();
    }

    /** The site of a part; of the nearest part around it where the spec leaves it out. */
    public Site site(SpecPath path) {
        Optional<SpecPath> current = Optional.of(path);
        while (current.isPresent()) {
            Site site = sites.get(current.get());
            if (site != null) {
                return site;
            }
            current = current.get().parent();
        }
        throw new IllegalStateException("no root site");
    }
}
