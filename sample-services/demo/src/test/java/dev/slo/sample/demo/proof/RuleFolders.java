package dev.slo.sample.demo.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.openhft.hashing.LongHashFunction;

/**
 * Folders with links to the committed rule files, named so that what runs every five minutes runs when the proof needs it.
 * Prometheus spreads groups over their interval by a hash of the group's name and the path of its file: the name is
 * given, and the path is chosen. The files are the committed ones. Should another Prometheus hash otherwise, the proof
 * takes longer and is no less true: it waits for the evaluations that really come.
 *
 * @param parent gets the folders
 * @param rollUp when the five-minute means are to be made, for the first time and every five minutes from then on
 */
record RuleFolders(Path parent, Instant rollUp) {

    private static final Pattern GROUP = Pattern.compile("- name: (slo-\\S+)\\s+interval: (\\d+)([smh])");
    /** XXH64 with seed 0. */
    private static final LongHashFunction HASH = LongHashFunction.xx();

    private static final int SEPARATOR = 0xFF;
    private static final int MOST_TRIES = 2_000_000;
    private static final long NANOS = 1_000_000_000L;

    /** A group and the stretch, from the moment of the roll-ups, within which it is to be evaluated. */
    private record Wish(String group, Duration interval, Duration from, Duration to) {

        boolean isGranted(Path file, Instant rollUp) {
            long every = interval.toNanos();
            long offset = Long.remainderUnsigned(HASH.hashBytes(labels(group, file)), every);
            long earliest = rollUp.getEpochSecond() * NANOS + rollUp.getNano() + from.toNanos();
            return Math.floorMod(offset - earliest, every) <= to.minus(from).toNanos();
        }
    }

    /** The path under which a rule file is to be loaded. */
    Path place(Path file) throws IOException {
        List<Wish> wishes = wishes(Files.readString(file));
        for (int number = 0; number < MOST_TRIES; number++) {
            Path placed = parent.resolve(Integer.toString(number)).resolve(file.getFileName());
            if (wishes.stream().allMatch(wish -> wish.isGranted(placed, rollUp))) {
                Files.createDirectories(placed.getParent());
                return Files.createSymbolicLink(placed, file.toAbsolutePath());
            }
        }
        throw new IllegalStateException("no folder suits " + file);
    }

    private static List<Wish> wishes(String rules) {
        List<Wish> wishes = new ArrayList<>();
        Matcher group = GROUP.matcher(rules);
        while (group.find()) {
            String name = group.group(1);
            Duration interval = Duration.parse("PT" + group.group(2) + group.group(3));
            if (name.endsWith("-rollup")) {
                wishes.add(new Wish(name, interval, Duration.ZERO, Duration.ofSeconds(6)));
            } else if (name.endsWith("-budget")) {
                // Every two minutes: soon after the second roll-up, and so a minute later after the first.
                wishes.add(new Wish(name, interval, Duration.ofSeconds(68), Duration.ofSeconds(76)));
            } else if (name.contains("-sli-")) {
                wishes.add(new Wish(name, interval, Duration.ofSeconds(-6), Duration.ofSeconds(-1)));
            }
        }
        return wishes;
    }

    private static byte[] labels(String group, Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String text : List.of("file", file.toString(), "name", group)) {
            bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            bytes.write(SEPARATOR);
        }
        return bytes.toByteArray();
    }
}
