"""A request is told by the names that a policy has for it, and can still be answered."""

import io
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
import calls  # noqa: E402


def request(service, body=b"", **more):
    return {
        "HTTP_AUTHORIZATION": f"AWS4-HMAC-SHA256 Credential=key/20261120/eu-central-1/{service}/aws4_request, Signature=s",
        "HTTP_USER_AGENT": "APN/1.0 HashiCorp/1.0 Terraform/1.11.4",
        "CONTENT_TYPE": "application/x-www-form-urlencoded" if body else "application/json",
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.input": io.BytesIO(body),
        **more,
    }


class Calls(unittest.TestCase):
    def test_a_form_names_its_action_the_role_and_its_boundary(self):
        made = request("iam", b"Action=CreateRole&RoleName=slo-dev-api&PermissionsBoundary=arn%3Ab")
        expected = {"service": "iam", "action": "CreateRole", "role": "slo-dev-api", "boundary": "arn:b"}
        self.assertEqual(expected, calls.call(made))
        self.assertTrue(made["wsgi.input"].read().startswith(b"Action=CreateRole"))

    def test_a_target_names_its_action_and_alarms_are_cloudwatchs(self):
        made = request("monitoring", HTTP_X_AMZ_TARGET="GraniteServiceVersion20100801.DeleteAlarms")
        self.assertEqual({"service": "cloudwatch", "action": "DeleteAlarms"}, calls.call(made))

    def test_an_object_is_told_by_its_arn(self):
        made = request("s3", PATH_INFO="/slo-state-1/env%3A/dev/aws/terraform.tfstate")
        self.assertEqual("arn:aws:s3:::slo-state-1/env:/dev/aws/terraform.tfstate", calls.call(made)["resource"])

    def test_what_is_not_signed_is_no_call(self):
        self.assertIsNone(calls.call({"PATH_INFO": "/moto-api/"}))

    def test_a_call_of_the_agent_is_written_down_once_and_answered_each_time(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "calls")
            answer = calls.written_down(lambda environ, start: ["answered"], path, "Terraform")
            for _ in range(2):
                self.assertEqual(["answered"], answer(request("sqs", HTTP_X_AMZ_TARGET="AmazonSQS.CreateQueue"), None))
            self.assertEqual(["answered"], answer(request("sqs", HTTP_USER_AGENT="Boto3/1.40"), None))
            self.assertEqual(1, len(path.read_text(encoding="utf-8").splitlines()))


if __name__ == "__main__":
    unittest.main()
