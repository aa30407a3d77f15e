package dev.slo.sample.api.domain.users;

import dev.slo.sample.api.domain.Recent;
import dev.slo.sample.api.domain.users.UserMeters.CacheOperation;
import java.util.Optional;

/** The cache in front of the database: asked first, filled on a miss. */
final class UserCache {

    private static final int MOST = 500;

    private final UserMeters meters;
    private final Recent<User> users = new Recent<>(MOST);

    UserCache(UserMeters meters) {
        this.meters = meters;
    }

    Optional<User> find(String id) {
        Optional<User> found = meters.cacheTimed(CacheOperation.GET, () -> users.find(id));
        meters.cacheAsked(found.isPresent());
        return found;
    }

    User put(User user) {
        return meters.cacheTimed(CacheOperation.SET, () -> {
            users.add(user.id(), user);
            return user;
        });
    }
}
