package dev.slo.compiler.pipeline;

import dev.slo.compiler.plan.Planner;
import dev.slo.compiler.review.CataloguePage;

/** Pages for people who review. */
public final class Reviews {

    private Reviews() {}

    /** The catalogue of all SLOs as one HTML file; of specs without errors. */
    public static String catalogue(Loaded loaded) {
        return CataloguePage.html(loaded.specs().stream()
                .map(spec -> Planner.plan(spec.service()))
                .toList());
    }
}
