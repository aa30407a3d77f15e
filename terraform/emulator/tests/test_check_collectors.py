"""A collector that would not count what the alarms read is found, whatever keeps it from that."""

import importlib.util
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
YAML = importlib.util.find_spec("yaml")
if YAML:
    import check_collectors
from check_state import State  # noqa: E402

OWN = """
extensions: {health_check: {}}
receivers: {prometheus: {config: {scrape_configs: [{job_name: api, static_configs: [{targets: ["localhost:9090"]}]}]}}}
exporters: {prometheusremotewrite: {endpoint: "https://aps/write"}}
service: {extensions: [health_check], pipelines: {metrics: {receivers: [prometheus], exporters: [prometheusremotewrite]}}}
"""
COMPILED = """
receivers: {prometheus/slo: {config: {scrape_configs: [{job_name: "${env:SLO_JOB}"}]}}}
exporters: {awsemf/slo: {region: r, namespace: "${env:SLO_NAMESPACE}", log_group_name: "${env:SLO_LOG_GROUP}", log_stream_name: slo}}
service: {pipelines: {metrics/slo: {receivers: [prometheus/slo], exporters: [awsemf/slo]}}}
"""
LOCATION = "s3://slo-dev-files.s3.eu-central-1.amazonaws.com/cloudwatch/collector.yml"
VARIABLES = {
    "COLLECTOR_CONFIG": OWN,
    "SLO_JOB": "api",
    "SLO_TARGET": "localhost:9090",
    "SLO_NAMESPACE": "slo/dev",
    "SLO_LOG_GROUP": "/slo-dev/api",
}
COMMAND = ["--config=env:COLLECTOR_CONFIG", f"--config={LOCATION}"]
READS = {"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::slo-dev-files/cloudwatch/collector.yml"}


def resource(kind, **values):
    return {"mode": "managed", "type": kind, "address": f"{kind}.it", "values": values}


def found(command=None, text=COMPILED, statement=None, namespace="slo/dev", **variables):
    environment = {name: value for name, value in {**VARIABLES, **variables}.items() if value is not None}
    container = {
        "name": "collector",
        "command": COMMAND if command is None else command,
        "environment": [{"name": name, "value": value} for name, value in environment.items()],
    }
    state = State([
        resource(
            "aws_ecs_task_definition",
            family="slo-dev-api",
            task_role_arn="arn:aws:iam::1:role/slo-dev-api-task",
            container_definitions=json.dumps([{"name": "api"}, container]),
        ),
        resource("aws_iam_role_policy", role="slo-dev-api-task", policy=json.dumps({"Statement": [statement or READS]})),
        resource("aws_cloudwatch_log_group", name="/slo-dev/api"),
        resource("aws_cloudwatch_metric_alarm", metric_query=[{"metric": [{"namespace": namespace}]}, {"metric": []}]),
        resource("aws_cloudwatch_metric_alarm", metric_query=[{"metric": [{"namespace": "AWS/ApplicationELB"}]}]),
    ])
    objects = {("slo-dev-files", "cloudwatch/collector.yml"): text.encode()}
    (collector,) = check_collectors.collectors(state, lambda *place: objects[place])
    return list(check_collectors.problems(collector, state, COMPILED.encode()))


@unittest.skipUnless(YAML, "python cannot import yaml")
class CheckCollectors(unittest.TestCase):
    def test_nothing_is_found_in_a_sound_state(self):
        self.assertEqual([], found())

    def test_a_variable_that_keeps_all_arguments_from_being_read_is_found(self):
        self.assertEqual(["AOT_CONFIG_CONTENT is set, so no argument is read"], found(AOT_CONFIG_CONTENT=OWN))

    def test_a_collector_without_the_compiled_configuration_is_found(self):
        self.assertIn("not with a configuration of its own and the compiled one", found(command=COMMAND[:1])[0])

    def test_an_address_that_the_distribution_does_not_take_is_found(self):
        self.assertIn("is started with", found(command=[COMMAND[0], "--config=s3://slo-dev-files/collector.yml"])[0])

    def test_an_object_that_is_not_the_reviewed_file_is_found(self):
        self.assertEqual([f"{LOCATION} is not the compiled file"], found(text=COMPILED + "\n"))

    def test_a_component_that_replaces_another_is_found(self):
        twice = OWN.replace("exporters: {prom", "exporters: {awsemf/slo: {}, prom")
        self.assertEqual(["awsemf/slo of the exporters is in both configurations"], found(COLLECTOR_CONFIG=twice))

    def test_what_a_collector_refuses_of_its_own_configuration_is_found(self):
        misspelt = OWN.replace("endpoint:", "endpiont:")
        expected = ["exporters.prometheusremotewrite has endpiont, which is not known", "exporters.prometheusremotewrite has no endpoint"]
        self.assertEqual(expected, found(COLLECTOR_CONFIG=misspelt))

    def test_a_variable_that_nobody_sets_is_found(self):
        self.assertIn("nobody sets ['SLO_JOB']", found(SLO_JOB=None))

    def test_a_role_that_may_read_another_object_only_is_found(self):
        other = {**READS, "Resource": "arn:aws:s3:::slo-dev-files/other.yml"}
        self.assertEqual([f"slo-dev-api-task may not read {LOCATION}"], found(statement=other))

    def test_alarms_that_read_where_nobody_writes_are_found(self):
        self.assertEqual(["sends to slo/dev, alarms read ['slo/prod']"], found(namespace="slo/prod"))

    def test_a_log_group_that_does_not_exist_is_found(self):
        self.assertEqual(["writes to a log group that does not exist"], found(SLO_LOG_GROUP="/slo-dev/gone"))

    def test_another_job_than_the_rules_select_is_found(self):
        self.assertEqual(["SLO_JOB is worker, and the workspace gets api"], found(SLO_JOB="worker"))

    def test_another_target_than_the_workspaces_is_found(self):
        self.assertEqual(["SLO_TARGET is localhost:1, and the workspace gets localhost:9090"], found(SLO_TARGET="localhost:1"))


if __name__ == "__main__":
    unittest.main()
