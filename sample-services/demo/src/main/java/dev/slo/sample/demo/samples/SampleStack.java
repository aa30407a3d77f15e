package dev.slo.sample.demo.samples;

import dev.slo.model.Service;
import dev.slo.sample.demo.client.FaultSwitches;
import dev.slo.sample.demo.client.LoadClient;
import dev.slo.sample.demo.client.PrometheusClient;
import dev.slo.sample.demo.client.WebhookInbox;
import dev.slo.sample.demo.stack.ChildProcess;
import dev.slo.sample.demo.stack.Part;
import dev.slo.sample.demo.stack.Ports;
import dev.slo.sample.demo.stack.Reaper;
import dev.slo.sample.demo.stack.Stack;
import dev.slo.sample.demo.stack.StackException;
import dev.slo.sample.demo.stack.Tools;
import dev.slo.sample.demo.stack.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The whole product on one machine: queue, API, worker, load, and Prometheus and Alertmanager where they are installed.
 * Prepared first and then started, so that a shutdown hook can close it whatever state it is in.
 */
public final class SampleStack implements AutoCloseable {

    private static final int FRIENDLY_INBOX = 9099;

    private final Checkout checkout;
    private final Workspace workspace;
    private final Reaper reaper;
    private final Addresses addresses;
    private final Stack stack;
    private final EmbeddedQueue queue;
    private final ChildProcess api;
    private final ChildProcess worker;
    private final Optional<ChildProcess> load;
    private final WebhookInbox inbox;
    private final Optional<ChildProcess> alertmanager;
    private final Optional<ChildProcess> prometheus;

    private SampleStack(
            Checkout checkout, StackOptions options, Workspace workspace, Reaper reaper, Consumer<String> progress)
            throws IOException {
        this.checkout = checkout;
        this.workspace = workspace;
        this.reaper = reaper;
        Optional<WebhookInbox> friendly = options.friendlyPorts() ? friendlyInbox() : Optional.empty();
        this.inbox = friendly.orElseGet(() -> WebhookInbox.start(0, Clock.systemUTC()));
        this.addresses = Addresses.take(new Ports(friendly.isPresent()));
        this.stack = new Stack(progress);
        this.queue = new EmbeddedQueue(addresses.queue(), Queues.ofSamples(SampleVariables.VISIBILITY));
        SampleVariables variables = new SampleVariables(options, addresses, queue);
        Children children = new Children(checkout, workspace, reaper, variables.shared());
        this.api = children.sample("api", "api", addresses.apiManagement(), variables.api());
        this.worker = children.sample(
                "worker", "worker", addresses.workerManagement(), variables.worker(workspace.sub("worker-state")));
        this.load = options.load()
                ? Optional.of(children.sample("load", "load-generator", addresses.loadManagement(), variables.load()))
                : Optional.empty();
        ServerConfigurations files = new ServerConfigurations(checkout, options, addresses, workspace.folder());
        Optional<Path> notifier = Tools.find(options.searchPath(), List.of("alertmanager", "prometheus-alertmanager"));
        this.alertmanager = notifier.isPresent()
                ? Optional.of(children.alertmanager(
                        notifier.get(), addresses.alertmanager(), files.alertmanager(inbox.address())))
                : Optional.empty();
        Optional<Path> server = Tools.find(options.searchPath(), List.of("prometheus"));
        this.prometheus = server.isPresent()
                ? Optional.of(children.prometheus(
                        server.get(), addresses.prometheus(), files.prometheus(alertmanager.isPresent())))
                : Optional.empty();
    }

    /**
     * A stack of which nothing runs yet but its folder, and the inbox.
     *
     * @param progress is told the name of each part that has got ready
     */
    public static SampleStack prepare(Checkout checkout, StackOptions options, Consumer<String> progress)
            throws IOException {
        Workspace workspace = Workspace.create(options.keep());
        Reaper reaper = Reaper.start(workspace.folder(), options.keep());
        try {
            return new SampleStack(checkout, options, workspace, reaper, progress);
        } catch (IOException | RuntimeException e) {
            workspace.close();
            reaper.close();
            throw e;
        }
    }

