package dev.slo.compiler.pipeline;

import dev.slo.compiler.dashboard.DashboardFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads dashboards from a file, from a folder of them, or from a folder that a compile has filled. */
public final class DashboardFiles {

    private static final String COMPILED = "grafana/dashboards";

    private DashboardFiles() {}

    /**
     * The dashboards at a place, by uid.
     *
     * @throws InputFileException when a file is no dashboard, or when there is none
     * @throws IOException when a file cannot be read
     */
    public static List<DashboardFile> read(Path place) throws IOException {
        List<DashboardFile> dashboards = new ArrayList<>();
        for (Path file : files(place)) {
            dashboards.add(InputText.read(file, DashboardFile::read));
        }
        if (dashboards.isEmpty()) {
            throw new InputFileException(place.toString(), "there are no dashboards");
        }
        dashboards.sort(Comparator.comparing(DashboardFile::uid));
        return List.copyOf(dashboards);
    }

    private static List<Path> files(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        Path compiled = place.resolve(COMPILED);
        try (Stream<Path> files = Files.list(Files.isDirectory(compiled) ? compiled : place)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
