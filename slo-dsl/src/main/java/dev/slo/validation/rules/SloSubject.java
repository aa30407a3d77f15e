package dev.slo.validation.rules;

import dev.slo.diagnostic.Origin;
import dev.slo.model.Alerting;
import dev.slo.model.Query;
import dev.slo.model.Service;
import dev.slo.model.Sli;
import dev.slo.model.Slo;
import dev.slo.spec.Origins;
import dev.slo.spec.ServiceSpec;
import dev.slo.spec.SpecPath;
import dev.slo.validation.rules.QuerySubject.Role;
import java.util.List;
import java.util.Optional;

/** An SLO as the rules see it: the model, where it was written and its parsed queries. */
public final class SloSubject {

    private final ServiceSpec spec;
    private final Slo slo;
    private final SpecPath path;
    private final List<QuerySubject> queries;

    /** Parses the queries of the SLO with that index. */
    SloSubject(ServiceSpec spec, int index) {
        this.spec = spec;
        this.slo = spec.service().slos().get(index);
        this.path = SpecPath.slo(index);
        this.queries = parse(slo.sli());
    }

    private List<QuerySubject> parse(Sli sli) {
        if (sli instanceof Sli.BadOverTotal events) {
            return List.of(query(Role.BAD, events.bad()), query(Role.TOTAL, events.total()));
        }
        if (sli instanceof Sli.GoodOverTotal events) {
            return List.of(query(Role.GOOD, events.good()), query(Role.TOTAL, events.total()));
        }
        if (sli instanceof Sli.GoodAndBad events) {
            return List.of(query(Role.GOOD, events.good()), query(Role.BAD, events.bad()));
        }
        if (sli instanceof Sli.Latency latency) {
            return List.of(query(Role.HISTOGRAM, latency.histogram()));
        }
        if (sli instanceof Sli.Timeslices slices) {
            return List.of(query(Role.TIMESLICES, slices.query()));
        }
        return List.of(query(Role.ERROR_RATIO, ((Sli.ErrorRatio) sli).query()));
    }

    private QuerySubject query(Role role, Query query) {
        return QuerySubject.of(role, query, new SpecPath(path + ".sli." + role.path()), spec.origins());
    }

    /** The SLO itself. */
    public Slo slo() {
        return slo;
    }

    /** Where a part of the SLO was written, such as {@code alerting.tiers[1].factor}; its name for what it leaves out. */
    public Origin at(String part) {
        return written(part(part)) ? origins().at(part(part)) : origins().at(path.field("name"));
    }

    /** Whether the spec says anything about the part or about something around it, but for the SLO as a whole. */
    private boolean written(SpecPath part) {
        return !part.equals(path)
                && (origins().sites().containsKey(part)
                        || part.parent().filter(this::written).isPresent());
    }

    SpecPath part(String part) {
        return new SpecPath(path + "." + part);
    }

    Service service() {
        return spec.service();
    }

    Alerting alerting() {
        return slo.alerting();
    }

    /** Whether a page is sent as soon as most events fail; timeslices are bad and never down. */
    boolean hardDown() {
        return alerting().hardDown() && !(slo.sli() instanceof Sli.Timeslices);
    }

    Origins origins() {
        return spec.origins();
    }

    List<QuerySubject> queries() {
        return queries;
    }

    /** The query with that role, if the SLI has one. */
    Optional<QuerySubject> query(Role role) {
        return queries.stream().filter(query -> query.role() == role).findFirst();
    }

    /** The tiers that make alerts, with the places where they were decided. */
    List<TierSubject> tiers() {
        return TierSubject.of(this);
    }
}
