package dev.slo;

import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.spec.ServiceSpec;
import dev.slo.validation.Validator;
import dev.slo.yaml.YamlFrontEnd;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that a compile does before it plans: front end and validation. */
final class FrontHalf {

    private final List<ServiceSpec> specs = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private FrontHalf() {}

    /** What there is to say about the files of one compile, in the order in which users see it. */
    static List<Diagnostic> diagnose(List<Path> files) {
        FrontHalf run = new FrontHalf();
        files.forEach(file -> run.read(String.valueOf(file.getFileName()), Corpus.bytes(file)));
        return run.finish();
    }

    /** What there is to say about one source. */
    static List<Diagnostic> diagnose(String name, byte[] bytes) {
        FrontHalf run = new FrontHalf();
        run.read(name, bytes);
        return run.finish();
    }

    private void read(String name, byte[] bytes) {
        Checked<List<ServiceSpec>> read = YamlFrontEnd.read(name, bytes);
        specs.addAll(Optional.of(read).flatMap(Checked::value).orElse(List.of()));
        diagnostics.addAll(read.diagnostics());
    }

    private List<Diagnostic> finish() {
        diagnostics.addAll(Validator.validate(specs));
        return diagnostics.stream().sorted(Diagnostic.ORDER).toList();
    }
}
