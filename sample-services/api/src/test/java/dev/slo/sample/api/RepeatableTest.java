package dev.slo.sample.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The realistic profile fails as it is described, and the same seed fails at the same requests. */
@TestInstance(Lifecycle.PER_CLASS)
class RepeatableTest {

    private static final int REQUESTS = 400;

    private final QueueServer queue = QueueServer.start();

    @AfterAll
    void close() {
        queue.close();
    }

    @Test
    void theSameSeedGivesTheSameOutcomesAndAnotherSeedGivesOthers() {
        List<Integer> first = statuses("7");
        assertThat(statuses("7")).isEqualTo(first);
        assertThat(statuses("8")).isNotEqualTo(first);
        assertThat(first).contains(200, 201, 401, 500);
    }

    @Test
    void theOutcomesOfOneAreaDoNotDependOnTheTrafficOfAnother() {
        try (RunningApi alone = realistic("7");
                RunningApi beside = realistic("7")) {
            List<Integer> quiet = new ArrayList<>();
            List<Integer> busy = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                quiet.add(alone.get("/api/orders").statusCode());
                busy.add(beside.get("/api/orders").statusCode());
                beside.get("/api/users/usr-100");
            }
            assertThat(busy).isEqualTo(quiet);
            assertThat(Collections.frequency(quiet, 500)).isBetween(1, 20);
        }
    }

    private List<Integer> statuses(String seed) {
        List<Integer> statuses = new ArrayList<>();
        try (RunningApi api = realistic(seed)) {
            for (int i = 0; i < REQUESTS / 4; i++) {
                statuses.add(api.get("/api/orders").statusCode());
                statuses.add(api.post("/api/payments", "{\"type\":\"credit_card\",\"amount\":1}")
                        .statusCode());
                statuses.add(api.post("/api/users/auth", "{\"username\":\"a\",\"password\":\"b\"}")
                        .statusCode());
                statuses.add(api.post("/api/orders", "{\"userId\":\"usr-100\",\"amount\":1}")
                        .statusCode());
            }
        }
        return statuses;
    }

    private RunningApi realistic(String seed) {
        return RunningApi.start(queue, Map.of("SIMULATE_PROFILE", "realistic", "SIMULATION_SEED", seed));
    }
}
