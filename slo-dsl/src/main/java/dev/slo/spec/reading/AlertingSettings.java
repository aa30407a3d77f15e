package dev.slo.spec.reading;

import dev.slo.model.Alerting;
import dev.slo.model.Labels;
import dev.slo.model.Tier;
import java.util.List;
import java.util.Optional;

/** What a spec says about {@code alerting}; empty where it says nothing. */
record AlertingSettings(
        ChannelSettings page,
        ChannelSettings ticket,
        Optional<List<Tier>> tiers,
        Optional<List<Integer>> budgetLevels,
        Optional<Boolean> hardDown,
        Optional<Boolean> noData,
        Labels labels,
        Labels annotations,
        Optional<String> runbook,
        Optional<String> dashboard) {

    static final AlertingSettings NONE = new AlertingSettings(
            ChannelSettings.NONE,
            ChannelSettings.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Labels.NONE,
            Labels.NONE,
            Optional.empty(),
            Optional.empty());

    static Optional<AlertingSettings> read(Cursor cursor) {
        return cursor.map(Section.ALERTING)
                .map(map -> new AlertingSettings(
                        map.optional("page", ChannelSettings::read).orElse(ChannelSettings.NONE),
                        map.optional("ticket", ChannelSettings::read).orElse(ChannelSettings.NONE),
                        map.optional("tiers", TierReader::tiers),
                        map.optional("budgetLevels", AlertingSettings::levels),
                        map.optional("hardDown", Scalars::truth),
                        map.optional("noData", Scalars::truth),
                        map.optional("labels", PairsReader::labels).orElse(Labels.NONE),
                        map.optional("annotations", PairsReader::labels).orElse(Labels.NONE),
                        map.optional("runbook", Cursor::text),
                        map.optional("dashboard", Cursor::text)));
    }

    private static Optional<List<Integer>> levels(Cursor cursor) {
        return cursor.list("a list of percentages such as [50, 80, 100]", Scalars::wholeNumber);
    }

    /** These settings, and others where these say nothing; mappings are merged name by name, lists are not. */
    AlertingSettings or(AlertingSettings defaults) {
        return new AlertingSettings(
                page.or(defaults.page),
                ticket.or(defaults.ticket),
                tiers.or(defaults::tiers),
                budgetLevels.or(defaults::budgetLevels),
                hardDown.or(defaults::hardDown),
                noData.or(defaults::noData),
                defaults.labels.overlaidBy(labels),
                defaults.annotations.overlaidBy(annotations),
                runbook.or(defaults::runbook),
                dashboard.or(defaults::dashboard));
    }

    Alerting over(Alerting base) {
        return new Alerting(
                page.over(base.page()),
                ticket.over(base.ticket()),
                tiers.or(base::tiers),
                budgetLevels.orElse(base.budgetLevels()),
                hardDown.orElse(base.hardDown()),
                noData.orElse(base.noData()),
                base.labels().overlaidBy(labels),
                base.annotations().overlaidBy(annotations),
                runbook.or(base::runbook),
                dashboard.or(base::dashboard));
    }
}
