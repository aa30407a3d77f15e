package dev.slo.compiler.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.emit.alertmanager.AlertmanagerFiles;
import dev.slo.compiler.plan.Planner;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.model.Alerting;
import dev.slo.model.Owner;
import dev.slo.model.Service;
import dev.slo.model.Slo;
import dev.slo.spec.reading.Tree;
import dev.slo.yaml.YamlFrontEnd;
import dev.slo.yaml.YamlTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the owners and severities are, no alert is lost on its way, and a page that wakes nobody is told. */
class EveryRouteTest {

    private static final Path BASE = Path.of("../../monitoring/alertmanager/base.yml");
    private static final List<String> TEAMS = List.of("a", "b", "the \"best\" team", "tëam\\two", "x,y={z}", "a-#a");
    private static final List<String> CONTACTS =
            List.of("#a", "#b", "@ann", "a@example.com", "ring Ann", "https://a.b");
    private static final List<String> SEVERITIES = List.of("critical", "warning", "info", "sev1", "P-2", "page_me");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void everyAlertIsToldToItsOwnerOrElseToTheBase(long seed) throws IOException {
        List<ServicePlan> plans = plans(new Random(seed));
        Checked<Artefact> merged = AlertmanagerBase.merge("base.yml", Files.readAllBytes(BASE), plans);
        String text = merged.value().orElseThrow().content();
        Route root = Route.read(
                Parts.value(
                                YamlTree.read("merged", text.getBytes(StandardCharsets.UTF_8))
                                        .value()
                                        .orElseThrow(),
                                "route")
                        .orElseThrow(),
                "");
        List<String> told =
                merged.diagnostics().stream().map(Diagnostic::message).toList();
        for (KnownAlert alert : KnownAlert.of(plans)) {
            List<String> receivers = root.receivers(alert.labels());
            assertThat(receivers).as("%s", alert).startsWith("slack-slo").hasSizeGreaterThan(1);
            assertThat(receivers.stream().filter(name -> name.startsWith("owner-")))
                    .as("%s", alert)
                    .hasSize(isReached(plans, alert) ? 1 : 0);
            boolean page = alert.label("alertname").matches("ErrorBudgetBurnRateCritical|SloHardDown");
            if (alert.severity().equals("critical")) {
                assertThat(receivers).contains("pagerduty", "slack-critical");
            } else if (page && !List.of("warning", "info").contains(alert.severity())) {
                assertThat(told).anyMatch(message -> message.contains("'" + alert.severity() + "' reach only"));
            }
        }
        alertmanagerAccepts(text, plans);
        workspaceTakesEveryAlertToTheTopic(plans);
    }

    /** The dialect of the workspace has two kinds of receivers. */
    private void workspaceTakesEveryAlertToTheTopic(List<ServicePlan> plans) throws IOException {
        Workspace workspace = Workspace.of(plans);
        Route root = Route.read(Parts.value(workspace.tree(), "route").orElseThrow(), "");
        assertThat(KnownAlert.of(plans))
                .allSatisfy(alert -> assertThat(root.receivers(alert.labels())).containsExactly("topic"));
        assertThat(Parts.items(workspace.tree(), "receivers").stream()
                        .flatMap(Parts::fields)
                        .map(Tree.Field::key))
                .contains("sns_configs")
                .isSubsetOf("name", "sns_configs", "pagerduty_configs");
        assertThat(Parts.fields(workspace.tree()).map(Tree.Field::key)).doesNotContain("global");
        assertThat(Amtool.check(workspace.write(folder.resolve("workspace"))).output())
                .contains("SUCCESS")
                .doesNotContain("FAILED");
    }

    private void alertmanagerAccepts(String text, List<ServicePlan> plans) throws IOException {
        for (Artefact artefact : new AlertmanagerFiles().emit(plans)) {
            Files.writeString(folder.resolve(Path.of(artefact.path()).getFileName()), artefact.content());
        }
        Path file = Files.writeString(folder.resolve("alertmanager.yml"), text);
        assertThat(Amtool.check(file).output()).contains("SUCCESS").doesNotContain("FAILED");
        assertThat(Amtool.check(folder.resolve("slo.yml")).output())
                .contains("SUCCESS")
                .doesNotContain("FAILED");
    }

    /** A team's only contact is for all of its services; of several, each is for those that name it. */
    private static boolean isReached(List<ServicePlan> plans, KnownAlert alert) {
        Set<String> ofTeam = contacts(plans, "owner", alert);
        return ofTeam.size() > 1 ? !contacts(plans, "service", alert).isEmpty() : !ofTeam.isEmpty();
    }

    /** The contacts that Alertmanager knows, of all services with the alert's value of a label. */
    private static Set<String> contacts(List<ServicePlan> plans, String label, KnownAlert alert) {
        return plans.stream()
                .map(ServicePlan::service)
                .filter(service -> service.owner().isPresent())
                .filter(service -> alert.label(label)
                        .equals(
                                label.equals("service")
                                        ? service.name().value()
                                        : service.owner().get().team()))
                .flatMap(service -> service.owner().get().contact().stream())
                .filter(contact -> contact.matches("[#@].*|a@example.com"))
                .collect(Collectors.toSet());
    }

    private static List<ServicePlan> plans(Random random) {
        List<ServicePlan> plans = new ArrayList<>();
        int services = 2 + random.nextInt(4);
        for (int i = 0; i < services; i++) {
            plans.add(Planner.plan(service("s" + i, random)));
        }
        return plans;
    }

    private static Service service(String name, Random random) {
        String text = """
                apiVersion: slo/v1
                service: %s
                slos:
                  - name: orders
                    objective: 99.9%%
                    sli: {events: {bad: 'bad_total{job="x"}', total: 'all_total{job="x"}'}}
                """.formatted(name);
        Service read = YamlFrontEnd.read("s.yaml", text.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow()
                .get(0)
                .service();
        Optional<Owner> owner = random.nextInt(5) == 0
                ? Optional.empty()
                : Optional.of(new Owner(
                        one(TEAMS, random),
                        random.nextInt(5) == 0 ? Optional.empty() : Optional.of(one(CONTACTS, random)),
                        Optional.empty()));
        List<Slo> slos = read.slos().stream().map(slo -> alerting(slo, random)).toList();
        return new Service(read.name(), owner, read.labels(), read.links(), slos, read.red(), read.retention());
    }

    private static Slo alerting(Slo slo, Random random) {
        Alerting was = slo.alerting();
        Alerting alerting = new Alerting(
                channel(random),
                channel(random),
                was.tiers(),
                was.budgetLevels(),
                was.hardDown(),
                was.noData(),
                was.labels(),
                was.annotations(),
                was.runbook(),
                was.dashboard());
        return new Slo(
                slo.name(),
                slo.title(),
                slo.description(),
                slo.objective(),
                slo.window(),
                slo.sli(),
                slo.groupBy(),
                alerting,
                slo.labels(),
                slo.links(),
                slo.suppressions(),
                slo.scrapeInterval(),
                slo.traffic());
    }

    private static Alerting.Channel channel(Random random) {
        return new Alerting.Channel(true, one(SEVERITIES, random), Optional.empty(), Optional.empty());
    }

    private static String one(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
