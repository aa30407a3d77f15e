package dev.slo.compiler.pipeline;

import dev.slo.compiler.dashboard.DashboardFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
     * @throws IOException when a file cannot be read or is no dashboard, or when there is none
     */
    public static List<DashboardFile> read(Path place) throws IOException {
        List<DashboardFile> dashboards = new ArrayList<>();
        for (Path file : files(place)) {
            try {
                dashboards.add(DashboardFile.read(Files.readString(file, StandardCharsets.UTF_8)));
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ": " + e.getMessage(), e);
            }
        }
        if (dashboards.isEmpty()) {
            throw new IOException(place + ": there are no dashboards");
        }
        dashboards.sort(Comparator.comparing(DashboardFile::uid));
        return List.copyOf(dashboards);
    }

    private static List<Path> files(Path place) throws IOException {
        if (!Files.exists(place)) {
            throw new NoSuchFileException(place.toString());
        }
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
