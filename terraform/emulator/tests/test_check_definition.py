"""A definition that differs in anything but topic and region is found, and the rest is laid out for amtool."""

import json
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
try:
    import check_definition
except ImportError as missing:
    raise unittest.SkipTest(f"python cannot import {missing.name}") from missing

TOPIC = "arn:aws:sns:eu-central-1:111111111111:slo-dev-alerts"
COMPILED = """alertmanager_config: |
  receivers: [{name: topic, sns_configs: [{topic_arn: "<topic>", sigv4: {region: "<region>"}}]}]
template_files:
  slo.tmpl: |
    {{ define "a" }}{{ end }}
"""
STATE = {"values": {"root_module": {"child_modules": [{"resources": [
    {"mode": "managed", "type": "aws_sns_topic", "address": "module.m.aws_sns_topic.alerts", "values": {"arn": TOPIC}}
]}]}}}


class CheckDefinition(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        (self.folder / "state.json").write_text(json.dumps(STATE))
        (self.folder / "compiled.yml").write_text(COMPILED)

    def check(self, read_back):
        (self.folder / "read.yml").write_text(read_back)
        names = ["state.json", "compiled.yml", "read.yml", "apart"]
        return check_definition.main(*[str(self.folder / name) for name in names])

    def test_topic_and_region_are_filled_in_and_the_parts_are_laid_out(self):
        read_back = COMPILED.replace("<topic>", TOPIC).replace("<region>", "eu-central-1")
        self.assertEqual(self.check(read_back), 0)
        self.assertIn(TOPIC, (self.folder / "apart" / "configuration.yml").read_text())
        self.assertEqual((self.folder / "apart" / "slo.tmpl").read_text(), '{{ define "a" }}{{ end }}\n')

    def test_any_other_difference_is_found(self):
        self.assertEqual(self.check(COMPILED), 1)
        self.assertEqual(self.check(COMPILED.replace("<topic>", TOPIC).replace("<region>", "us-east-1")), 1)
        self.assertFalse((self.folder / "apart").exists())


if __name__ == "__main__":
    unittest.main()
