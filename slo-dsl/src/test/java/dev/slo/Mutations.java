package dev.slo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Spoils YAML in the ways in which people, editors and broken disks do. The same seed gives the same inputs. */
final class Mutations {

    private static final List<String> TOKENS = List.of(
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "%TAG ! tag:x,2000:\n",
            "&a ",
            "*a",
            "*a : ",
            "<<: *a\n",
            "!!str ",
            "!!binary ",
            "!<tag:x> ",
            "!x!y ",
            "? ",
            ": ",
            ":",
            "- ",
            "-",
            "? - ? - ",
            "[",
            "]",
            "{",
            "}",
            "{{",
            "[[[[",
            ", ",
            "|",
            ">",
            "|2-\n",
            ">+9\n",
            "|0\n",
            "\"",
            "'",
            "''",
            "\\",
            "\"\\x4\"",
            "\"\\uD800\"",
            "\"\\UFFFFFFFF\"",
            "\"\\U00110000\"",
            "#",
            " #",
            "\t",
            "\n\t",
            "\r",
            "\r\n",
            "\n\n",
            " ",
            "  ",
            "\uFEFF",
            "\u0085",
            "\u2028",
            "\u00A0",
            "\0",
            "\u0001",
            "\uD83D\uDE00",
            "@",
            "`",
            "%",
            "~",
            "null",
            ".inf",
            ".nan",
            "0x1F",
            "1_000",
            "1e99",
            "-0",
            "9".repeat(40),
            "yes",
            "99.9",
            "100%",
            "99.9%",
            "999/1000",
            "1/0",
            "30d",
            "0s",
            "9".repeat(19) + "y",
            "$window",
            "[5m]",
            "{a=\"b\"}",
            "sum(rate(x[5m]))",
            "apiVersion: slo/v1\n",
            "slos:\n",
            "sli: ",
            "events: ",
            "objective: ",
            "defaults: ",
            "=",
            "objective: 99.9%\n",
            "{}",
            "[]",
            "\"\"",
            "x".repeat(3000));

    private final Random random;
    private final List<byte[]> sound;
    private final List<byte[]> broken;

    Mutations(long seed, List<byte[]> sound, List<byte[]> broken) {
        this.random = new Random(seed);
        this.sound = sound;
        this.broken = broken;
    }

    /** The next input: mostly of a sound origin, so that spoiling reaches the later stages, with one to three faults. */
    byte[] next() {
        byte[] input = anySeed();
        for (int i = random.nextInt(3); i >= 0; i--) {
            input = mutate(input);
        }
        return input;
    }

    private byte[] mutate(byte[] input) {
        return switch (random.nextInt(9)) {
            case 0 -> flipped(input);
            case 1 -> lines(input, lines -> Collections.swap(lines, index(lines), index(lines)));
            case 2 -> lines(input, lines -> lines.add(index(lines), lines.get(index(lines))));
            case 3 -> lines(input, lines -> lines.remove(index(lines)));
            case 4 -> lines(input, this::indent);
            case 5 -> Arrays.copyOf(input, random.nextInt(input.length + 1));
            case 6 -> spliced(input, anySeed());
            default -> inserted(input, TOKENS.get(random.nextInt(TOKENS.size())));
        };
    }

    private byte[] anySeed() {
        List<byte[]> seeds = random.nextInt(4) > 0 ? sound : broken;
        return seeds.get(random.nextInt(seeds.size()));
    }

    private int index(List<String> lines) {
        return random.nextInt(lines.size());
    }

    private byte[] flipped(byte[] input) {
        byte[] copy = input.clone();
        if (copy.length > 0) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private void indent(List<String> lines) {
        int at = index(lines);
        String line = lines.get(at);
        lines.set(at, random.nextBoolean() ? " ".repeat(1 + random.nextInt(3)) + line : line.replaceFirst("^ +", ""));
    }

    private byte[] inserted(byte[] input, String token) {
        int at = random.nextInt(input.length + 1);
        byte[] head = Arrays.copyOf(input, at);
        return join(join(head, token.getBytes(StandardCharsets.UTF_8)), Arrays.copyOfRange(input, at, input.length));
    }

    private byte[] spliced(byte[] left, byte[] right) {
        byte[] head = Arrays.copyOf(left, random.nextInt(left.length + 1));
        return join(head, Arrays.copyOfRange(right, random.nextInt(right.length + 1), right.length));
    }

    private static byte[] join(byte[] left, byte[] right) {
        byte[] joined = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, joined, left.length, right.length);
        return joined;
    }

    private interface LinesEdit {
        void apply(List<String> lines);
    }

    /** Edits lines; as Latin-1, so that bytes which are no text survive. */
    private static byte[] lines(byte[] input, LinesEdit edit) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)", -1)));
        edit.apply(lines);
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }
}
