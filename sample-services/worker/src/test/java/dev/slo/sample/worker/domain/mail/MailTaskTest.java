package dev.slo.sample.worker.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTaskTest {

    private static MailTask to(String address) {
        return new MailTask(TaskId.fresh(), address, "Hello");
    }

    private static MailTask about(String subject) {
        return new MailTask(TaskId.fresh(), "ann@example.com", subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@example.com", "a.b+c@mail.example.co.uk", "o'neill@example.com", "ü@exämple.de"})
    void addressesThatExistAreFine(String address) {
        assertThat(to(address).problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "ann@",
                "@example.com",
                "ann@example",
                "ann@exa mple.com",
                "ann@@example.com",
                "ann@example..com",
                "ann@example.com\r\nBcc: all@example.com",
                "ann@example.com,bob@example.com "
            })
    void whatIsNoAddressIsRefused(String address) {
        assertThat(to(address).problem()).contains(Problem.BAD_RECIPIENT);
    }

    @Test
    void anAddressLongerThanSmtpCarriesIsRefused() {
        assertThat(to("a@" + "b".repeat(250) + ".com").problem()).contains(Problem.BAD_RECIPIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "x\nBcc: all@example.com", "tab\there", "nul\u0000"})
    void aSubjectThatWouldBreakTheHeaderIsRefused(String subject) {
        assertThat(about(subject).problem()).contains(Problem.BAD_SUBJECT);
    }

    @Test
    void aSubjectLongerThanALineIsRefused() {
        assertThat(about("x".repeat(998)).problem()).isEmpty();
        assertThat(about("x".repeat(999)).problem()).contains(Problem.BAD_SUBJECT);
    }

    @Test
    void anIdIsAWholeUuid() {
        assertThat(TaskId.parse("7d9d0a52-6c3f-4a55-8f0b-3a2d1c0e9b11")).isPresent();
        assertThat(TaskId.parse("7D9D0A52-6C3F-4A55-8F0B-3A2D1C0E9B11"))
                .isEqualTo(TaskId.parse("7d9d0a52-6c3f-4a55-8f0b-3a2d1c0e9b11"));
        assertThat(TaskId.parse("1-1-1-1-1")).isEmpty();
        assertThat(TaskId.parse("")).isEmpty();
    }

    @Test
    void theSameMailDrawsTheSameNumberAndManySpreadEvenly() {
        TaskId id = TaskId.fresh();
        assertThat(Draws.share(7, id, "refused")).isEqualTo(Draws.share(7, id, "refused"));
        Random ids = new Random(5);
        long below = Stream.generate(() -> new TaskId(new UUID(ids.nextLong(), ids.nextLong())))
                .limit(10_000)
                .filter(each -> Draws.share(7, each, "refused") < 0.25)
                .count();
        assertThat(below).isBetween(2_300L, 2_700L);
    }
}
