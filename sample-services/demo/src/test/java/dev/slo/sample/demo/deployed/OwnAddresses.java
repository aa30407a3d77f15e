package dev.slo.sample.demo.deployed;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;

/**
 * Gives every task an address of its own on the loopback network, with its ports free there. Linux has all of
 * 127.0.0.0/8; others have to be told of each address.
 */
final class OwnAddresses {

    private static final String NETWORK = "127.0.1.";
    private static final int LAST = 254;

    private int given;

    /** The next address on which these ports are free. */
    String take(String service, List<Integer> ports) {
        Optional<String> trouble = Optional.empty();
        while (given < LAST) {
            given++;
            String address = NETWORK + given;
            Optional<String> found = trouble(address, ports);
            if (found.isEmpty()) {
                return address;
            }
            trouble = trouble.or(() -> found);
        }
        throw new NoAddressException("a task of " + service + " listens on the ports " + ports
                + ", and they are on no address of " + NETWORK + "0/24 free: " + trouble.orElse("all are given"));
    }

    private static Optional<String> trouble(String address, List<Integer> ports) {
        for (int port : ports) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(address, port));
            } catch (IOException e) {
                return Optional.of(address + ":" + port + ", " + e.getMessage());
            }
        }
        return Optional.empty();
    }
}
