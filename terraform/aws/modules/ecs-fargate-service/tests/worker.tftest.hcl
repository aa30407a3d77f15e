# A service that nobody connects to.
mock_provider "aws" {
  source = "../../../testing/mocks"
}

variables {
  permissions_boundary = "arn:aws:iam::111111111111:policy/slo-dev-boundary"

  name           = "sampleworker"
  prefix         = "slo-prod"
  environment    = "prod"
  region         = "eu-central-1"
  cluster        = { arn = "arn:aws:ecs:eu-central-1:333333333333:cluster/slo-prod", name = "slo-prod" }
  network        = { vpc_id = "vpc-1", subnet_ids = ["subnet-1", "subnet-2", "subnet-3"] }
  cpu            = 512
  memory         = 1024
  tasks          = { min = 2, max = 10 }
  repository_url = "333333333333.dkr.ecr.eu-central-1.amazonaws.com/slo/sampleworker"
  repository_arn = "arn:aws:ecr:eu-central-1:333333333333:repository/slo/sampleworker"
  scaling        = { backlog = { queue_name = "slo-prod-tasks", messages_per_task = 12 } }
  logs           = { retention_days = 90, kms_key_arn = "arn:aws:kms:eu-central-1:333333333333:key/k" }
  collector = {
    image            = "public.ecr.aws/aws-observability/aws-otel-collector:v0.43.3"
    workspace_arn    = "arn:aws:aps:eu-central-1:333333333333:workspace/ws-1"
    remote_write_url = "https://aps-workspaces.eu-central-1.amazonaws.com/workspaces/ws-1/api/v1/remote_write"
  }
  writable_paths = { state = "/var/lib/sampleworker" }
  secrets        = { MAIL_PROVIDER_KEY = "arn:aws:secretsmanager:eu-central-1:333333333333:secret:slo-prod/sampleworker-AbCdEf" }
  rollback       = { alarm_names = ["slo-prod-tasks-dead-letters", "slo-prod-tasks-oldest-message"] }
}

run "it_writes_to_its_own_path_and_to_tmp_and_nowhere_else" {
  assert {
    condition = jsondecode(aws_ecs_task_definition.bootstrap.container_definitions)[0].mountPoints == [
      { sourceVolume = "scratch", containerPath = "/tmp", readOnly = false },
      { sourceVolume = "state", containerPath = "/var/lib/sampleworker", readOnly = false },
    ]
    error_message = "mounts differ from the writable paths"
  }

  assert {
    condition     = toset(aws_ecs_task_definition.bootstrap.volume[*].name) == toset(["scratch", "state"])
    error_message = "a mount without a volume"
  }
}

run "a_worker_has_no_port_no_target_group_and_no_way_in" {
  assert {
    condition = (
      length(aws_lb_target_group.this) == 0 && length(aws_lb_listener_rule.this) == 0
      && length(aws_vpc_security_group_ingress_rule.from_load_balancer) == 0
      && jsondecode(aws_ecs_task_definition.bootstrap.container_definitions)[0].portMappings == []
    )
    error_message = "a worker can be reached"
  }
}

run "it_scales_on_messages_waiting_per_running_task" {
  assert {
    condition = one([
      for metric in aws_appautoscaling_policy.backlog[0].target_tracking_scaling_policy_configuration[0].customized_metric_specification[0].metrics :
      metric.expression if metric.return_data
    ]) == "waiting / IF(running > 1, running, 1)"
    error_message = "the tracked metric is not the backlog per task"
  }

  assert {
    condition     = aws_appautoscaling_policy.backlog[0].target_tracking_scaling_policy_configuration[0].target_value == 12
    error_message = "the target differs"
  }
}

