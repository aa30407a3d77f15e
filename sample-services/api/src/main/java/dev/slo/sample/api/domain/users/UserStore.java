package dev.slo.sample.api.domain.users;

import java.util.List;
import java.util.Optional;

/** The database of people. */
public interface UserStore {

    /** The person with this id. */
    Optional<User> find(String id);

    /** The first people, by id. */
    List<User> first(int count);

    /** Adds somebody and chooses the id. */
    User insert(String name, String email);
}
