package dev.slo.sample.api;

import static dev.slo.dsl.Slos.alerts;
import static dev.slo.dsl.Slos.bad;
import static dev.slo.dsl.Slos.defaults;
import static dev.slo.dsl.Slos.errorRatio;
import static dev.slo.dsl.Slos.label;
import static dev.slo.dsl.Slos.latency;
import static dev.slo.dsl.Slos.link;
import static dev.slo.dsl.Slos.red;
import static dev.slo.dsl.Slos.service;
import static dev.slo.dsl.Slos.slo;
import static dev.slo.dsl.Slos.team;
import static dev.slo.dsl.Slos.total;

import dev.slo.dsl.Indicator;
import dev.slo.dsl.ServiceDeclaration;
import dev.slo.dsl.SloProvider;
import dev.slo.micrometer.MeterSelector;
import dev.slo.model.TimeSpan;
import dev.slo.sample.api.metrics.HttpMeters;
import java.time.Duration;
import java.util.List;

/**
 * What the API promises, beside the meters that it is measured with: a meter that gets another name takes its SLOs along.
 * {@code slos/sampleapi.yaml} says the same, and a test holds the two together.
 */
public final class ApiSlos implements SloProvider {

    private static final String JOB = "sampleapi";
    private static final String DASHBOARDS = "https://grafana.example.com/d/";
    private static final String FAST = "300ms";
    private static final String REQUESTS =
            ofThisJob(HttpMeters.requests()).events().text();
    private static final String FAILURES =
            ofThisJob(HttpMeters.failures()).events().text();
    private static final String DURATIONS =
            ofThisJob(HttpMeters.durations()).histogram().text();

    @Override
    public List<ServiceDeclaration> services() {
        return List.of(service("sampleapi")
                .ownedBy(team("platform").reachedAt("#platform"))
                .labelled(label("tier").as("1"))
                .linkedTo(
                        link("Java processes").at(DASHBOARDS + "platform-jvm?var-job=" + JOB),
                        link("Hosts").at(DASHBOARDS + "platform-hosts"),
                        link("Request tracing").at(DASHBOARDS + "platform-tracing?var-trace_service=" + JOB))
                .recording(red(REQUESTS)
                        .named("http")
                        .errors(FAILURES)
                        .durations(DURATIONS)
                        .by("method", "path"))
                .withDefaults(defaults()
                        .over("30d")
                        .scrapedEvery("15s")
                        .alerting(alerts().runbook("https://runbooks.example.com/{service}/{slo}")
                                .dashboard(DASHBOARDS + "slo-{service}?var-slo={slo}")))
                .with(
                        slo("requests-availability")
                                .measuredBy(failures())
                                .objective("99.9%")
                                .titled("Requests succeed")
                                .describedAs("A request fails when the API answers it with a status of 500 or above."),
                        slo("route-availability")
                                .measuredBy(failures())
                                .objective("99.5%")
                                .groupedBy("path")
                                .titled("Requests succeed on every route")
                                .describedAs("The same promise for each route, so that a broken rare route is not"
                                        + " hidden by a busy one."),
                        slo("requests-latency")
                                .measuredBy(latency(DURATIONS)
                                        .within(FAST)
                                        .withBuckets(
                                                "5ms", "10ms", "25ms", "50ms", "100ms", FAST, "500ms", "1s", "2500ms",
                                                "5s", "10s"))
                                .objective("99%")
                                .titled("Requests are answered within 300 ms"),
                        slo("reachability")
                                .measuredBy(errorRatio("1 - avg(avg_over_time(up{job=\"" + JOB + "\"}[$window]))"))
                                .objective("99.9%")
                                .titled("Its tasks can be scraped")
                                .describedAs("The share of scrapes that failed, all tasks alike.")));
    }

    /** The longest time that a request may take and still be fast. */
    static Duration fast() {
        return Duration.ofMillis(TimeSpan.parse(FAST).millis());
    }

    private static Indicator failures() {
        return bad(FAILURES).of(total(REQUESTS));
    }

    private static <S extends MeterSelector<S>> S ofThisJob(MeterSelector<S> meters) {
        return meters.label("job", JOB);
    }
}
