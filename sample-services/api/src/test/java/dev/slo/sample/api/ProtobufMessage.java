package dev.slo.sample.api;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of a message in protobuf's wire format, by number. */
final class ProtobufMessage {

    private final Map<Integer, List<byte[]>> bytes = new HashMap<>();
    private final Map<Integer, Long> numbers = new HashMap<>();

    ProtobufMessage(byte[] encoded) {
        ByteBuffer in = ByteBuffer.wrap(encoded);
        while (in.hasRemaining()) {
            long tag = varint(in);
            int field = (int) (tag >>> 3);
            switch ((int) (tag & 7)) {
                case 0 -> numbers.put(field, varint(in));
                case 1 -> in.position(in.position() + 8);
                case 2 -> {
                    byte[] value = new byte[(int) varint(in)];
                    in.get(value);
                    bytes.computeIfAbsent(field, unused -> new ArrayList<>()).add(value);
                }
                case 5 -> in.position(in.position() + 4);
                default -> throw new IllegalArgumentException("wire type of " + tag);
            }
        }
    }

    boolean has(int field) {
        return bytes.containsKey(field);
    }

    byte[] bytes(int field) {
        return bytes.getOrDefault(field, List.of(new byte[0])).get(0);
    }

    long number(int field) {
        return numbers.getOrDefault(field, 0L);
    }

    List<ProtobufMessage> messages(int field) {
        return bytes.getOrDefault(field, List.of()).stream()
                .map(ProtobufMessage::new)
                .toList();
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
