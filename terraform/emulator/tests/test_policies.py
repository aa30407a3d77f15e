"""Policies are read as AWS reads them, as far as the boundaries need it."""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from policies import Role  # noqa: E402


def document(*statements):
    return {"Version": "2012-10-17", "Statement": list(statements)}


def allow(action, resource="*", **more):
    return {"Effect": "Allow", "Action": action, "Resource": resource, **more}


def deny(action, resource="*", **more):
    return {**allow(action, resource, **more), "Effect": "Deny"}


BOUNDED = {"Condition": {"StringEquals": {"iam:PermissionsBoundary": "arn:b"}}}
UNBOUNDED = {"Condition": {"StringNotEquals": {"iam:PermissionsBoundary": "arn:b"}}}


class Policies(unittest.TestCase):
    def test_what_nobody_allows_is_refused(self):
        self.assertFalse(Role([document(allow("sqs:SendMessage"))]).may("sqs:DeleteQueue"))

    def test_actions_match_in_any_case_and_resources_in_their_own(self):
        role = Role([document(allow("SQS:Send*", "arn:aws:sqs:r:1:slo-*"))])
        self.assertTrue(role.may("sqs:sendmessage", "arn:aws:sqs:r:1:slo-tasks"))
        self.assertFalse(role.may("sqs:SendMessage", "arn:aws:sqs:r:1:SLO-tasks"))

    def test_a_boundary_takes_away_and_never_gives(self):
        boundary = document(allow(["s3:GetObject", "sqs:*"]))
        role = Role([document(allow(["s3:GetObject", "iam:CreateUser"]))], boundary)
        self.assertTrue(role.may("s3:GetObject"))
        self.assertFalse(role.may("iam:CreateUser"))
        self.assertFalse(role.may("sqs:SendMessage"))

    def test_a_denial_wins_wherever_it_stands(self):
        self.assertFalse(Role([document(allow("s3:*"), deny("s3:GetObject"))]).may("s3:GetObject"))
        self.assertFalse(Role([document(allow("s3:*"))], document(allow("*"), deny("s3:GetObject"))).may("s3:GetObject"))

    def test_an_absent_key_is_equal_to_nothing(self):
        allowed = Role([document(allow("iam:CreateRole", **BOUNDED))])
        self.assertTrue(allowed.may("iam:CreateRole", iam_PermissionsBoundary="arn:b"))
        self.assertFalse(allowed.may("iam:CreateRole"))
        denied = Role([document(allow("iam:*"), deny("iam:CreateRole", **UNBOUNDED))])
        self.assertTrue(denied.may("iam:CreateRole", iam_PermissionsBoundary="arn:b"))
        self.assertFalse(denied.may("iam:CreateRole", iam_PermissionsBoundary="arn:c"))
        self.assertFalse(denied.may("iam:CreateRole"))

    def test_what_is_not_understood_is_no_answer(self):
        with self.assertRaises(AssertionError):
            Role([document({"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"})]).may("s3:GetObject")
        with self.assertRaises(KeyError):
            Role([document(allow("s3:*", Condition={"Bool": {"aws:SecureTransport": "true"}}))]).may("s3:GetObject")


if __name__ == "__main__":
    unittest.main()
