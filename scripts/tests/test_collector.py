"""A configuration that a collector would refuse is refused before it is anywhere near one."""

import copy
import importlib.util
import pathlib
import shutil
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "lib"))
YAML = importlib.util.find_spec("yaml")
if YAML:
    import collector

SOUND = """
extensions: {sigv4auth: {region: eu-central-1, service: aps}, health_check: }
receivers:
  prometheus/slo: {config: {scrape_configs: [{job_name: "${env:SLO_JOB}", static_configs: [{targets: ["${env:SLO_TARGET}"]}],
    relabel_configs: [{source_labels: [a], regex: "(.+)-.*", target_label: b, replacement: "$$1"}]}]}}
  otlp: {protocols: {http: {endpoint: "localhost:4318"}}}
processors:
  memory_limiter: {check_interval: 1s, limit_mib: 200}
  filter/slo: {metrics: {metric: ['name != "Errors" and name != "Total"']}}
  metricstransform/slo:
    transforms:
      - {include: a_total, match_type: strict, action: insert, new_name: Errors, experimental_match_labels: {c: "1"},
         operations: [{action: add_label, new_label: slo, new_value: orders},
                      {action: aggregate_labels, label_set: [slo], aggregation_type: sum}]}
exporters:
  prometheusremotewrite: {endpoint: "https://aps/api/v1/remote_write", auth: {authenticator: sigv4auth}, add_metric_suffixes: false}
  awsxray: {region: eu-central-1}
service:
  extensions: [health_check, sigv4auth]
  pipelines:
    metrics/slo: {receivers: [prometheus/slo], processors: [memory_limiter, filter/slo, metricstransform/slo], exporters: [prometheusremotewrite]}
    traces: {receivers: [otlp], processors: [memory_limiter], exporters: [awsxray]}
"""


def changed(*path, to):
    """What is refused once the value at a path is another one."""
    configuration = copy.deepcopy(collector.read(SOUND))
    place = configuration
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = to
    return list(collector.refused(configuration))


TRANSFORM = ("processors", "metricstransform/slo", "transforms", 0)
PIPELINE = ("service", "pipelines", "metrics/slo")


@unittest.skipUnless(YAML, "python cannot import yaml")
class Refused(unittest.TestCase):
    def test_a_sound_configuration_is_not(self):
        self.assertEqual([], list(collector.refused(collector.read(SOUND))))

    def test_what_the_compiler_writes_is_not(self):
        root = pathlib.Path(__file__).parents[2]
        for folder in ("generated/cloudwatch", "compiler/core/src/test/resources/golden/cloudwatch"):
            written = collector.read((root / folder / "collector.yml").read_text(encoding="utf-8"))
            self.assertEqual([], [*collector.refused(written), *collector.refused_by_prometheus(written, {})])

    def test_a_component_that_the_distribution_does_not_have(self):
        self.assertEqual(
            ["the AWS distribution has no transform/slo among its processors"], changed("processors", "transform/slo", to={})
        )

    def test_a_key_that_a_component_does_not_know(self):
        found = changed("exporters", "awsxray", "regoin", to="eu-central-1")
        self.assertEqual(["exporters.awsxray has regoin, which is not known"], found)

    def test_a_key_that_lacks(self):
        self.assertEqual(["processors.memory_limiter has no limit_mib"], changed("processors", "memory_limiter", to={"check_interval": "1s"}))

    def test_a_number_where_a_text_belongs(self):
        found = changed(*TRANSFORM, "operations", 0, "new_value", to=1)
        self.assertEqual(["processors.metricstransform/slo.transforms[0].operations[0].new_value is 1"], found)

    def test_a_truth_value_where_a_number_belongs(self):
        self.assertEqual(["processors.memory_limiter.limit_mib is True"], changed("processors", "memory_limiter", "limit_mib", to=True))

    def test_an_action_that_is_not_known(self):
        self.assertIn("action is 'inserts', known are insert", changed(*TRANSFORM, "action", to="inserts")[0])

    def test_an_insertion_without_a_name(self):
        transform = {"include": "a_total", "match_type": "strict", "action": "insert"}
        self.assertEqual(["processors.metricstransform/slo.transforms[0] has no new_name"], changed(*TRANSFORM, to=transform))

    def test_a_list_without_anything(self):
        self.assertEqual([f"{'.'.join(PIPELINE)}.exporters is []"], changed(*PIPELINE, "exporters", to=[]))

    def test_a_condition_that_is_none(self):
        self.assertIn("metric[0] is 'name = 1'", changed("processors", "filter/slo", "metrics", "metric", to=["name = 1"])[0])

    def test_a_pipeline_that_names_what_is_not_there(self):
        found = changed(*PIPELINE, "processors", to=["filter"])
        self.assertEqual(["service.pipelines.metrics/slo names filter of the processors, which is not there"], found)

    def test_a_pipeline_of_another_signal(self):
        found = changed(*PIPELINE, "exporters", to=["awsxray"])
        self.assertEqual(["service.pipelines.metrics/slo carries metrics, and awsxray does not"], found)

    def test_a_signer_that_is_not_started(self):
        found = changed("service", "extensions", to=["health_check"])
        self.assertEqual(["exporters.prometheusremotewrite asks sigv4auth, which is not started"], found)

    def test_a_section_that_is_not_known(self):
        self.assertEqual(["configuration has proccessors, which is not known"], changed("proccessors", to={}))

    def test_a_key_that_stands_twice(self):
        with self.assertRaisesRegex(Exception, "the key awsxray stands twice"):
            collector.read("exporters: {awsxray: {region: a}, awsxray: {region: b}}")

    def test_variables_are_filled_in_and_two_dollars_are_one(self):
        self.assertEqual(["api $1 localhost:9090"], collector.expanded(["${env:SLO_JOB} $$1 ${env:OTHER}"], {"SLO_JOB": "api"}))

    @unittest.skipUnless(shutil.which("promtool"), "there is no promtool")
    def test_what_prometheus_refuses(self):
        configuration = collector.read(SOUND)
        self.assertEqual([], list(collector.refused_by_prometheus(configuration, {})))
        scrape = configuration["receivers"]["prometheus/slo"]["config"]["scrape_configs"][0]
        scrape["metric_relabel_configs"] = [{"source_labels": ["a"], "regex": "(", "target_label": "b"}]
        (found,) = collector.refused_by_prometheus(configuration, {})
        self.assertIn("missing closing )", found)


if __name__ == "__main__":
    unittest.main()
