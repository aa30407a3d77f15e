package dev.slo.sample.demo.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Gives out ports of the loopback address, none of them twice. */
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;
    private static final int MOST_TRIES = 1_000;

    private final boolean friendly;
    private final Set<Integer> given = new HashSet<>();

    /** Ports that people remember, where they are free, or any. */
    public Ports(boolean friendly) {
        this.friendly = friendly;
    }

    /**
     * A free port.
     *
     * @param wanted the one that people remember
     */
    public int take(int wanted) throws IOException {
        if (friendly && !given.contains(wanted) && isFree(wanted)) {
            given.add(wanted);
            return wanted;
        }
        int port = any();
        while (!given.add(port)) {
            port = any();
        }
        return port;
    }

    /** Somebody may listen on all addresses, or on this one only. */
    private static boolean isFree(int port) {
        return canBind(new InetSocketAddress(port))
                && canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Below those that systems give to connections, and to whoever asks for any port: it is some time before the port is
     * listened on, and again when what listens there is started anew.
     */
    private static int any() throws IOException {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("no port between " + FIRST + " and " + LAST + " is free");
    }
}
