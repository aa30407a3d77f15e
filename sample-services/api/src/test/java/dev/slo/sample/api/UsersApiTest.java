package dev.slo.sample.api;

import static dev.slo.sample.api.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UsersApiTest {

    private final QueueServer queue = QueueServer.start();
    private final RunningApi api = RunningApi.start(queue, Map.of());

    @AfterEach
    void close() {
        api.close();
        queue.close();
    }

    @Test
    void fiftyPeopleAreInTheCacheFromTheStart() {
        double queries = api.metric("user_db_query_duration_seconds_count");
        for (int number = 100; number < 150; number++) {
            assertThat(api.get("/api/users/usr-" + number).statusCode()).isEqualTo(200);
        }
        assertThat(api.metric("cache_hits_total{result=\"hit\"}")).isEqualTo(50);
        assertThat(api.metric("cache_hits_total{result=\"miss\"}")).isZero();
        assertThat(api.metric("user_db_query_duration_seconds_count")).isEqualTo(queries);
    }

    @Test
    void aMissAsksTheDatabaseOnceAndFillsTheCache() {
        assertThat(json(api.get("/api/users/usr-250")).get("email").asString()).isEqualTo("user250@example.com");
        assertThat(json(api.get("/api/users/usr-250")).get("id").asString()).isEqualTo("usr-250");
        assertThat(api.metric("cache_hits_total{result=\"miss\"}")).isEqualTo(1);
        assertThat(api.metric("cache_hits_total{result=\"hit\"}")).isEqualTo(1);
        assertThat(api.metric("user_db_query_duration_seconds_count")).isEqualTo(1);
        assertThat(api.metric("cache_operation_duration_seconds_count{operation=\"get\"}"))
                .isEqualTo(2);
        assertThat(api.metric("cache_operation_duration_seconds_count{operation=\"set\"}"))
                .isEqualTo(51);
    }

    @Test
    void somebodyWhoIsAddedIsFoundAndValid() {
        HttpResponse<String> created = api.post("/api/users", "{\"name\":\"Ada\",\"email\":\"ada@example.com\"}");
        assertThat(created.statusCode()).isEqualTo(201);
        String id = json(created).get("id").asString();
        assertThat(id).isEqualTo("usr-300");
        assertThat(json(api.get("/api/users/" + id)).get("name").asString()).isEqualTo("Ada");
        assertThat(json(api.get("/api/users/validate?id=" + id)).get("valid").asBoolean())
                .isTrue();
        assertThat(api.get("/api/users/validate?id=usr-1").statusCode()).isEqualTo(404);
        assertThat(api.get("/api/users/validate").statusCode()).isEqualTo(400);
        assertThat(json(api.get("/api/users")).get("users").size()).isEqualTo(50);
        assertThat(api.metric("user_requests_total{operation=\"validate\"}")).isEqualTo(2);
        assertThat(api.metric("user_requests_total{operation=\"create\"}")).isEqualTo(1);
    }

    @Test
    void signInsEndInTheSharesThatAreDescribed() {
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < 1_000; i++) {
            statuses.merge(signIn(api).statusCode(), 1, Integer::sum);
        }
        assertThat(statuses.keySet()).containsExactly(200, 401, 423, 429);
        assertThat(statuses.get(200)).isBetween(810, 890);
        assertThat(statuses.get(401)).isBetween(45, 100);
        assertThat(statuses.get(423)).isBetween(30, 75);
        assertThat(statuses.get(429)).isBetween(15, 50);
        assertThat(api.metric("user_auth_attempts_total{result=\"success\"}"))
                .isEqualTo((double) statuses.getOrDefault(200, 0));
        assertThat(api.metric("user_auth_attempts_total{result=\"rate_limited\"}"))
                .isEqualTo((double) statuses.getOrDefault(429, 0));
        assertThat(api.metric("user_auth_attempts_total{result=\"error\"}")).isZero();
    }

    @Test
    void aSignInThatNobodyCanDecideIsOurError() {
        try (RunningApi failing = RunningApi.start(queue, Map.of("USERS_ERROR_RATE", "1"))) {
            assertThat(signIn(failing).statusCode()).isEqualTo(500);
            assertThat(failing.metric("user_auth_attempts_total{result=\"error\"}"))
                    .isEqualTo(1);
        }
    }

    private static HttpResponse<String> signIn(RunningApi api) {
        return api.post("/api/users/auth", "{\"username\":\"ada\",\"password\":\"x\"}");
    }
}
