package dev.slo.sample.api.http;

import dev.slo.sample.api.domain.behaviour.SimulatedFailure;
import dev.slo.sample.api.faults.Faults;
import dev.slo.sample.telemetry.Health;
import dev.slo.sample.telemetry.Readiness;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.opentelemetry.api.trace.Span;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server of the API. */
public final class ApiServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);
    private static final int LEAST_THREADS = 8;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int INTERNAL_ERROR = 500;

    private final Javalin javalin;

    private ApiServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /** Starts and listens. */
    static ApiServer start(Listen listen, RouteTable routes, Filter filter, Faults faults, Readiness readiness) {
        Javalin javalin = Javalin.create(config -> {
            configure(config, listen, filter);
            probes(config, readiness);
            routes.routes()
                    .forEach(route -> config.routes.addHttpHandler(
                            HandlerType.findOrCreate(route.method()), route.template(), struck(route, faults)));
            failures(config, routes);
        });
        return new ApiServer(javalin.start(listen.host(), listen.port()));
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Takes nothing more, and waits for what has begun, up to the time to drain. */
    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(JavalinConfig config, Listen listen, Filter filter) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.router.ignoreTrailingSlashes = false;
        QueuedThreadPool threads = new QueuedThreadPool(listen.threads(), LEAST_THREADS);
        threads.setName("http");
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(listen.drain().toMillis());
            server.setHandler(new GracefulHandler());
        });
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServletContextHandler(
                handler -> handler.addFilter(new FilterHolder(filter), "/*", EnumSet.of(DispatcherType.REQUEST)));
    }

    private static void probes(JavalinConfig config, Readiness readiness) {
        config.routes.get(Health.LIVE, ctx -> answer(ctx, Health.alive()));
        config.routes.get(Health.LIVE_TOO, ctx -> answer(ctx, Health.alive()));
        config.routes.get(Health.READY, ctx -> answer(ctx, Health.ready(readiness.now())));
    }

    private static void answer(Context ctx, Health health) {
        Answer.json(ctx, health.status(), health.body());
    }

    /** The handler of a route, unless a fault strikes first. */
    private static Handler struck(Route route, Faults faults) {
        return ctx -> {
            ctx.req().setAttribute(RouteTable.TEMPLATE, route.template());
            if (faults.strikes(route.template())) {
                Span.current().addEvent("fault injected");
                Problem.answer(ctx, INTERNAL_ERROR, "a fault was injected");
            } else {
                route.handler().handle(ctx);
            }
        };
    }

    private static void failures(JavalinConfig config, RouteTable routes) {
        config.routes.exception(
                InvalidRequest.class,
                (e, ctx) -> Problem.answer(ctx, e.status(), String.valueOf(e.getMessage()), e.errors()));
        config.routes.exception(HttpResponseException.class, (e, ctx) -> {
            if (e.getStatus() == METHOD_NOT_ALLOWED) {
                ctx.header("Allow", routes.allowed(ctx.path()));
            }
            Problem.answer(ctx, e.getStatus(), String.valueOf(e.getMessage()));
        });
        config.routes.exception(SimulatedFailure.class, (e, ctx) -> {
            Span.current().recordException(e);
            Problem.answer(ctx, INTERNAL_ERROR, String.valueOf(e.getMessage()));
        });
        config.routes.exception(Exception.class, (e, ctx) -> {
            Span.current().recordException(e);
            LOG.error("a request failed", e);
            Problem.answer(ctx, INTERNAL_ERROR, "the service failed");
        });
    }
}
