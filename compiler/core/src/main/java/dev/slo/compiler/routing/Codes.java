package dev.slo.compiler.routing;

import dev.slo.diagnostic.Code;

/** The codes of what there is to say about an Alertmanager configuration. */
final class Codes {

    static final Code NO_ROUTE = new Code("alertmanager.no-route");
    static final Code NOT_EXTENSIBLE = new Code("alertmanager.not-extensible");
    static final Code SILENT_PAGE = new Code("alertmanager.silent-page");
    static final Code INHIBITED_PAGE = new Code("alertmanager.inhibited-page");

    private Codes() {}
}
