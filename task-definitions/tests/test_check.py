"""What ECS would refuse is found here, and what means the same is equal."""

import importlib.util
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
import check  # noqa: E402

DEFINITION = {
    "family": "api",
    "requiresCompatibilities": ["FARGATE"],
    "networkMode": "awsvpc",
    "volumes": [{"name": "scratch"}],
    "containerDefinitions": [
        {"name": "api", "image": "api:1", "environment": [{"name": "B", "value": "2"}, {"name": "A", "value": "1"}]},
    ],
}


def container(**values):
    return {**DEFINITION, "containerDefinitions": [{**DEFINITION["containerDefinitions"][0], **values}]}


@unittest.skipUnless(importlib.util.find_spec("botocore"), "python cannot import botocore")
class Model(unittest.TestCase):
    def test_a_sound_definition_has_no_problems(self):
        self.assertEqual([], check.problems(DEFINITION))

    def test_a_null_is_refused(self):
        self.assertIn("healthCheck", "".join(check.problems(container(healthCheck=None))))

    def test_a_field_that_the_api_does_not_know_is_refused(self):
        self.assertIn("helthCheck", "".join(check.problems(container(helthCheck={"command": ["true"]}))))

    def test_a_health_check_without_a_command_is_refused(self):
        self.assertIn("command", "".join(check.problems(container(healthCheck={"interval": 15}))))

    def test_a_number_that_is_a_text_is_refused(self):
        self.assertIn("containerPort", "".join(check.problems(container(portMappings=[{"containerPort": "8080"}]))))

    def test_a_value_outside_an_enumeration_is_refused(self):
        found = check.problems({**DEFINITION, "requiresCompatibilities": ["FARGAT"]})
        self.assertEqual(1, len(found))
        self.assertIn("$.requiresCompatibilities[0]: 'FARGAT'", found[0])


    def test_a_definition_that_is_too_large_is_refused(self):
        self.assertEqual([], check.problems(container(environment=[{"name": "A", "value": "a" * 65_000}])))
        found = check.problems(container(environment=[{"name": "A", "value": "a" * 65_536}]))
        self.assertEqual(1, len(found))
        self.assertIn("a task definition may take 65536", found[0])


class Comparable(unittest.TestCase):
    def test_order_of_variables_and_empty_fields_do_not_matter(self):
        variables = [{"name": "A", "value": "1"}, {"name": "B", "value": "2"}]
        other = container(environment=variables, portMappings=[], healthCheck=None, cpu=0)
        self.assertEqual(check.comparable(other), check.comparable(DEFINITION))

    def test_another_value_matters(self):
        self.assertNotEqual(check.comparable(container(image="api:2")), check.comparable(DEFINITION))


if __name__ == "__main__":
    unittest.main()
