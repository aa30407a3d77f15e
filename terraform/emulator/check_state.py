#!/usr/bin/env python3
"""Asserts on what was really made: reads `terraform show -json` and prints one line per assertion, 1 when any fails.

check_state.py STATE.json
"""

import json
import sys

# Actions for which AWS knows no resource narrower than all of them.
ONLY_ON_EVERYTHING = {"ecr:GetAuthorizationToken", "xray:PutTelemetryRecords", "xray:PutTraceSegments"}
# In the policy of a key `*` is the key itself.
POLICY_OF_ITSELF = {"aws_kms_key"}
ALIAS_ACTIONS = {"kms:CreateAlias", "kms:DeleteAlias", "kms:UpdateAlias"}


def resources(module):
    yield from module.get("resources", [])
    for child in module.get("child_modules", []):
        yield from resources(child)


def listed(value):
    return value if isinstance(value, list) else [value]


def allowed(values):
    """Statements that allow something, of every policy document of a resource."""
    for key in ("policy", "assume_role_policy"):
        if values.get(key):
            yield from (s for s in listed(json.loads(values[key])["Statement"]) if s["Effect"] == "Allow")


class State:
    def __init__(self, found):
        self.found = [r for r in found if r["mode"] == "managed"]

    def of(self, kind):
        return [(r["address"], r["values"]) for r in self.found if r["type"] == kind]


def policies_without_wildcards(state):
    for resource in state.found:
        for statement in allowed(resource["values"]):
            actions = set(listed(statement["Action"]))
            wild = [action for action in actions if "*" in action]
            everything = "*" in listed(statement.get("Resource", []))
            exempt = resource["type"] in POLICY_OF_ITSELF or actions <= ONLY_ON_EVERYTHING
            if wild or (everything and not exempt) or statement.get("Principal") == "*":
                yield resource["address"], statement


def keys_let_their_alias_be_made(state):
    """AWS wants these actions on the key as well as on the alias, and a policy with a list of actions delegates no others."""
    keys = {key["key_id"]: key for _, key in state.of("aws_kms_key")}
    for address, alias in state.of("aws_kms_alias"):
        key = keys.get(alias["target_key_id"], {})
        missing = ALIAS_ACTIONS - {action for statement in allowed(key) for action in listed(statement["Action"])}
        if missing:
            yield address, f"its key does not allow {', '.join(sorted(missing))}"


def tasks_without_public_address(state):
    for address, service in state.of("aws_ecs_service"):
        if service["network_configuration"][0]["assign_public_ip"]:
            yield address, "a public address"
    for address, subnet in state.of("aws_subnet"):
        if subnet["map_public_ip_on_launch"]:
            yield address, "gives public addresses"


def queues_encrypted(state):
    for address, queue in state.of("aws_sqs_queue"):
        if not (queue["sqs_managed_sse_enabled"] or queue["kms_master_key_id"]):
            yield address, "not encrypted"


def exact_ports(state):
    listeners = {listener["port"] for _, listener in state.of("aws_lb_listener")}
    targets = {target["port"] for _, target in state.of("aws_lb_target_group")}
    rules = state.of("aws_vpc_security_group_ingress_rule") + state.of("aws_vpc_security_group_egress_rule")
    for address, rule in rules:
        if rule["from_port"] != rule["to_port"] or rule["ip_protocol"] != "tcp":
            yield address, "a range of ports"
    for address, rule in state.of("aws_vpc_security_group_ingress_rule"):
        expected = listeners if rule["cidr_ipv4"] else targets
        if rule["from_port"] not in expected:
            yield address, f"{rule['from_port']} is open, and nobody listens there"
    open_ports = {rule["from_port"] for _, rule in state.of("aws_vpc_security_group_ingress_rule") if rule["cidr_ipv4"]}
    if listeners - open_ports:
        yield "aws_lb_listener", f"{sorted(listeners - open_ports)} listen behind a closed port"


