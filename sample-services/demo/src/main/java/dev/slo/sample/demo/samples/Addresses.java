package dev.slo.sample.demo.samples;

import dev.slo.sample.demo.stack.Ports;
import java.io.IOException;
import java.net.URI;

/**
 * The ports of a stack, all on the loopback address.
 *
 * @param queue of ElasticMQ
 * @param api of the API's requests
 * @param apiManagement of its metrics, probes and switches
 * @param workerManagement the same of the worker
 * @param loadManagement the same of the load generator
 * @param prometheus of Prometheus
 * @param alertmanager of Alertmanager
 */
record Addresses(
        int queue,
        int api,
        int apiManagement,
        int workerManagement,
        int loadManagement,
        int prometheus,
        int alertmanager) {

    static Addresses take(Ports ports) throws IOException {
        return new Addresses(
                ports.take(9324),
                ports.take(8080),
                ports.take(9090),
                ports.take(9091),
                ports.take(8090),
                ports.take(9092),
                ports.take(9093));
    }

    /** As Prometheus names targets. */
    static String target(int port) {
        return "127.0.0.1:" + port;
    }

    static URI http(int port) {
        return URI.create("http://" + target(port));
    }
}
