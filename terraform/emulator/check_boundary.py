#!/usr/bin/env python3
"""Asks the policies that terraform/bootstrap made, read back from IAM, what whoever applies an environment may do: all that
Terraform did, and nothing that makes itself or others more powerful. One line per question, 1 when an answer is wrong.

check_boundary.py STATE.json CALLS ENVIRONMENT [made]     CALLS: what serve.py wrote down. made: only that what Terraform
                                                          has done since is allowed too
"""

import json
import pathlib
import sys

import questions
from check_state import State, allowed, listed, resources
from policies import Role

ADMINISTRATOR = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}


def asked(calls, account, made):
    """Calls of Terraform as questions; the ceiling of a role that is changed is the one that it was made with."""
    for call in calls:
        action = f"{call['service']}:{call['action'] or 'Something'}"
        context = {}
        if "role" in call:
            context["iam_PermissionsBoundary"] = call["boundary"] or made.get(call["role"])
        resource = account.role(call["role"]) if "role" in call else call.get("resource", "*")
        yield f"{action} on {resource}", action, resource, context


def not_as(expected, role, questions):
    return [what for what, action, resource, context in questions if role.may(action, resource, **context) != expected]


def beyond(state, boundary):
    """What policies of the stack grant and the boundary takes away, which would be found when it runs."""
    for address, values in ((r["address"], r["values"]) for r in state.found if r["type"] == "aws_iam_role_policy"):
        ceiling = Role([json.loads(values["policy"])], boundary)
        for statement in allowed({"policy": values["policy"]}):
            for action in listed(statement["Action"]):
                for resource in listed(statement["Resource"]):
                    context = statement.get("Condition", {}).get("StringEquals", {})
                    if not ceiling.may(action, resource, **{key.replace(":", "_"): value for key, value in context.items()}):
                        yield f"{address}: {action} on {resource}"


def without_ceiling(state, account):
    return [address for address, role in state.of("aws_iam_role") if role["permissions_boundary"] != account.boundary]


def read_back(account):
    """The role that applies, and the boundary of the roles that it makes."""
    import boto3

    iam = boto3.client("iam")

    def document(arn):
        version = iam.get_policy(PolicyArn=arn)["Policy"]["DefaultVersionId"]
        return iam.get_policy_version(PolicyArn=arn, VersionId=version)["PolicyVersion"]["Document"]

    name = account.applier.rsplit("/")[-1]
    inline = iam.list_role_policies(RoleName=name)["PolicyNames"]
    own = [iam.get_role_policy(RoleName=name, PolicyName=policy)["PolicyDocument"] for policy in inline]
    attached = [policy["PolicyArn"] for policy in iam.list_attached_role_policies(RoleName=name)["AttachedPolicies"]]
    ceiling = iam.get_role(RoleName=name)["Role"].get("PermissionsBoundary", {}).get("PermissionsBoundaryArn")
    assert ceiling == account.ceiling, f"the ceiling of {name} is {ceiling}"
    return Role([*own, *map(document, attached)], document(ceiling)), document(account.boundary)


def main(path, calls, environment, only=None):
    with open(path, encoding="utf-8") as file:
        state = State(list(resources(json.load(file)["values"]["root_module"])))
    [(_, cluster)] = state.of("aws_ecs_cluster")
    account = questions.Account(cluster["arn"].split(":")[4], environment)
    applying, boundary = read_back(account)
    # Whatever policy is attached to it later, the ceiling stays, and what the ceiling denies is denied to everything.
    [ceiling] = applying.layers[1]
    intent, denied = Role([ADMINISTRATOR], ceiling), Role([ADMINISTRATOR, ceiling])
    made = [json.loads(line) for line in pathlib.Path(calls).read_text(encoding="utf-8").splitlines()]
    ceilings = {call["role"]: call["boundary"] for call in made if call["action"] == "CreateRole"}
    assert len(made) > 100 and len(ceilings) > 3, f"only {len(made)} calls, {len(ceilings)} roles"
    checks = {
        f"applying may make each of the {len(made)} different calls that Terraform made": not_as(True, applying, asked(made, account, ceilings)),
    }
    if only is None:
        refused = [*questions.denied_to_applying(account), *questions.refused_to_applying(account)]
        checks |= {
            "applying may pass on what it makes": not_as(True, applying, questions.needed_by_applying(account, state)),
            f"applying makes nobody more powerful, itself included, by any of {len(refused)} ways": not_as(False, applying, refused),
            "nor if it is made an administrator": not_as(False, intent, refused),
            "what matters most is denied whatever else allows it": not_as(False, denied, questions.denied_to_applying(account)),
            "an administrator under the boundary of the roles stays what a service is": not_as(
                False, Role([ADMINISTRATOR], boundary), questions.refused_under_the_boundary(account)
            ),
            "each role that was made has that boundary": without_ceiling(state, account),
            "the boundary takes nothing away that a policy of the stack grants": list(beyond(state, boundary)),
        }
    for check, problems in checks.items():
        print(f"{'FAILED' if problems else 'ok':6} {check}")
        for problem in problems:
            print(f"       {problem}")
    return int(any(checks.values()))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:5]))
