package dev.slo.sample.demo.deployed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Only Linux has more than one loopback address without being told. */
@EnabledOnOs(OS.LINUX)
class OwnAddressesTest {

    @Test
    void anAddressOnWhichAPortIsTakenIsPassedOver() throws Exception {
        try (ServerSocket taken = new ServerSocket()) {
            String first = new OwnAddresses().take("api", List.of(0));
            taken.bind(new InetSocketAddress(first, 0));
            OwnAddresses addresses = new OwnAddresses();
            assertThat(addresses.take("api", List.of(taken.getLocalPort()))).isNotEqualTo(first);
        }
    }

    @Test
    void everyTaskGetsAnotherAddress() {
        OwnAddresses addresses = new OwnAddresses();
        assertThat(addresses.take("api", List.of(0))).isNotEqualTo(addresses.take("api", List.of(0)));
    }

    @Test
    void aPortThatSomebodyHasOnAllAddressesIsTold() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> new OwnAddresses().take("sampleapi", List.of(port)))
                    .isInstanceOf(NoAddressException.class)
                    .hasMessageStartingWith("a task of sampleapi listens on the ports [" + port
                            + "], and they are on no address of 127.0.1.0/24 free: 127.0.1.1:" + port);
        }
    }
}
