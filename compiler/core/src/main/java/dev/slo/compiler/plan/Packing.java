package dev.slo.compiler.plan;

import dev.slo.model.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts rules into groups of at most {@link RuleGroup#MOST_RULES}, keeping together what belongs together. */
final class Packing {

    private final String service;
    private final List<RuleGroup> groups = new ArrayList<>();

    Packing(String service) {
        this.service = service;
    }

    /**
     * Packs bundles of rules in their order into as few groups as that order allows.
     *
     * @param kind the middle of the groups' names; they are numbered when there are several
     * @param bundles rules that share a group where they fit in one; a larger bundle is cut
     */
    void add(String kind, TimeSpan interval, Stream<? extends List<? extends Rule>> bundles) {
        List<List<Rule>> packed = new ArrayList<>();
        bundles.flatMap(Packing::cut).forEach(bundle -> {
            List<Rule> last = packed.isEmpty() ? List.of() : packed.get(packed.size() - 1);
            if (packed.isEmpty() || last.size() + bundle.size() > RuleGroup.MOST_RULES) {
                packed.add(new ArrayList<>(bundle));
            } else {
                last.addAll(bundle);
            }
        });
        for (int i = 0; i < packed.size(); i++) {
            String number = packed.size() == 1 ? "" : "-" + (i + 1);
            groups.add(new RuleGroup("slo-" + service + "-" + kind + number, interval, packed.get(i)));
        }
    }

    /** The groups so far. */
    List<RuleGroup> groups() {
        return List.copyOf(groups);
    }

    private static Stream<List<? extends Rule>> cut(List<? extends Rule> bundle) {
        List<List<? extends Rule>> pieces = new ArrayList<>();
        for (int from = 0; from < bundle.size(); from += RuleGroup.MOST_RULES) {
            pieces.add(bundle.subList(from, Math.min(bundle.size(), from + RuleGroup.MOST_RULES)));
        }
        return pieces.stream();
    }
}
