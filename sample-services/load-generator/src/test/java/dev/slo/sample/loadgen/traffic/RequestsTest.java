package dev.slo.sample.loadgen.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RequestsTest {

    private static final List<Route> ROUTES = SampleRoutes.all();

    @Test
    void equalSeedsAskForTheSameThingsInTheSameOrder() {
        assertThat(first(1_000, 42)).isEqualTo(first(1_000, 42));
        assertThat(first(1_000, 42)).isNotEqualTo(first(1_000, 43));
    }

    @Test
    void routesAreChosenInProportionToTheirWeights() {
        Requests requests = new Requests(1, ROUTES);
        int count = 40_000;
        int all = ROUTES.stream().mapToInt(Route::weight).sum();
        Map<String, Long> chosen = Stream.generate(requests::next)
                .limit(count)
                .collect(Collectors.groupingBy(planned -> planned.route().name(), Collectors.counting()));
        ROUTES.forEach(route -> assertThat(chosen.getOrDefault(route.name(), 0L) / (double) count)
                .as(route.name())
                .isCloseTo(route.weight() / (double) all, within(0.01)));
    }

    @Test
    void requestsAreNumberedAndTheirPathsHaveNoPlaceholders() {
        Requests requests = new Requests(2, ROUTES);
        for (long number = 1; number <= 500; number++) {
            Planned planned = requests.next();
            assertThat(planned.number()).isEqualTo(number);
            assertThat(planned.filled().path()).matches("/api/[a-z]+(/[a-z0-9-]+)?");
        }
    }

    @Test
    void bodiesAreJsonObjectsAndOnlyPostsHaveThem() {
        JsonMapper json = new JsonMapper();
        Requests requests = new Requests(3, ROUTES);
        Stream.generate(requests::next).limit(500).forEach(planned -> {
            assertThat(planned.filled().body().isPresent())
                    .isEqualTo(planned.route().method().equals("POST"));
            planned.filled()
                    .body()
                    .ifPresent(body ->
                            assertThat(json.readTree(body).isObject()).as(body).isTrue());
        });
    }

    @Test
    void weightsCanLeaveOneRouteAlone() {
        List<Route> tasks = Weights.apply(" * = 0, POST /api/tasks=7", ROUTES);
        Requests requests = new Requests(4, tasks);
        assertThat(Stream.generate(requests::next).limit(50))
                .allSatisfy(planned -> assertThat(planned.route().name()).isEqualTo("POST /api/tasks"));
    }

    @Test
    void weightsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> Weights.apply("*=0", ROUTES)).hasMessage("no route is left: every weight is 0");
        assertThatThrownBy(() -> Weights.apply("GET /api/orders", ROUTES))
                .hasMessage("'GET /api/orders' is not of the form 'GET /api/orders=5'");
        assertThatThrownBy(() -> Weights.apply("GET /api/order=5", ROUTES))
                .hasMessageStartingWith("there is no route 'GET /api/order', but GET /api/orders, ");
    }

    private static List<String> first(int count, long seed) {
        Requests requests = new Requests(seed, ROUTES);
        return Stream.generate(requests::next)
                .limit(count)
                .map(planned -> planned.route().name() + planned.filled())
                .toList();
    }
}
