package dev.slo.sample.api.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The things that were added last, by their ids; older ones are forgotten, so that memory stays bounded. Safe for use by
 * several threads.
 *
 * @param <T> what it keeps
 */
public final class Recent<T> {

    private final int most;
    private final Map<String, T> things = new LinkedHashMap<>();

    /** Keeps at most that many. */
    public Recent(int most) {
        this.most = most;
    }

    /** Adds one, and forgets the oldest when there are too many. */
    public synchronized void add(String id, T thing) {
        things.put(id, thing);
        if (things.size() > most) {
            things.remove(things.keySet().iterator().next());
        }
    }

    /** The one with this id, if it is still known. */
    public synchronized Optional<T> find(String id) {
        return Optional.ofNullable(things.get(id));
    }

    /** The newest ones, newest first. */
    public synchronized List<T> newest(int count) {
        List<T> all = new ArrayList<>(things.values());
        List<T> newest = new ArrayList<>(all.subList(Math.max(0, all.size() - count), all.size()));
        Collections.reverse(newest);
        return List.copyOf(newest);
    }
}