run "it_reads_its_one_secret_and_no_other" {
  assert {
    condition = [
      for statement in jsondecode(aws_iam_role_policy.execution.policy).Statement : statement.Resource if contains(statement.Action, "secretsmanager:GetSecretValue")
    ] == [["arn:aws:secretsmanager:eu-central-1:333333333333:secret:slo-prod/sampleworker-AbCdEf"]]
    error_message = "secrets are readable more widely"
  }

  assert {
    condition = jsondecode(aws_ecs_task_definition.bootstrap.container_definitions)[0].secrets == [
      { name = "MAIL_PROVIDER_KEY", valueFrom = "arn:aws:secretsmanager:eu-central-1:333333333333:secret:slo-prod/sampleworker-AbCdEf" }
    ]
    error_message = "the secret is not handed over by its ARN"
  }
}

run "a_deployment_is_undone_when_letters_die" {
  assert {
    condition     = aws_cloudwatch_composite_alarm.rollback.alarm_rule == "ALARM(\"slo-prod-tasks-dead-letters\") OR ALARM(\"slo-prod-tasks-oldest-message\")"
    error_message = aws_cloudwatch_composite_alarm.rollback.alarm_rule
  }
}

run "logs_are_kept_for_90_days" {
  assert {
    condition     = aws_cloudwatch_log_group.this.retention_in_days == 90 && aws_cloudwatch_log_group.this.kms_key_id == var.logs.kms_key_arn
    error_message = "logs without retention or key"
  }
}

run "a_memory_that_fargate_does_not_pair_with_the_cpu_is_refused" {
  command = plan

  variables {
    cpu    = 256
    memory = 4096
  }

  expect_failures = [var.memory]
}

run "a_cpu_that_fargate_does_not_have_is_refused" {
  command = plan

  variables {
    cpu = 300
  }

  expect_failures = [var.cpu]
}

run "an_unknown_environment_is_refused" {
  command = plan

  variables {
    environment = "qa"
  }

  expect_failures = [var.environment]
}

run "a_secret_in_a_plain_variable_is_refused" {
  command = plan

  variables {
    environment_variables = { DB_PASSWORD = "hunter2" }
  }

  expect_failures = [var.environment_variables]
}

run "a_relative_path_to_write_to_is_refused" {
  command = plan

  variables {
    writable_paths = { state = "var/lib" }
  }

  expect_failures = [var.writable_paths]
}

run "a_secret_with_a_wildcard_is_refused" {
  command = plan

  variables {
    secrets = { KEY = "arn:aws:secretsmanager:eu-central-1:333333333333:secret:*" }
  }

  expect_failures = [var.secrets]
}

run "a_collector_called_latest_is_refused" {
  command = plan

  variables {
    collector = { image = "public.ecr.aws/aws-observability/aws-otel-collector:latest", workspace_arn = "arn:aws:aps:eu-central-1:333333333333:workspace/ws-1", remote_write_url = "https://x/" }
  }

  expect_failures = [var.collector]
}

run "a_service_that_nothing_rolls_back_is_refused" {
  command = plan

  variables {
    rollback = {}
  }

  expect_failures = [var.rollback]
}

run "requests_per_task_without_a_load_balancer_are_refused" {
  command = plan

  variables {
    scaling = { requests_per_target = 1000 }
  }

  expect_failures = [var.scaling]
}

run "fewer_tasks_at_most_than_at_least_are_refused" {
  command = plan

  variables {
    tasks = { min = 3, max = 2 }
  }

  expect_failures = [var.tasks]
}

run "a_retention_that_cloudwatch_does_not_know_is_refused" {
  command = plan

  variables {
    logs = { retention_days = 15, kms_key_arn = "arn:aws:kms:eu-central-1:333333333333:key/k" }
  }

  expect_failures = [var.logs]
}

run "the_key_decrypts_secrets_for_who_starts_a_task_and_nothing_else" {
  assert {
    condition = [
      for statement in jsondecode(aws_iam_role_policy.execution.policy).Statement : try(statement.Condition.StringEquals, null) if contains(statement.Action, "kms:Decrypt")
    ] == [{ "kms:ViaService" = "secretsmanager.eu-central-1.amazonaws.com" }]
    error_message = aws_iam_role_policy.execution.policy
  }
}
