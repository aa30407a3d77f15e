"""Each assertion on the state finds the defect it is there for, and nothing else."""

import copy
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
import check_state  # noqa: E402


def resource(kind, **values):
    return {"mode": "managed", "type": kind, "address": f"{kind}.it", "values": values}


def policy(**statement):
    return json.dumps({"Statement": [{"Effect": "Allow", **statement}]})


REDRIVE = json.dumps({"deadLetterTargetArn": "arn:aws:sqs:r:1:tasks-dlq", "maxReceiveCount": 3})
SOUND = [
    resource("aws_iam_role_policy", policy=policy(Action=["sqs:SendMessage"], Resource="arn:aws:sqs:r:1:tasks")),
    resource("aws_iam_role_policy", policy=policy(Action="ecr:GetAuthorizationToken", Resource="*")),
    resource("aws_kms_key", key_id="1", policy=policy(Action=["kms:CreateAlias", "kms:DeleteAlias", "kms:UpdateAlias"], Resource="*")),
    resource("aws_kms_alias", target_key_id="1"),
    resource("aws_subnet", map_public_ip_on_launch=False),
    resource("aws_sqs_queue", name="tasks", redrive_policy=REDRIVE, sqs_managed_sse_enabled=True, kms_master_key_id=None),
    resource("aws_sqs_queue", name="tasks-dlq", redrive_policy="", sqs_managed_sse_enabled=True, kms_master_key_id=None),
    resource("aws_cloudwatch_metric_alarm", alarm_name="letters", dimensions={"QueueName": "tasks-dlq"}),
    resource("aws_cloudwatch_metric_alarm", alarm_name="age", dimensions={"QueueName": "tasks"}),
    resource("aws_cloudwatch_metric_alarm", alarm_name="burn", dimensions={}),
    resource("aws_lb_listener", port=443),
    resource("aws_lb_target_group", port=8080),
    resource("aws_vpc_security_group_ingress_rule", from_port=443, to_port=443, ip_protocol="tcp", cidr_ipv4="0.0.0.0/0"),
    resource("aws_vpc_security_group_ingress_rule", from_port=8080, to_port=8080, ip_protocol="tcp", cidr_ipv4=None),
    resource("aws_cloudwatch_log_group", retention_in_days=14, kms_key_id="key"),
    resource("aws_cloudwatch_composite_alarm", alarm_name="fast-burn", alarm_rule='ALARM("fast") OR ALARM("age")'),
    resource("aws_cloudwatch_composite_alarm", alarm_name="fast", alarm_rule="", tags={"slo": "orders", "tier": "page-1"}),
    resource("aws_cloudwatch_composite_alarm", alarm_name="slow", alarm_rule="", tags={"slo": "orders", "tier": "page-2"}),
    resource("aws_cloudwatch_composite_alarm", alarm_name="down", alarm_rule="", tags={"slo": "orders"}),
    resource(
        "aws_ecs_task_definition",
        container_definitions=json.dumps([{"name": "api", "image": "api:1", "user": "10001:10001", "readonlyRootFilesystem": True}]),
    ),
    resource(
        "aws_ecs_service",
        network_configuration=[{"assign_public_ip": False}],
        deployment_circuit_breaker=[{"enable": True, "rollback": True}],
        alarms=[{"enable": True, "rollback": True, "alarm_names": ["fast-burn"]}],
    ),
]


def failing(found):
    state = check_state.State(found)
    return [check.__name__ for check in check_state.CHECKS if list(check(state))]


def changed(kind, **values):
    found = copy.deepcopy(SOUND)
    next(r for r in found if r["type"] == kind)["values"].update(values)
    return found


def container(**values):
    task = next(r for r in SOUND if r["type"] == "aws_ecs_task_definition")["values"]
    definition = {**json.loads(task["container_definitions"])[0], **values}
    return changed("aws_ecs_task_definition", container_definitions=json.dumps([definition]))


