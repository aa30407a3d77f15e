package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.Golden;
import dev.slo.compiler.Specs;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The proofs of a small service, whole. */
class GoldenProofsTest {

    @Test
    void theProofsOfTheSmallestServiceReadLikeThis() throws IOException {
        Golden.verify(new ProofFiles().emit(List.of(Specs.plan("smallest"))));
    }
}
