"""A deployment is not begun while nothing would undo it, and its end is told as what it was.

In the place of AWS's command line stands a program that gives prepared answers, one after the other, and writes down what it
was asked: what ECS does with a deployment cannot be had from an emulator, which runs no tasks.
"""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

RELEASE = pathlib.Path(__file__).parent.parent / "release"
AWS = """#!/usr/bin/env python3
import json, os, pathlib, sys
folder = pathlib.Path(os.environ["ANSWERS"])
asked = sys.argv[2]
if asked == "describe-services":
    asked = "rollout" if "rolloutState" in " ".join(sys.argv) else "running"
with open(folder / "asked", "a") as log:
    print(asked, file=log)
answers = json.loads((folder / "answers.json").read_text())
print(answers[asked].pop(0) if len(answers[asked]) > 1 else answers[asked][0])
(folder / "answers.json").write_text(json.dumps(answers))
"""
TASK = {
    "service": "sampleapi",
    "environment": "dev",
    "family": "slo-dev-sampleapi",
    "cluster": "slo-dev",
    "ecsService": "slo-dev-sampleapi",
    "region": "eu-central-1",
    "cpu": "256",
    "memory": "1024",
    "roles": {"execution": "arn:execution", "task": "arn:task"},
    "repository": "registry/slo/sampleapi",
    "port": 8080,
    "metricsPort": 9090,
    "variables": {},
    "secrets": {},
    "writable": {},
    "logGroup": "/slo-dev/sampleapi",
    "collector": {"image": "collector:1.0.0", "command": [], "variables": {}},
    "rollback": "slo-dev-sampleapi-fast-burn",
}
SOUND = {
    "describe-alarms": ["OK"],
    "register-task-definition": ["arn:new"],
    "update-service": ["slo-dev-sampleapi"],
    "running": ["arn:old"],
    "rollout": ["IN_PROGRESS", "COMPLETED"],
}


class Release(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        program = self.folder / "aws"
        program.write_text(AWS, encoding="utf-8")
        program.chmod(0o755)
        outputs = {"task_definitions": {"value": {"sampleapi": TASK}}}
        (self.folder / "outputs.json").write_text(json.dumps(outputs), encoding="utf-8")

    def deploy(self, answers=None, **variables):
        (self.folder / "answers.json").write_text(json.dumps({**SOUND, **(answers or {})}), encoding="utf-8")
        path = f"{self.folder}:{os.environ['PATH']}"
        environment = {**os.environ, "PATH": path, "ANSWERS": str(self.folder), "PAUSE": "1", "TIMEOUT": "2", **variables}
        # A relative file, as seen from where the caller stands.
        command = [str(RELEASE), "deploy", "sampleapi", "outputs.json", "sampleapi-1"]
        return subprocess.run(command, cwd=self.folder, capture_output=True, text=True, env=environment)

    def asked(self):
        return (self.folder / "asked").read_text(encoding="utf-8").split()

    def test_while_the_alarm_is_on_nothing_is_registered(self):
        done = self.deploy({"describe-alarms": ["ALARM"]})
        self.assertEqual(1, done.returncode)
        self.assertIn("slo-dev-sampleapi-fast-burn is on", done.stderr)
        self.assertIn("DESPITE_ALARM=true", done.stderr)
        self.assertEqual(["describe-alarms"], self.asked())

    def test_an_alarm_that_does_not_exist_is_told(self):
        done = self.deploy({"describe-alarms": ["None"]})
        self.assertEqual(1, done.returncode)
        self.assertIn("there is no alarm slo-dev-sampleapi-fast-burn", done.stderr)
        self.assertEqual(["describe-alarms"], self.asked())

    @unittest.skipUnless(shutil.which("jsonnet"), "there is no jsonnet")
    def test_who_wants_it_deploys_in_spite_of_the_alarm(self):
        done = self.deploy({"describe-alarms": ["ALARM"]}, DESPITE_ALARM="true")
        self.assertEqual(0, done.returncode, done.stderr)
        self.assertIn("only the circuit breaker", done.stderr)

    def test_a_workflow_that_does_not_want_it_says_false(self):
        self.assertEqual(1, self.deploy({"describe-alarms": ["ALARM"]}, DESPITE_ALARM="false").returncode)

    @unittest.skipUnless(shutil.which("jsonnet"), "there is no jsonnet")
    def test_an_alarm_without_data_yet_is_watched(self):
        done = self.deploy({"describe-alarms": ["INSUFFICIENT_DATA"]})
        self.assertEqual(0, done.returncode, done.stderr)
        self.assertIn("slo-dev-sampleapi runs arn:new", done.stdout)

    @unittest.skipUnless(shutil.which("jsonnet"), "there is no jsonnet")
    def test_a_deployment_that_ecs_undoes_is_told(self):
        done = self.deploy({"rollout": ["IN_PROGRESS", "FAILED"]})
        self.assertEqual(1, done.returncode)
        self.assertIn("ECS undid arn:new", done.stderr)

    @unittest.skipUnless(shutil.which("jsonnet"), "there is no jsonnet")
    def test_another_deployment_in_its_place_is_not_taken_for_one_that_was_undone(self):
        done = self.deploy({"rollout": ["IN_PROGRESS", "None"], "running": ["arn:old", "arn:third"]})
        self.assertEqual(1, done.returncode)
        self.assertIn("another deployment took the place of arn:new: slo-dev-sampleapi is to run arn:third", done.stderr)

    @unittest.skipUnless(shutil.which("jsonnet"), "there is no jsonnet")
    def test_a_deployment_that_does_not_end_is_not_waited_for_for_ever(self):
        done = self.deploy({"rollout": ["IN_PROGRESS"]})
        self.assertEqual(1, done.returncode)
        self.assertIn("arn:new is still being deployed after 2 s", done.stderr)


if __name__ == "__main__":
    unittest.main()
