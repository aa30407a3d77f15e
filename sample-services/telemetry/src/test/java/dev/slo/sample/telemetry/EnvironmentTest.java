package dev.slo.sample.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnvironmentTest {

    private enum Profile {
        HEALTHY,
        VERY_REALISTIC
    }

    @Test
    void valuesAreReadAsTypes() {
        Environment environment = Environment.of(Map.of(
                "HOST", " 127.0.0.1 ",
                "PORT", "8080",
                "RATE", "0.25",
                "WAIT", "1m30s",
                "FAST", "250ms",
                "ON", "TRUE",
                "PROFILE", "very-realistic",
                "QUEUE_URL", "http://localhost:9324/000000000000/tasks",
                "SEED", "-42"));
        assertThat(environment.required("HOST")).isEqualTo("127.0.0.1");
        assertThat(environment.integer("PORT", 1, 0, 65_535)).isEqualTo(8080);
        assertThat(environment.decimal("RATE", 0, 0, 1)).isEqualTo(0.25);
        assertThat(environment.duration("WAIT", "5s")).isEqualTo(Duration.ofSeconds(90));
        assertThat(environment.duration("FAST", "5s")).isEqualTo(Duration.ofMillis(250));
        assertThat(environment.flag("ON", false)).isTrue();
        assertThat(environment.choice("PROFILE", Profile.HEALTHY)).isEqualTo(Profile.VERY_REALISTIC);
        assertThat(environment.uri("QUEUE_URL")).contains(URI.create("http://localhost:9324/000000000000/tasks"));
        assertThat(environment.seed("SEED")).hasValue(-42);
        assertThatCode(environment::check).doesNotThrowAnyException();
    }

    @Test
    void whatIsNotSetOrBlankHasItsDefault() {
        Environment environment = Environment.of(Map.of("PORT", "  "));
        assertThat(environment.integer("PORT", 8080, 0, 65_535)).isEqualTo(8080);
        assertThat(environment.duration("WAIT", "5s")).isEqualTo(Duration.ofSeconds(5));
        assertThat(environment.flag("ON", true)).isTrue();
        assertThat(environment.text("HOST", "0.0.0.0")).isEqualTo("0.0.0.0");
        assertThat(environment.uri("QUEUE_URL")).isEmpty();
        assertThat(environment.seed("SEED")).isEmpty();
        assertThatCode(environment::check).doesNotThrowAnyException();
        assertThat(environment.names()).containsExactly("HOST", "ON", "PORT", "QUEUE_URL", "SEED", "WAIT");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "eighty",
                        e -> e.integer("X", 1, 0, 65_535),
                        "'eighty', and must be a whole number from 0 to 65535"),
                mistake(
                        "65536",
                        e -> e.integer("X", 1, 0, 65_535),
                        "'65536', and must be a whole number from 0 to 65535"),
                mistake("99999999999", e -> e.integer("X", 1, 0, 9), "and must be a whole number from 0 to 9"),
                mistake("1.5", e -> e.decimal("X", 0, 0, 1), "'1.5', and must be a number from 0.0 to 1.0"),
                mistake("NaN", e -> e.decimal("X", 0, 0, 1), "'NaN', and must be a number from"),
                mistake("5 seconds", e -> e.duration("X", "1s"), "'5 seconds', and must be a length of time such as"),
                mistake("5", e -> e.duration("X", "1s"), "'5', and must be a length of time such as"),
                mistake("yes", e -> e.flag("X", false), "'yes', and must be true or false"),
                mistake(
                        "sick",
                        e -> e.choice("X", Profile.HEALTHY),
                        "'sick', and must be one of healthy, very-realistic"),
                mistake("localhost:9324", e -> e.uri("X"), "and must be an address such as"),
                mistake("ftp://host/", e -> e.uri("X"), "and must be an address such as"),
                mistake("http://", e -> e.uri("X"), "and must be an address such as"),
                mistake("a b", e -> e.uri("X"), "and must be an address such as"),
                mistake("1e3", e -> e.seed("X"), "'1e3', and must be a whole number"));
    }

    private static Arguments mistake(String value, Consumer<Environment> reader, String message) {
        return Arguments.of(value, reader, message);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("mistakes")
    void aMistakeNamesTheVariableItsValueAndWhatIsAllowed(String value, Consumer<Environment> reader, String message) {
        Environment environment = Environment.of(Map.of("X", value));
        reader.accept(environment);
        assertThatThrownBy(environment::check)
                .isInstanceOf(ConfigurationException.class)
                .message()
                .startsWith("X is ")
                .contains(message)
                .doesNotContain("\n");
    }

    @Test
    void allMistakesAreToldAtOnceOneOnALine() {
        Environment environment = Environment.of(Map.of("PORT", "x", "RATE", "2"));
        environment.integer("PORT", 1, 0, 10);
        environment.decimal("RATE", 0, 0, 1);
        environment.required("QUEUE_URL");
        assertThatThrownBy(environment::check)
                .hasMessageMatching("PORT is .*\nRATE is .*\nQUEUE_URL is not set, and it must be");
    }

    @Test
    void aSecretIsNotShown() {
        Environment environment = Environment.of(Map.of("API_TOKEN", "hunter2", "PROXY", "ftp://me:hunter2@host/"));
        environment.integer("API_TOKEN", 1, 0, 10);
        environment.uri("PROXY");
        assertThatThrownBy(environment::check).message().contains("(hidden)").doesNotContain("hunter2");
    }

    @Test
    void aValueStaysOnItsLine() {
        Environment environment = Environment.of(Map.of("PORT", "1\nHOST is fine\u001b[31m" + "x".repeat(500)));
        environment.integer("PORT", 1, 0, 10);
        assertThatThrownBy(environment::check)
                .message()
                .doesNotContain("\n", "\u001b")
                .hasSizeLessThan(200);
    }
}
