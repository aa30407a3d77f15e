package dev.slo.compiler.review.asked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AnswerFileTest {

    private static final Ask RANGE = new Ask("rate(x{a=\"ü\"}[5m])", 120, 60);

    @Test
    void whatIsWrittenIsReadBackToSixDigits() {
        TreeMap<Ask, Answer> all = new TreeMap<>();
        all.put(RANGE, new Answer.Found(List.of(series("b", 1.234567, Double.NaN, 1e-9), series("a", 0, 2e12 + 1, 5))));
        all.put(Ask.latest("up{"), new Answer.Failed("unclosed left brace"));
        String text = AnswerFile.print(new Answers(1_763_640_000, all));
        Answers read = AnswerFile.parse(text);

        assertThat(AnswerFile.print(read)).isEqualTo(text).endsWith("\n").isASCII();
        assertThat(text.lines()).hasSize(4);
        assertThat(read.at()).isEqualTo(1_763_640_000);
        assertThat(read.to(RANGE))
                .isEqualTo(
                        new Answer.Found(List.of(series("a", 0, 2e12 + 1, 5), series("b", 1.23457, Double.NaN, 1e-9))));
        assertThat(read.to(Ask.latest("up{"))).isEqualTo(new Answer.Failed("unclosed left brace"));
    }

    @Test
    void infinitiesAreKept() {
        TreeMap<Ask, Answer> all = new TreeMap<>();
        all.put(RANGE, new Answer.Found(List.of(series("a", Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1))));

        assertThat(AnswerFile.parse(AnswerFile.print(new Answers(1, all))).all())
                .isEqualTo(all);
    }

    @Test
    void aQuestionThatNobodyRecordedIsAnsweredWithWhatToDo() {
        assertThat(new Answers(1, new TreeMap<>()).to(RANGE))
                .isEqualTo(new Answer.Failed("the data file has no answer to this query: record it again"));
    }

    @Test
    void somethingElseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerFile.parse("{"))
                .withMessageStartingWith("this is not JSON");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerFile.parse("{\"version\": 2, \"answers\": []}"))
                .withMessage("this is no recording of version 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerFile.parse("{\"version\": 1, \"at\": \"noon\", \"answers\": []}"))
                .withMessage("the recording does not say of which moment it is: \"at\" is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerFile.parse(
                        "{\"version\": 1, \"at\": 1, \"answers\": [{\"series\": [{\"values\": [\"x\"]}]}]}"))
                .withMessage("a value of a series is no number: \"x\"");
    }

    private static Series series(String name, double first, double second, double third) {
        TreeMap<String, String> labels = new TreeMap<>();
        labels.put("name", name);
        return new Series(labels, List.of(first, second, third));
    }
}
