package dev.slo.sample.demo.fault;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a fault does to an objective.
 *
 * @param service of the objective
 * @param slo its name
 * @param group the labels of the group that is hurt; none where the objective has no groups
 * @param share of the events that it touches which fail
 * @param touched PromQL for the events per second that it touches; empty for all events of the objective
 */
public record Effect(
        String service, String slo, SortedMap<String, String> group, double share, Optional<String> touched) {

    /** Keeps a copy. */
    public Effect {
        group = new TreeMap<>(group);
    }

    static Effect onAll(String service, String slo, double share) {
        return new Effect(service, slo, new TreeMap<>(), share, Optional.empty());
    }

    static Effect onSome(String service, String slo, Map<String, String> group, double share, String touched) {
        return new Effect(service, slo, new TreeMap<>(group), share, Optional.of(touched));
    }

    /** As people name the objective. */
    public String objective() {
        String labels = group.isEmpty() ? "" : " " + group;
        return service + "/" + slo + labels.replace("{", "").replace("}", "");
    }
}
