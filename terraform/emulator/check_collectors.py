#!/usr/bin/env python3
"""Starts no collector, but reads what each would be started with, from where it would read it, and holds that against
what a collector takes, against the file that was reviewed and against the rest of the state: one line for each service, 1 when anything is wrong.

check_collectors.py STATE.json COMPILED
"""

import json
import pathlib
import re
import sys

from check_state import State, allowed, listed, resources

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "scripts" / "lib"))
import collector as reading  # noqa: E402

# The form of the AWS distribution's s3 provider: bucket, region, key.
OBJECT = re.compile(r"s3://([a-z0-9.-]{3,63})\.s3\.([a-z0-9-]+)\.amazonaws\.com/(.+)")
VARIABLE = re.compile(r"\$\{env:([A-Z0-9_]+)\}")
# The distribution reads this variable in place of all arguments.
INSTEAD_OF_ARGUMENTS = "AOT_CONFIG_CONTENT"
# Variables that the agent gives to every container.
OF_THE_AGENT = {"ECS_CONTAINER_METADATA_URI_V4"}
KINDS = ("receivers", "processors", "exporters", "extensions", "connectors")


class Collector:
    """One service's collector, from the state; `fetch` gives the bytes of an object by bucket and key."""

    def __init__(self, task, container, fetch):
        self.family, self.role = task["family"], task["task_role_arn"].rsplit("/", 1)[-1]
        self.environment = {entry["name"]: entry["value"] for entry in container.get("environment", [])}
        self.locations = [a.removeprefix("--config=") for a in container.get("command", []) if a.startswith("--config=")]
        self.fetch = fetch

    def object(self, location):
        match = OBJECT.fullmatch(location)
        return match and (match[1], match[3])

    def text(self, location):
        if location.startswith("env:"):
            return self.environment[location.removeprefix("env:")].encode()
        return self.fetch(*self.object(location))


def collectors(state, fetch):
    for _, task in state.of("aws_ecs_task_definition"):
        for container in json.loads(task["container_definitions"]):
            if container["name"] == "collector":
                yield Collector(task, container, fetch)


def components(configuration):
    """Everything that a merge would replace without a word if both sides had it."""
    yield from ((kind, name) for kind in KINDS for name in configuration.get(kind, {}))
    service = configuration.get("service", {})
    yield from (("pipelines", name) for name in service.get("pipelines", {}))
    yield from (("service", name) for name in service if name != "pipelines")


def merged(first, second):
    """As a collector merges what several arguments give: maps key by key, anything else is replaced."""
    if isinstance(first, dict) and isinstance(second, dict):
        return {**first, **{key: merged(first.get(key), value) for key, value in second.items()}}
    return second


def may_read(state, role, arn):
    policies = [values for _, values in state.of("aws_iam_role_policy") if values["role"] == role]
    statements = [statement for values in policies for statement in allowed(values)]
    return any("s3:GetObject" in listed(s["Action"]) and arn in listed(s["Resource"]) for s in statements)


def read_in_namespaces(state):
    """Namespaces that alarms read, save those that AWS fills itself."""
    for _, alarm in state.of("aws_cloudwatch_metric_alarm"):
        for query in alarm.get("metric_query", []):
            yield from (m["namespace"] for m in query["metric"] if not m["namespace"].startswith("AWS/"))


def problems(collector, state, compiled):
    if INSTEAD_OF_ARGUMENTS in collector.environment:
        yield f"{INSTEAD_OF_ARGUMENTS} is set, so no argument is read"
    objects = [location for location in collector.locations if collector.object(location)]
    if len(objects) != 1 or len(collector.locations) != 2:
        yield f"is started with {collector.locations}, not with a configuration of its own and the compiled one"
        return
    texts = [collector.text(location) for location in collector.locations]
    own, counting = (reading.read(text) for text in texts)
    if texts[1] != compiled:
        yield f"{objects[0]} is not the compiled file"
    for kind, name in sorted(set(components(own)) & set(components(counting))):
        yield f"{name} of the {kind} is in both configurations"
    both = merged(own, counting)
    yield from reading.refused(both)
    yield from reading.refused_by_prometheus(both, collector.environment)
    unset = set(VARIABLE.findall(b"".join(texts).decode())) - set(collector.environment) - OF_THE_AGENT
    if unset:
        yield f"nobody sets {sorted(unset)}"
    bucket, key = collector.object(objects[0])
    if not may_read(state, collector.role, f"arn:aws:s3:::{bucket}/{key}"):
        yield f"{collector.role} may not read {objects[0]}"
    namespace = collector.environment.get("SLO_NAMESPACE")
    if set(read_in_namespaces(state)) != {namespace}:
        yield f"sends to {namespace}, alarms read {sorted(set(read_in_namespaces(state)))}"
    if collector.environment.get("SLO_LOG_GROUP") not in [group["name"] for _, group in state.of("aws_cloudwatch_log_group")]:
        yield "writes to a log group that does not exist"
    scrape = own["receivers"]["prometheus"]["config"]["scrape_configs"][0]
    for variable, value in (("SLO_JOB", scrape["job_name"]), ("SLO_TARGET", scrape["static_configs"][0]["targets"][0])):
        if collector.environment.get(variable) != value:
            yield f"{variable} is {collector.environment.get(variable)}, and the workspace gets {value}"


def main(path, compiled):
    import boto3

    s3 = boto3.client("s3")
    with open(path, encoding="utf-8") as file:
        state = State(list(resources(json.load(file)["values"]["root_module"])))
    found = list(collectors(state, lambda bucket, key: s3.get_object(Bucket=bucket, Key=key)["Body"].read()))
    assert found, "no task has a collector"
    failed = False
    for collector in found:
        wrong = list(problems(collector, state, pathlib.Path(compiled).read_bytes()))
        failed = failed or bool(wrong)
        print(f"{'FAILED' if wrong else 'ok':6} collector of {collector.family}: two configurations, one of them {compiled}")
        for problem in wrong:
            print(f"       {problem}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
