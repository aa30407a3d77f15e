"""Questions to the policies of terraform/bootstrap: a sentence, and the call that would be the first step of it."""

PROJECT = "slo"
REGION = "eu-central-1"


class Account:
    """ARNs of an environment's account, as terraform/bootstrap puts them together."""

    def __init__(self, number, environment):
        self.number, self.environment = number, environment
        self.boundary = self.policy(f"{PROJECT}-{environment}-boundary")
        self.ceiling = self.policy(f"{PROJECT}-github-apply-{environment}")
        self.applier = self.role(f"{PROJECT}-github-apply-{environment}")
        self.own = self.role(f"{PROJECT}-{environment}-anything")
        self.states = f"arn:aws:s3:::{PROJECT}-state-{number}"

    def iam(self, name):
        return f"arn:aws:iam::{self.number}:{name}"

    def role(self, name):
        return self.iam(f"role/{name}")

    def policy(self, name):
        return self.iam(f"policy/{name}")

    def state(self, environment):
        return f"{self.states}/env:/{environment}/aws/terraform.tfstate"

    def of(self, service, resource):
        return f"arn:aws:{service}:{REGION}:{self.number}:{resource}"


def denied_to_applying(account):
    """Ways to more power, and into what is not of its environment. Each is denied by name, so that no other policy helps,
    not even one of a resource."""
    bounded, other = {"iam_PermissionsBoundary": account.boundary}, {"iam_PermissionsBoundary": account.ceiling}
    for action in ("CreateRole", "PutRolePolicy", "AttachRolePolicy", "PutRolePermissionsBoundary"):
        yield f"{action} without a ceiling", f"iam:{action}", account.own, {}
        yield f"{action} under another ceiling", f"iam:{action}", account.own, other
    yield "take the ceiling off a role", "iam:DeleteRolePermissionsBoundary", account.own, bounded
    for name, arn in (("the roles'", account.boundary), ("its own", account.ceiling)):
        yield f"write {name} ceiling anew", "iam:CreatePolicyVersion", arn, {}
        yield f"choose an older version of {name} ceiling", "iam:SetDefaultPolicyVersion", arn, {}
        yield f"delete {name} ceiling", "iam:DeletePolicy", arn, {}
    yield "make a policy", "iam:CreatePolicy", account.policy(f"{PROJECT}-{account.environment}-mine"), {}
    yield "give a policy to itself", "iam:PutRolePolicy", account.applier, bounded
    yield "say who may be itself", "iam:UpdateAssumeRolePolicy", account.applier, {}
    yield "trust another issuer", "iam:CreateOpenIDConnectProvider", account.iam("oidc-provider/example.com"), {}
    yield "become another role", "sts:AssumeRole", account.role("administrator"), {}
    yield "start a machine", "ec2:RunInstances", "*", {}
    yield "give a machine another role", "ec2:AssociateIamInstanceProfile", "*", {}
    yield "give a machine another role in place of its own", "ec2:ReplaceIamInstanceProfileAssociation", "*", {}
    yield "say what a machine does when it starts", "ec2:ModifyInstanceAttribute", "*", {}
    yield "enter a task", "ecs:ExecuteCommand", "*", {}
    yield "read a secret", "secretsmanager:GetSecretValue", "*", {}
    yield "read messages", "sqs:ReceiveMessage", "*", {}
    for name in sorted({"dev", "staging", "prod"} - {account.environment}):
        yield f"read the state of {name}", "s3:GetObject", account.state(name), {}
        yield f"write the state of {name}", "s3:PutObject", account.state(name), {}
    yield "delete an older state for good", "s3:DeleteObjectVersion", account.state(account.environment), {}
    for action in ("DeleteBucket", "PutBucketPolicy", "PutBucketVersioning", "PutEncryptionConfiguration", "PutLifecycleConfiguration"):
        yield f"{action} of the bucket of states", f"s3:{action}", account.states, {}


def refused_to_applying(account):
    """What nothing allows."""
    bounded = {"iam_PermissionsBoundary": account.boundary}
    yield "make a role of another name", "iam:CreateRole", account.role("elsewhere"), bounded
    yield "attach a policy of AWS to a role", "iam:AttachRolePolicy", account.own, bounded
    yield "make a user", "iam:CreateUser", account.iam("user/me"), {}
    yield "make a key for a user", "iam:CreateAccessKey", account.iam("user/somebody"), {}
    linked = account.role("aws-service-role/elsewhere.amazonaws.com/elsewhere")
    yield "make a role of another service of AWS", "iam:CreateServiceLinkedRole", linked, {"iam_AWSServiceName": "elsewhere.amazonaws.com"}
    yield "pass a role to a service that runs code", "iam:PassRole", account.own, {"iam_PassedToService": "lambda.amazonaws.com"}
    yield "pass on a role of somebody else", "iam:PassRole", account.role("administrator"), {"iam_PassedToService": "ecs-tasks.amazonaws.com"}
    yield "push an image", "ecr:PutImage", "*", {}
    yield "run a function", "lambda:UpdateFunctionCode", "*", {}
    yield "change a stack that has a role", "cloudformation:UpdateStack", "*", {}
    yield "switch off the trail", "cloudtrail:StopLogging", "*", {}


def refused_under_the_boundary(account):
    """What a role stays without that somebody has made an administrator of."""
    yield "make a user", "iam:CreateUser", "*", {}
    yield "make a role", "iam:CreateRole", account.own, {"iam_PermissionsBoundary": account.boundary}
    yield "become another role", "sts:AssumeRole", account.applier, {}
    yield "read a state", "s3:GetObject", account.state(account.environment), {}
    yield "read another environment's secret", "secretsmanager:GetSecretValue", account.of("secretsmanager", "secret:other/key"), {}
    yield "read another environment's queue", "sqs:ReceiveMessage", account.of("sqs", "other-tasks"), {}
    yield "decrypt what it has found", "kms:Decrypt", account.of("kms", "key/any"), {}
    yield "push an image", "ecr:PutImage", account.of("ecr", f"repository/{PROJECT}/sampleapi"), {}
    yield "change a service", "ecs:UpdateService", "*", {}


def needed_by_applying(account, state):
    """What no call shows: roles that are passed on, and those that AWS makes for itself."""
    for _, task in state.of("aws_ecs_task_definition"):
        for role in (task["task_role_arn"], task["execution_role_arn"]):
            yield f"pass {role.rsplit('/')[-1]} to tasks", "iam:PassRole", role, {"iam_PassedToService": "ecs-tasks.amazonaws.com"}
    for _, log in state.of("aws_flow_log"):
        yield "pass on the role of flow logs", "iam:PassRole", log["iam_role_arn"], {"iam_PassedToService": "vpc-flow-logs.amazonaws.com"}
    linked = account.role("aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS")
    yield "be the first to use ECS", "iam:CreateServiceLinkedRole", linked, {"iam_AWSServiceName": "ecs.amazonaws.com"}
