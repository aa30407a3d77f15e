package dev.slo.compiler.review.asked;

import dev.slo.compiler.remote.Address;
import dev.slo.compiler.remote.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a Prometheus, or whatever answers as one does. */
public final class Prometheus {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ACCEPT = "application/json";
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final Server server;
    private final Address address;

    /** A server's API below an address. */
    public Prometheus(Server server, Address address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Asks everything, one question after the other.
     *
     * @param asks the questions
     * @param at the moment to ask about, in seconds since the epoch
     * @param progress is told how many are answered
     * @throws IOException when the server is not there or lets nobody in; a question that it cannot answer is an answer
     */
    public Answers ask(Collection<Ask> asks, long at, IntConsumer progress) throws IOException {
        TreeMap<Ask, Answer> answers = new TreeMap<>();
        for (Ask ask : new TreeSet<>(asks)) {
            answers.put(ask, answer(ask, at));
            progress.accept(answers.size());
        }
        return new Answers(at, answers);
    }

    private Answer answer(Ask ask, long at) throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("query", ask.expr());
        if (ask.stepSeconds() == 0) {
            parameters.put("time", Long.toString(at));
        } else {
            parameters.put("start", Long.toString(at - ask.rangeSeconds()));
            parameters.put("end", Long.toString(at));
            parameters.put("step", Long.toString(ask.stepSeconds()));
        }
        String path = ask.stepSeconds() == 0 ? "/api/v1/query" : "/api/v1/query_range";
        Server.Answer answer = server.ask(address.resource(path, parameters), ACCEPT);
        if (answer.status() == UNAUTHORIZED || answer.status() == FORBIDDEN) {
            throw new IOException(address + " answered with status " + answer.status());
        }
        return read(answer, ask, at);
    }

    private Answer read(Server.Answer answer, Ask ask, long at) throws IOException {
        try {
            JsonNode root = JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8));
            String status = root.path("status").asString("");
            if (status.equals("success")) {
                return new Answer.Found(new Samples(ask, at).series(root.path("data")));
            }
            if (status.equals("error")) {
                return new Answer.Failed(root.path("error").asString("no reason given"));
            }
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(notPrometheus(answer), e);
        }
        throw new IOException(notPrometheus(answer));
    }

    private String notPrometheus(Server.Answer answer) {
        return address + " does not answer as Prometheus does (status " + answer.status() + ")";
    }
}