class CheckState(unittest.TestCase):
    def test_nothing_is_found_in_a_sound_state(self):
        self.assertEqual([], failing(SOUND))

    def test_a_wildcard_action_is_found(self):
        found = changed("aws_iam_role_policy", policy=policy(Action="sqs:*", Resource="arn:aws:sqs:r:1:tasks"))
        self.assertEqual(["policies_without_wildcards"], failing(found))

    def test_an_action_on_everything_is_found(self):
        found = changed("aws_iam_role_policy", policy=policy(Action="secretsmanager:GetSecretValue", Resource="*"))
        self.assertEqual(["policies_without_wildcards"], failing(found))

    def test_a_needless_action_beside_one_that_needs_everything_is_found(self):
        actions = ["ecr:GetAuthorizationToken", "ecr:PutImage"]
        found = changed("aws_iam_role_policy", policy=policy(Action=actions, Resource="*"))
        self.assertEqual(["policies_without_wildcards"], failing(found))

    def test_an_alias_that_the_policy_of_its_key_does_not_allow_is_found(self):
        found = changed("aws_kms_key", policy=policy(Action=["kms:CreateAlias", "kms:DeleteAlias"], Resource="*"))
        self.assertEqual(["keys_let_their_alias_be_made"], failing(found))

    def test_a_public_task_is_found(self):
        found = changed("aws_ecs_service", network_configuration=[{"assign_public_ip": True}])
        self.assertEqual(["tasks_without_public_address"], failing(found))

    def test_a_subnet_that_gives_public_addresses_is_found(self):
        self.assertEqual(["tasks_without_public_address"], failing(changed("aws_subnet", map_public_ip_on_launch=True)))

    def test_a_queue_in_the_clear_is_found(self):
        self.assertEqual(["queues_encrypted"], failing(changed("aws_sqs_queue", sqs_managed_sse_enabled=False)))

    def test_a_range_of_ports_is_found(self):
        found = changed("aws_vpc_security_group_ingress_rule", from_port=0, to_port=65535)
        self.assertEqual(["exact_ports"], failing(found))

    def test_an_open_port_without_a_listener_is_found(self):
        self.assertEqual(["exact_ports"], failing(changed("aws_lb_listener", port=80)))

    def test_logs_kept_for_ever_are_found(self):
        self.assertEqual(["retention_set"], failing(changed("aws_cloudwatch_log_group", retention_in_days=0)))

    def test_a_container_as_root_is_found(self):
        self.assertEqual(["containers_hardened"], failing(container(user="0:0")))

    def test_a_container_that_may_write_is_found(self):
        self.assertEqual(["containers_hardened"], failing(container(readonlyRootFilesystem=False)))

    def test_an_image_called_latest_is_found(self):
        self.assertEqual(["containers_hardened"], failing(container(image="api:latest")))

    def test_a_null_is_found(self):
        self.assertEqual(["containers_hardened"], failing(container(healthCheck=None)))

    def test_a_deployment_that_nothing_undoes_is_found(self):
        found = changed("aws_ecs_service", deployment_circuit_breaker=[{"enable": True, "rollback": False}])
        self.assertEqual(["deployments_undone"], failing(found))

    def test_an_alarm_that_does_not_exist_is_found(self):
        found = changed("aws_ecs_service", alarms=[{"enable": True, "rollback": True, "alarm_names": ["fast-burn", "gone"]}])
        self.assertEqual(["deployments_undone"], failing(found))

    def test_a_dead_letter_that_switches_off_what_undoes_deployments_is_found(self):
        found = changed("aws_cloudwatch_composite_alarm", alarm_rule='ALARM("fast") OR ALARM("letters")')
        self.assertEqual(["what_stays_undoes_nothing"], failing(found))

    def test_a_slower_page_that_undoes_a_deployment_is_found(self):
        found = changed("aws_cloudwatch_composite_alarm", alarm_rule='ALARM("fast") OR ALARM("slow")')
        self.assertEqual(["the_fastest_pages_undo_deployments"], failing(found))

    def test_a_fastest_page_that_undoes_nothing_is_found(self):
        found = changed("aws_cloudwatch_composite_alarm", alarm_rule='ALARM("age")')
        self.assertEqual(["the_fastest_pages_undo_deployments"], failing(found))

    def test_the_value_of_a_secret_is_found(self):
        self.assertEqual(["secrets_without_values"], failing([*SOUND, resource("aws_secretsmanager_secret_version")]))


if __name__ == "__main__":
    unittest.main()
