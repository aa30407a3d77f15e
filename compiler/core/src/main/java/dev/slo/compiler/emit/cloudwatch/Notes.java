package dev.slo.compiler.emit.cloudwatch;

import java.util.ArrayList;
import java.util.List;

/** What a spec asks for and this target leaves out, in sentences that name it. */
final class Notes {

    private final List<String> sentences = new ArrayList<>();

    /** Something of an SLO is left out; the reason ends the sentence. */
    void leftOut(String slo, String what, String reason) {
        sentences.add(slo + ": " + what + ": " + reason);
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