    /** Two stacks that start at once would both find the friendly ports free: they are of the one that has this one. */
    private static Optional<WebhookInbox> friendlyInbox() {
        try {
            return Optional.of(WebhookInbox.start(FRIENDLY_INBOX, Clock.systemUTC()));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Starts everything, and returns when everything is ready. */
    public void start() throws StackException, InterruptedException {
        startSamples();
        startMonitoring();
    }

    /** Starts what is measured: the queue, the API, the worker and the load. */
    public void startSamples() throws StackException, InterruptedException {
        stack.start(List.of(queue));
        stack.start(List.of(api, worker));
        stack.start(load.map(List::<Part>of).orElse(List.of()));
    }

    /** Starts what measures, where it is installed: after the samples, so that none of its first scrapes is in vain. */
    public void startMonitoring() throws StackException, InterruptedException {
        List<Part> servers = new ArrayList<>();
        alertmanager.ifPresent(servers::add);
        prometheus.ifPresent(servers::add);
        stack.start(servers);
    }

    /** Stops everything and removes the folder. Later calls do nothing. */
    @Override
    public synchronized void close() {
        stack.close();
        inbox.close();
        workspace.close();
        reaper.close();
    }

    /** What is not installed and how to get it; empty when everything is there. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (prometheus.isEmpty()) {
            missing.add(
                    "Prometheus is not installed, so nothing measures the objectives. Debian, Ubuntu: apt-get install"
                            + " prometheus; macOS: brew install prometheus");
        }
        if (alertmanager.isEmpty()) {
            missing.add("Alertmanager is not installed, so nobody is notified. Debian, Ubuntu: apt-get install"
                    + " prometheus-alertmanager; or https://prometheus.io/download");
        }
        return missing;
    }

    /** The specs of the services that run here. */
    public List<Service> services() throws IOException {
        return checkout.services(List.of(ServerConfigurations.API_JOB, ServerConfigurations.WORKER_JOB));
    }

    /** Where to look, by name, in the order in which people want to know it. */
    public Map<String, URI> urls() {
        Map<String, URI> urls = new LinkedHashMap<>();
        prometheus.ifPresent(part -> urls.put("Prometheus", Addresses.http(addresses.prometheus())));
        alertmanager.ifPresent(part -> urls.put("Alertmanager", Addresses.http(addresses.alertmanager())));
        urls.put("API", Addresses.http(addresses.api()));
        urls.put("API metrics", Addresses.http(addresses.apiManagement()).resolve("/metrics"));
        urls.put("worker metrics", Addresses.http(addresses.workerManagement()).resolve("/metrics"));
        load.ifPresent(part -> urls.put(
                "load truth", Addresses.http(addresses.loadManagement()).resolve("/truth")));
        urls.put("queue", queue.endpoint());
        return urls;
    }

    /** The folder with logs, data and configurations. */
    public Path folder() {
        return workspace.folder();
    }

    /** The checkout that it runs from. */
    public Checkout checkout() {
        return checkout;
    }

    /** The process of the API. */
    public ChildProcess api() {
        return api;
    }

    /** The process of the worker. */
    public ChildProcess worker() {
        return worker;
    }

    /** The process of Prometheus, where it is installed. */
    public Optional<ChildProcess> prometheusServer() {
        return prometheus;
    }

    /** Asks Prometheus, where it is installed. */
    public Optional<PrometheusClient> prometheus() {
        return prometheus.map(part -> new PrometheusClient(Addresses.http(addresses.prometheus())));
    }

    /** Breaks and heals the API, and asks what really happened there. */
    public FaultSwitches apiSwitches() {
        return new FaultSwitches(Addresses.http(addresses.apiManagement()));
    }

    /** Breaks and heals the worker, and asks what really happened there. */
    public FaultSwitches workerSwitches() {
        return new FaultSwitches(Addresses.http(addresses.workerManagement()));
    }

    /** Tells the load generator, where there is load. */
    public Optional<LoadClient> load() {
        return load.map(part -> new LoadClient(Addresses.http(addresses.loadManagement())));
    }

    /** What Alertmanager has told. */
    public WebhookInbox inbox() {
        return inbox;
    }
}
