package dev.slo.compiler.pipeline;

import dev.slo.compiler.remote.Address;
import dev.slo.compiler.remote.Limits;
import dev.slo.compiler.remote.Server;
import dev.slo.diagnostic.Checked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Where services expose their metrics: servers, and files that hold an answer of one. */
public final class MetricsSources {

    /** Far beyond what a service exposes. */
    public static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final String ACCEPT =
            "application/openmetrics-text; version=1.0.0, text/plain; version=0.0.4; q=0.8, */*; q=0.1";

    private final List<Address> addresses;
    private final List<String> files;

    private MetricsSources(List<Address> addresses, List<String> files) {
        this.addresses = addresses;
        this.files = files;
    }

    /**
     * Tells addresses from files.
     *
     * @throws IllegalArgumentException when an address is none; the message is for the user and repeats nothing of it
     */
    public static MetricsSources of(List<String> places) {
        List<Address> addresses = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (String place : places) {
            if (Address.isMeantBy(place)) {
                addresses.add(Address.parse(place));
            } else {
                Address.requireScheme(place);
                files.add(place);
            }
        }
        return new MetricsSources(List.copyOf(addresses), List.copyOf(files));
    }

    /**
     * Reads all of them.
     *
     * @param limits what is asked of a server
     * @param readFiles reads the files; one that cannot be read is an error among the diagnostics
     * @throws IOException when a server does not answer; it names the address without credentials
     */
    public Checked<List<Source>> read(Limits limits, Function<List<String>, Checked<List<Source>>> readFiles)
            throws IOException {
        List<Source> sources = new ArrayList<>();
        Server server = new Server(limits);
        for (Address address : addresses) {
            sources.add(new Source(address.toString(), server.get(address, ACCEPT)));
        }
        Checked<List<Source>> read = readFiles.apply(files);
        sources.addAll(read.value().orElseGet(List::of));
        return Checked.of(List.copyOf(sources), read.diagnostics());
    }
}