def retention_set(state):
    for address, group in state.of("aws_cloudwatch_log_group"):
        if not group["retention_in_days"] or not group["kms_key_id"]:
            yield address, "kept for ever, or not encrypted"


def containers_hardened(state):
    for address, task in state.of("aws_ecs_task_definition"):
        for container in json.loads(task["container_definitions"]):
            if not container.get("readonlyRootFilesystem") or container.get("user", "").split(":")[0] in ("", "0", "root"):
                yield address, f"{container['name']} is root or may write"
            if container["image"].endswith(":latest") or any(value is None for value in container.values()):
                yield address, f"{container['name']} has a moving image or a null"


def deployments_undone(state):
    alarms = {alarm["alarm_name"] for _, alarm in state.of("aws_cloudwatch_composite_alarm")}
    for address, service in state.of("aws_ecs_service"):
        breaker, watched = service["deployment_circuit_breaker"][0], service["alarms"][0]
        if not (breaker["enable"] and breaker["rollback"] and watched["enable"] and watched["rollback"]):
            yield address, "nothing undoes a bad deployment"
        if not set(watched["alarm_names"]) <= alarms:
            yield address, f"watches alarms that do not exist: {watched['alarm_names']}"


def watched_rules(state):
    """The rules of the composite alarms that services watch, one after the other."""
    watched = {name for _, service in state.of("aws_ecs_service") for name in service["alarms"][0]["alarm_names"]}
    composites = state.of("aws_cloudwatch_composite_alarm")
    return "".join(alarm["alarm_rule"] for _, alarm in composites if alarm["alarm_name"] in watched)


def what_stays_undoes_nothing(state):
    """A dead letter lies there for days, and ECS does not watch an alarm that is on when a deployment begins."""
    rules = watched_rules(state)
    redrive = [json.loads(queue["redrive_policy"]) for _, queue in state.of("aws_sqs_queue") if queue["redrive_policy"]]
    dead_letters = {policy["deadLetterTargetArn"].split(":")[-1] for policy in redrive}
    for address, alarm in state.of("aws_cloudwatch_metric_alarm"):
        if (alarm.get("dimensions") or {}).get("QueueName") in dead_letters and f'"{alarm["alarm_name"]}"' in rules:
            yield address, "one dead letter switches off what undoes deployments"


def the_fastest_pages_undo_deployments(state):
    """Of the alarms on SLOs each one with the tag page-1 stands in a rule that a service watches, and no other does."""
    rules = watched_rules(state)
    for address, alarm in state.of("aws_cloudwatch_composite_alarm"):
        tags = alarm.get("tags") or {}
        named = f'"{alarm["alarm_name"]}"' in rules
        if "slo" in tags and named != (tags.get("tier") == "page-1"):
            yield address, f"{tags.get('tier', 'no tier')}, and {'undoes deployments' if named else 'no service watches it'}"


def secrets_without_values(state):
    for address, _ in state.of("aws_secretsmanager_secret_version"):
        yield address, "a secret's value lies in the state"


CHECKS = [
    policies_without_wildcards,
    keys_let_their_alias_be_made,
    tasks_without_public_address,
    queues_encrypted,
    exact_ports,
    retention_set,
    containers_hardened,
    deployments_undone,
    what_stays_undoes_nothing,
    the_fastest_pages_undo_deployments,
    secrets_without_values,
]


def main(path):
    with open(path, encoding="utf-8") as file:
        state = State(list(resources(json.load(file)["values"]["root_module"])))
    assert len(state.found) > 50, f"only {len(state.found)} resources"
    failed = False
    for check in CHECKS:
        problems = list(check(state))
        failed = failed or bool(problems)
        print(f"{'FAILED' if problems else 'ok':6} {check.__name__.replace('_', ' ')}")
        for address, problem in problems:
            print(f"       {address}: {problem}")
    print(f"{len(state.found)} resources")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
