package dev.slo.validation.rules;

import dev.slo.diagnostic.Origin;
import dev.slo.model.Query;
import dev.slo.model.Red;
import dev.slo.model.Service;
import dev.slo.spec.Origins;
import dev.slo.spec.ServiceSpec;
import dev.slo.spec.SpecPath;
import dev.slo.validation.rules.QuerySubject.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A service as the rules see it: its spec and the parsed queries of it. */
public final class ServiceSubject {

    private final ServiceSpec spec;
    private final List<SloSubject> slos;
    private final List<QuerySubject> redQueries;

    /** Parses every query of the spec. */
    ServiceSubject(ServiceSpec spec) {
        this.spec = spec;
        this.slos = IntStream.range(0, spec.service().slos().size())
                .mapToObj(index -> new SloSubject(spec, index))
                .toList();
        this.redQueries = spec.service().red().map(this::parse).orElse(List.of());
    }

    private List<QuerySubject> parse(Red red) {
        List<QuerySubject> queries = new ArrayList<>();
        queries.add(parse(Role.RED, "requests", red.requests()));
        red.errors().ifPresent(query -> queries.add(parse(Role.RED, "errors", query)));
        red.duration().ifPresent(query -> queries.add(parse(Role.RED_DURATION, "duration", query)));
        return List.copyOf(queries);
    }

    private QuerySubject parse(Role role, String key, Query query) {
        return QuerySubject.of(role, query, SpecPath.ROOT.field("red").field(key), spec.origins());
    }

    Service service() {
        return spec.service();
    }

    Origins origins() {
        return spec.origins();
    }

    List<SloSubject> slos() {
        return slos;
    }

    /** The queries of the recordings of rate, errors and duration. */
    List<QuerySubject> redQueries() {
        return redQueries;
    }

    /** Where a part of the service was written, named by the keys that lead to it. */
    Origin at(String... keys) {
        SpecPath path = SpecPath.ROOT;
        for (String key : keys) {
            path = path.field(key);
        }
        return spec.origins().at(path);
    }
}
