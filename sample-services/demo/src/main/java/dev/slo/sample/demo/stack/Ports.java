package dev.slo.sample.demo.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** Gives out ports of the loopback address, none of them twice. */
public final class Ports {

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

    private static int any() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
