package dev.slo.compiler.export;

import dev.slo.compiler.emit.YamlText;
import dev.slo.model.Service;
import java.util.List;
import java.util.stream.Collectors;

/** Services as YAML of the format {@code slo/v1}. */
public final class YamlSource {

    private YamlSource() {}

    /** One document for each service, which read back yields an equal model. */
    public static String of(List<Service> services) {
        return services.stream()
                .map(service -> YamlText.of("", Document.of(service)))
                .collect(Collectors.joining("---\n"));
    }
}
