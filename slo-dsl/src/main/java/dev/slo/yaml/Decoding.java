package dev.slo.yaml;

import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Turns the bytes of a source into text, or says why they are none. */
final class Decoding {

    /** 8 MiB: about 20,000 SLOs, and little enough to hold several times in memory. */
    static final int MAX_BYTES = 8 * 1024 * 1024;

    private static final String SAVE_AS_UTF_8 = "save the file as UTF-8";

    private final String name;
    private final byte[] bytes;

    private Decoding(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** The text without its byte order mark. */
    static Checked<SourceText> decode(String name, byte[] bytes) {
        return new Decoding(name, bytes).decode();
    }

    private Checked<SourceText> decode() {
        if (bytes.length > MAX_BYTES) {
            return refuse(
                    YamlCodes.TOO_LARGE,
                    "the file has " + bytes.length + " bytes, more than the " + MAX_BYTES + " that are read",
                    "split it into several files");
        }
        if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) {
            return refuse(YamlCodes.ENCODING, "the file is UTF-16, not UTF-8", SAVE_AS_UTF_8);
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                SourceText before = new SourceText(name, new String(bytes, 0, i, StandardCharsets.UTF_8));
                Origin place = before.origin(before.length(), before.length());
                return refuse(
                        YamlCodes.BINARY, place, "the file is not text: here is a NUL byte", "pass text in UTF-8 only");
            }
        }
        return decodeUtf8();
    }

    private boolean startsWith(int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (bytes.length <= i || Byte.toUnsignedInt(bytes[i]) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private Checked<SourceText> decodeUtf8() {
        int start = startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean broken = decoder.decode(in, out, true).isError();
        SourceText text = new SourceText(name, out.flip().toString());
        if (broken) {
            Origin origin = text.origin(text.length(), text.length());
            return refuse(YamlCodes.ENCODING, origin, "the file is not UTF-8 from here on", SAVE_AS_UTF_8);
        }
        return printable(text);
    }

    private Checked<SourceText> printable(SourceText text) {
        for (int i = 0; i < text.length(); i++) {
            if (!StreamReader.isPrintable(text.at(i))) {
                return refuse(
                        YamlCodes.CONTROL_CHARACTER,
                        text.origin(i, i + 1),
                        "the control character U+" + hex(text.at(i)) + " may not stand in YAML",
                        "remove it, or write it as \"\\u" + hex(text.at(i)) + "\" in double quotes");
            }
        }
        return Checked.of(text);
    }

    private static String hex(int character) {
        String digits = Integer.toHexString(0x10000 | character);
        return digits.substring(digits.length() - 4).toUpperCase(Locale.ROOT);
    }

    private Checked<SourceText> refuse(Code code, String message, String hint) {
        return refuse(code, new Origin.Whole(name), message, hint);
    }

    private static Checked<SourceText> refuse(Code code, Origin origin, String message, String hint) {
        return Checked.failed(List.of(Diagnostic.error(code, origin, message).withHint(hint)));
    }
}
