package dev.slo.sample.demo.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slo.sample.demo.fault.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {

    @Test
    void commandsStandBehindTheirTimes() {
        assertThat(Script.parse("30s fail-emails; 2m heal ;2m30s quit;").steps())
                .containsExactly(
                        new Script.Step(Duration.ofSeconds(30), new Command.Break(Fault.FAIL_EMAILS)),
                        new Script.Step(Duration.ofMinutes(2), new Command.Heal()),
                        new Script.Step(Duration.ofSeconds(150), new Command.Quit()));
    }

    @Test
    void aBlankScriptDoesNothing() {
        assertThat(Script.parse(" ; ")).isEqualTo(Script.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "heal | 'heal' is not a time and a command, such as 30s fail-emails",
                "30s heal now | '30s heal now' is not a time and a command, such as 30s fail-emails",
                "30s explode | 'explode' is not a command, but fail-emails, slow-api, break-route, stop-worker, heal, quit are",
                "60s heal; 30s quit | '30s quit' comes before the step in front of it: times count from the start",
                "soon heal | 'soon' is not a duration: write whole numbers with the units y, w, d, h, m, s or ms, such as 30d or 1h30m"
            })
    void mistakesAreTold(String text, String message) {
        assertThatThrownBy(() -> Script.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"1, FAIL_EMAILS", "slow-api, SLOW_API", "3, BREAK_ROUTE", "stop-worker, STOP_WORKER"})
    void faultsHaveKeysAndWords(String text, Fault fault) {
        assertThat(Command.parse(text)).contains(new Command.Break(fault));
    }
}
