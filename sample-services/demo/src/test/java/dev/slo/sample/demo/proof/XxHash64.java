package dev.slo.sample.demo.proof;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The hash XXH64 with seed 0, as its specification describes it: what Prometheus spreads its rule groups with. */
final class XxHash64 {

    private static final long P1 = 0x9E3779B185EBCA87L;
    private static final long P2 = 0xC2B2AE3D27D4EB4FL;
    private static final long P3 = 0x165667B19E3779F9L;
    private static final long P4 = 0x85EBCA77C2B2AE63L;
    private static final long P5 = 0x27D4EB2F165667C5L;
    /** P1 + P2, and -P1, both modulo 2^64. */
    private static final long LANE_1 = 0x60EA27EEADC0B5D6L;

    private static final long LANE_4 = 0x61C8864E7A143579L;
    private static final int STRIPE = 32;
    private static final long BYTE = 0xFF;
    private static final long INT = 0xFFFFFFFFL;

    private XxHash64() {}

    static long of(byte[] bytes) {
        ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long hash = bytes.length < STRIPE ? P5 : stripes(data);
        hash += bytes.length;
        while (data.remaining() >= Long.BYTES) {
            hash = Long.rotateLeft(hash ^ round(0, data.getLong()), 27) * P1 + P4;
        }
        if (data.remaining() >= Integer.BYTES) {
            hash = Long.rotateLeft(hash ^ (data.getInt() & INT) * P1, 23) * P2 + P3;
        }
        while (data.hasRemaining()) {
            hash = Long.rotateLeft(hash ^ (data.get() & BYTE) * P5, 11) * P1;
        }
        hash = (hash ^ hash >>> 33) * P2;
        hash = (hash ^ hash >>> 29) * P3;
        return hash ^ hash >>> 32;
    }

    private static long stripes(ByteBuffer data) {
        long[] lanes = {LANE_1, P2, 0, LANE_4};
        while (data.remaining() >= STRIPE) {
            for (int lane = 0; lane < lanes.length; lane++) {
                lanes[lane] = round(lanes[lane], data.getLong());
            }
        }
        long hash = Long.rotateLeft(lanes[0], 1)
                + Long.rotateLeft(lanes[1], 7)
                + Long.rotateLeft(lanes[2], 12)
                + Long.rotateLeft(lanes[3], 18);
        for (long lane : lanes) {
            hash = (hash ^ round(0, lane)) * P1 + P4;
        }
        return hash;
    }

    private static long round(long lane, long input) {
        return Long.rotateLeft(lane + input * P2, 31) * P1;
    }
}
