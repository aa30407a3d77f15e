package dev.slo.compiler.review.asked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpServer;
import dev.slo.compiler.remote.Address;
import dev.slo.compiler.remote.Limits;
import dev.slo.compiler.remote.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against answers as Prometheus's API documents them, sent over a real connection. */
class PrometheusTest {

    private static final long AT = 1_000_000;

    private final List<String> requests = new ArrayList<>();
    private HttpServer http = unstarted();
    private String body = "";
    private int status = 200;

    @BeforeEach
    void start() {
        http.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        http.start();
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    @Test
    void samplesAreSetAtTheirPointsAndGapsStayGaps() throws IOException {
        body = """
                {"status": "success", "data": {"resultType": "matrix", "result": [
                  {"metric": {"job": "api"}, "values": [[999880, "1"], [1000000, "NaN"]]},
                  {"metric": {"job": "web"}, "values": [[999940, "2.5"], [1000000, "+Inf"]]}]}}
                """;
        Answer answer = ask(new Ask("up", 120, 60));

        assertThat(((Answer.Found) answer).series())
                .extracting(Series::values)
                .containsExactly(
                        List.of(1.0, Double.NaN, Double.NaN), List.of(Double.NaN, 2.5, Double.POSITIVE_INFINITY));
        assertThat(requests)
                .containsExactly("/prefix/api/v1/query_range?query=up&start=999880&end=1000000&step=60 null");
    }

    @Test
    void theLatestValuesAreAskedForWithoutARange() throws IOException {
        body = "{\"status\": \"success\", \"data\": {\"resultType\": \"vector\", \"result\":"
                + " [{\"metric\": {}, \"value\": [1000000, \"7\"]}]}}";

        assertThat(((Answer.Found) ask(Ask.latest("sum(a + b)")))
                        .series()
                        .get(0)
                        .last())
                .isEqualTo(7);
        assertThat(requests.get(0)).startsWith("/prefix/api/v1/query?query=sum%28a+%2B+b%29&time=1000000");
    }

    @Test
    void whatPrometheusSaysAgainstAQueryIsItsAnswer() throws IOException {
        status = 400;
        body = "{\"status\": \"error\", \"errorType\": \"bad_data\", \"error\": \"parse error: unclosed brace\"}";

        assertThat(ask(Ask.latest("up{"))).isEqualTo(new Answer.Failed("parse error: unclosed brace"));
    }

    @Test
    void aServerThatIsNoPrometheusIsToldWithoutItsCredentials() {
        status = 502;
        body = "<html>Bad gateway</html>";

        assertThatIOException()
                .isThrownBy(() -> ask(Ask.latest("up"), "user:secret@"))
                .withMessageContaining("does not answer as Prometheus does (status 502)")
                .withMessageNotContaining("secret");
        assertThat(requests.get(0)).endsWith("Basic dXNlcjpzZWNyZXQ=");
        status = 401;
        assertThatIOException()
                .isThrownBy(() -> ask(Ask.latest("up"), "user:secret@"))
                .withMessageContaining("status 401")
                .withMessageNotContaining("secret");
    }

    private Answer ask(Ask ask) throws IOException {
        return ask(ask, "");
    }

    private Answer ask(Ask ask, String credentials) throws IOException {
        Limits limits = new Limits(Duration.ofMinutes(2), Duration.ofMinutes(2), 1_000_000);
        Address address = Address.parse(
                "http://" + credentials + "127.0.0.1:" + http.getAddress().getPort() + "/prefix/");
        return new Prometheus(new Server(limits), address)
                .ask(List.of(ask), AT, done -> {})
                .to(ask);
    }

    private static HttpServer unstarted() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
