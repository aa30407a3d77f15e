package dev.slo.sample.demo.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, which are shells. */
@Timeout(300)
class StackTest {

    @TempDir
    private Path folder;

    private final List<String> ready = new ArrayList<>();
    private final Stack stack = new Stack(ready::add);
    private HttpServer answering;
    private Reaper reaper;

    @BeforeEach
    void start() throws IOException {
        reaper = Reaper.start(folder, true);
        answering = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answering.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        answering.start();
    }

    @AfterEach
    void end() {
        stack.close();
        reaper.close();
        answering.stop(0);
    }

    @Test
    void partsOfAStageAreReadyBeforeTheNextStageAndStopTheOtherWayRound() throws Exception {
        Path order = folder.resolve("order");
        List<ChildProcess> parts = List.of(tells(order, "a"), tells(order, "b"), tells(order, "c"));
        stack.start(List.of(parts.get(0)));
        awaitLines(order, 1);
        stack.start(parts.subList(1, 3));
        awaitLines(order, 3);
        assertThat(ready).containsExactly("a", "b", "c");
        stack.close();
        assertThat(parts).noneMatch(ChildProcess::isRunning);
        assertThat(Files.readAllLines(order)).startsWith("a up").endsWith("c down", "b down", "a down");
    }

    @Test
    void whatWasStartedIsStoppedWhenAStartFails() throws Exception {
        ChildProcess good = child("good", "exec sleep 300");
        stack.start(List.of(good));
        try (Socket nobody = new Socket()) { // The port is taken, by somebody who does not listen.
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            ChildProcess bad = new ChildProcess(
                    "bad",
                    List.of("sh", "-c", "echo the port is taken; exit 7"),
                    Map.of(),
                    folder.resolve("bad.log"),
                    URI.create("http://127.0.0.1:" + nobody.getLocalPort() + "/"),
                    reaper);
            assertThatThrownBy(() -> stack.start(List.of(bad)))
                    .isInstanceOf(StackException.class)
                    .hasMessage("bad did not start: it ended with exit code 7; the end of its log:\nthe port is taken");
        }
        assertThat(good.isRunning()).isTrue();
        stack.close();
        assertThat(good.isRunning()).isFalse();
    }

    @Test
    void aProgramThatIsNotThereIsToldByName() {
        ChildProcess none = new ChildProcess(
                "prometheus", List.of("/nowhere/prometheus"), Map.of(), folder.resolve("log"), address(), reaper);
        assertThatThrownBy(() -> stack.start(List.of(none)))
                .isInstanceOf(StackException.class)
                .hasMessageStartingWith("prometheus cannot be started: ");
    }

    @Test
    void aSecludedProcessGetsNoVariableOfThisOne() throws Exception {
        Path log = folder.resolve("secluded.log");
        ChildProcess secluded = ChildProcess.secluded(
                "secluded",
                List.of("/usr/bin/env"),
                Map.of("PORT", "8080", "HOST", "127.0.1.1"),
                log,
                address(),
                reaper);
        secluded.start();
        awaitLines(log, 2);
        secluded.stop();
        assertThat(Files.readAllLines(log)).containsExactlyInAnyOrder("PORT=8080", "HOST=127.0.1.1");
    }

    @Test
    void nothingIsStartedAfterTheEnd() {
        ChildProcess late = child("late", "exec sleep 300");
        stack.close();
        assertThatThrownBy(() -> stack.start(List.of(late))).isInstanceOf(StackException.class);
        assertThat(late.pid()).isEmpty();
    }

    @Test
    void aProcessThatWillNotEndIsKilled() throws Exception {
        ChildProcess stubborn = child("stubborn", "trap '' TERM; echo deaf; while :; do sleep 1; done");
        stack.start(List.of(stubborn));
        awaitLines(folder.resolve("stubborn.log"), 1);
        stack.close();
        assertThat(stubborn.isRunning()).isFalse();
    }

    @Test
    void aProcessCanBeKilledAndStartedAgain() throws Exception {
        ChildProcess part = child("part", "exec sleep 300");
        stack.start(List.of(part));
        Optional<Long> before = part.pid();
        part.kill();
        assertThat(part.failure())
                .hasValueSatisfying(failure -> assertThat(failure).contains("exit code 137"));
        part.start();
        Stack.await(part);
        assertThat(part.pid()).isNotEqualTo(before);
    }

    @Test
    void theReaperEndsChildrenAndRemovesTheFolderOfAProcessThatWasKilled() throws Exception {
        Path doomed = folder.resolve("doomed");
        Files.createDirectories(doomed.resolve("deep"));
        Process victim = new ProcessBuilder("sleep", "300").start();
        Process spared = new ProcessBuilder("sleep", "300").start();
        try {
            Reaper other = Reaper.start(doomed, false);
            other.watch(victim.pid());
            other.watch(spared.pid());
            other.forget(spared.pid());
            other.abandon();
            assertThat(victim.waitFor(3, TimeUnit.MINUTES)).isTrue();
            while (Files.exists(doomed)) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(spared.isAlive()).isTrue();
        } finally {
            victim.destroyForcibly();
            spared.destroyForcibly();
        }
    }

    @Test
    void friendlyPortsAreTakenOnlyWhereTheyAreFree() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(true);
            assertThat(ports.take(taken.getLocalPort())).isNotEqualTo(taken.getLocalPort());
            int free = new Ports(false).take(1);
            assertThat(ports.take(free)).isEqualTo(free);
            assertThat(ports.take(free)).isNotEqualTo(free);
        }
    }

    @Test
    void aWorkspaceGoesWithEverythingInIt() throws IOException {
        Workspace workspace = Workspace.create(false);
        Files.writeString(workspace.log("api"), "text");
        workspace.close();
        assertThat(workspace.folder()).doesNotExist();
        workspace.close();
    }

    @Test
    void theFirstNameThatIsInstalledIsFound() throws IOException {
        Path tool = Files.createFile(folder.resolve("prometheus-alertmanager"));
        List<String> names = List.of("alertmanager", "prometheus-alertmanager");
        assertThat(Tools.find("/nowhere:" + folder, names)).isEmpty();
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        assertThat(Tools.find("/nowhere::" + folder, names)).contains(tool);
    }

    private ChildProcess tells(Path file, String name) {
        String script = "echo " + name + " up >>" + file + "; trap 'echo " + name + " down >>" + file
                + "; exit 0' TERM; while :; do sleep 0.1; done";
        return child(name, script);
    }

    private ChildProcess child(String name, String script) {
        return new ChildProcess(
                name, List.of("sh", "-c", script), Map.of(), folder.resolve(name + ".log"), address(), reaper);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + answering.getAddress().getPort() + "/");
    }

    private static void awaitLines(Path file, int count) throws Exception {
        while (!Files.exists(file) || Files.readAllLines(file).size() < count) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
