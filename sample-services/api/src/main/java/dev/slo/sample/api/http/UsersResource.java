package dev.slo.sample.api.http;

import dev.slo.sample.api.domain.users.User;
import dev.slo.sample.api.domain.users.Users;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /api/users}. */
final class UsersResource {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PASSWORD = 200;

    private final Users users;

    UsersResource(Users users) {
        this.users = users;
    }

    /** {@code /api/users/validate} comes before the template that it would fit, too. */
    List<Route> routes() {
        return List.of(
                Route.of("GET", "/api/users", this::list, 200),
                Route.of("POST", "/api/users", this::create, 201, 400, 413),
                Route.of("GET", "/api/users/validate", this::validate, 200, 400, 404),
                Route.of("POST", "/api/users/auth", this::authenticate, 200, 400, 401, 413, 423, 429),
                Route.of("GET", "/api/users/{id}", this::get, 200, 404));
    }

    private void list(Context ctx) {
        Answer.json(
                ctx,
                200,
                Map.of("users", users.list().stream().map(UsersResource::json).toList()));
    }

    private void create(Context ctx) {
        Body body = Body.of(ctx);
        String name = body.text("name", LONGEST_NAME);
        String email = body.email("email");
        body.check();
        User user = users.create(name, email);
        ctx.header("Location", "/api/users/" + user.id());
        Answer.json(ctx, 201, json(user));
    }

    private void validate(Context ctx) {
        String id = ctx.queryParam("id");
        if (id == null || id.isBlank()) {
            throw new InvalidRequest(400, "the query must name an id", List.of(new FieldProblem("id", "is missing")));
        }
        if (users.validate(id)) {
            Answer.json(ctx, 200, Map.of("id", id, "valid", true));
        } else {
            Problem.answer(ctx, 404, "nobody has this id");
        }
    }

    private void get(Context ctx) {
        users.get(ctx.pathParam("id"))
                .ifPresentOrElse(
                        user -> Answer.json(ctx, 200, json(user)), () -> Problem.answer(ctx, 404, "no such user"));
    }

    /** Whoever signs in, the dice decide: there are no passwords here. */
    private void authenticate(Context ctx) {
        Body body = Body.of(ctx);
        body.text("username", LONGEST_NAME);
        body.text("password", LONGEST_PASSWORD);
        body.check();
        switch (users.authenticate()) {
            case SUCCESS -> Answer.json(ctx, 200, Map.of("result", "success"));
            case INVALID_CREDENTIALS -> Problem.answer(ctx, 401, "the credentials are wrong");
            case ACCOUNT_LOCKED -> Problem.answer(ctx, 423, "the account is locked");
            case RATE_LIMITED -> Problem.answer(ctx, 429, "too many attempts");
            case ERROR -> Problem.answer(ctx, 500, "nobody could decide");
        }
    }

    private static Map<String, Object> json(User user) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", user.id());
        json.put("name", user.name());
        json.put("email", user.email());
        return json;
    }
}
