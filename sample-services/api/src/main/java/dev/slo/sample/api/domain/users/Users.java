package dev.slo.sample.api.domain.users;

import dev.slo.sample.api.domain.behaviour.Behaviour;
import dev.slo.sample.api.domain.behaviour.Dice;
import dev.slo.sample.api.domain.behaviour.Latency;
import dev.slo.sample.api.domain.behaviour.SimulatedFailure;
import dev.slo.sample.api.domain.users.UserMeters.Operation;
import java.util.List;
import java.util.Optional;

/** People: a reliable area with a cache beside its database. */
public final class Users {

    private static final Latency WORK = Latency.ofMillis(10, 3);
    private static final int LISTED = 50;
    private static final int CACHED_AT_START = 50;

    private final Behaviour behaviour;
    private final Dice signIns;
    private final UserStore store;
    private final UserCache cache;
    private final UserMeters meters;

    /** People that behave so; the first fifty are in the cache from the start. */
    public Users(Behaviour behaviour, Dice signIns, UserStore store, UserMeters meters, List<User> known) {
        this.behaviour = behaviour;
        this.signIns = signIns;
        this.store = store;
        this.meters = meters;
        this.cache = new UserCache(meters);
        known.stream().limit(CACHED_AT_START).forEach(cache::put);
    }

    /** The first people. */
    public List<User> list() {
        begin(Operation.LIST);
        return store.first(LISTED);
    }

    /** Adds somebody. */
    public User create(String name, String email) {
        begin(Operation.CREATE);
        return cache.put(store.insert(name, email));
    }

    /** The person with this id. */
    public Optional<User> get(String id) {
        begin(Operation.GET);
        return find(id);
    }

    /** Whether there is somebody with this id. */
    public boolean validate(String id) {
        begin(Operation.VALIDATE);
        return find(id).isPresent();
    }

    /** Tries to sign somebody in. */
    public AuthResult authenticate() {
        try {
            begin(Operation.AUTH);
        } catch (SimulatedFailure e) {
            meters.authenticated(AuthResult.ERROR);
            throw e;
        }
        AuthResult result = AuthResult.at(signIns.uniform());
        meters.authenticated(result);
        return result;
    }

    private void begin(Operation operation) {
        meters.requested(operation);
        behaviour.work(WORK);
        behaviour.succeedOrFail();
    }

    private Optional<User> find(String id) {
        return cache.find(id).or(() -> store.find(id).map(cache::put));
    }
}
