# A service behind the load balancer.
mock_provider "aws" {
  source = "../../../testing/mocks"
}

variables {
  permissions_boundary = "arn:aws:iam::111111111111:policy/slo-dev-boundary"

  name           = "sampleapi"
  prefix         = "slo-dev"
  environment    = "dev"
  region         = "eu-central-1"
  cluster        = { arn = "arn:aws:ecs:eu-central-1:111111111111:cluster/slo-dev", name = "slo-dev" }
  network        = { vpc_id = "vpc-1", subnet_ids = ["subnet-1", "subnet-2", "subnet-3"] }
  cpu            = 256
  memory         = 1024
  tasks          = { min = 2, max = 4 }
  port           = 8080
  repository_url = "333333333333.dkr.ecr.eu-central-1.amazonaws.com/slo/sampleapi"
  repository_arn = "arn:aws:ecr:eu-central-1:333333333333:repository/slo/sampleapi"
  load_balancer = {
    listener_arn      = "arn:aws:elasticloadbalancing:eu-central-1:111111111111:listener/app/slo-dev/0123456789abcdef/0123456789abcdef"
    arn_suffix        = "app/slo-dev/0123456789abcdef"
    security_group_id = "sg-lb"
    priority          = 100
    paths             = ["/api/*"]
  }
  scaling = { requests_per_target = 1000 }
  logs    = { retention_days = 14, kms_key_arn = "arn:aws:kms:eu-central-1:111111111111:key/k" }
  collector = {
    image            = "public.ecr.aws/aws-observability/aws-otel-collector:v0.43.3"
    workspace_arn    = "arn:aws:aps:eu-central-1:111111111111:workspace/ws-1"
    remote_write_url = "https://aps-workspaces.eu-central-1.amazonaws.com/workspaces/ws-1/api/v1/remote_write"
  }
  environment_variables = { QUEUE_URL = "https://sqs/tasks" }
  policies              = { publish = "{\"Version\":\"2012-10-17\",\"Statement\":[]}" }
  rollback              = { burn = { slo = "requests-availability", error_ratio = 0.0144, minimum_failures = 7, long_seconds = 3600, short_seconds = 300 } }
}

run "a_bad_deployment_is_undone_by_the_circuit_breaker_and_by_the_fast_burn_alarm" {
  assert {
    condition     = aws_ecs_service.this.deployment_circuit_breaker[0].enable && aws_ecs_service.this.deployment_circuit_breaker[0].rollback
    error_message = "no circuit breaker"
  }

  assert {
    condition     = aws_ecs_service.this.alarms[0].rollback && aws_ecs_service.this.alarms[0].alarm_names == toset(["slo-dev-sampleapi-fast-burn"])
    error_message = "no rollback on burn"
  }

  assert {
    condition     = aws_cloudwatch_composite_alarm.rollback.alarm_rule == "(ALARM(\"slo-dev-sampleapi-burn-long\") AND ALARM(\"slo-dev-sampleapi-burn-short\"))"
    error_message = "the composite alarm does not pair both windows: ${aws_cloudwatch_composite_alarm.rollback.alarm_rule}"
  }

  assert {
    condition = alltrue([for window, seconds in { long = 3600, short = 300 } : (
      aws_cloudwatch_metric_alarm.burn[window].threshold == 0.0144
      && toset(flatten([for query in aws_cloudwatch_metric_alarm.burn[window].metric_query : query.metric[*].period])) == toset([seconds])
    )])
    error_message = "threshold or period of a burn alarm differ from the SLO's page tier"
  }
}

run "answers_that_the_load_balancer_gives_itself_count_and_a_single_failure_undoes_nothing" {
  assert {
    condition = { for window, alarm in aws_cloudwatch_metric_alarm.burn : window => one([for query in alarm.metric_query : query.expression if query.return_data]) } == {
      long  = "IF((asked > 0) AND (failed >= 7), failed / asked, 0)"
      short = "IF((asked > 0) AND (failed >= 1), failed / asked, 0)"
    }
    error_message = jsonencode(aws_cloudwatch_metric_alarm.burn["long"].metric_query)
  }

  assert {
    condition = { for query in aws_cloudwatch_metric_alarm.burn["long"].metric_query : query.id => query.expression if query.expression != null && !query.return_data } == {
      failed = "FILL(answered, 0) + FILL(unanswered, 0)"
      asked  = "FILL(requests, 0) + FILL(unanswered, 0)"
    }
    error_message = jsonencode(aws_cloudwatch_metric_alarm.burn["long"].metric_query)
  }

  # AWS files the load balancer's own answers without a target group: with that dimension there would never be any.
  assert {
    condition = { for query in aws_cloudwatch_metric_alarm.burn["long"].metric_query : query.id => join(" ", flatten([for metric in query.metric : [metric.metric_name, keys(metric.dimensions)]])) if length(query.metric) > 0 } == {
      answered   = "HTTPCode_Target_5XX_Count LoadBalancer TargetGroup"
      unanswered = "HTTPCode_ELB_5XX_Count LoadBalancer"
      requests   = "RequestCount LoadBalancer TargetGroup"
    }
    error_message = jsonencode(aws_cloudwatch_metric_alarm.burn["long"].metric_query)
  }
}

run "a_minimum_below_none_is_refused" {
  command = plan

  variables {
    rollback = { burn = { slo = "requests-availability", error_ratio = 0.0144, minimum_failures = -1, long_seconds = 3600, short_seconds = 300 } }
  }

  expect_failures = [var.rollback]
}

run "tasks_are_private_and_reached_on_one_port_from_the_load_balancer_only" {
  assert {
    condition     = aws_ecs_service.this.network_configuration[0].assign_public_ip == false
    error_message = "a public task"
  }

  assert {
    condition = (
      aws_vpc_security_group_ingress_rule.from_load_balancer[0].from_port == 8080
      && aws_vpc_security_group_ingress_rule.from_load_balancer[0].to_port == 8080
      && aws_vpc_security_group_ingress_rule.from_load_balancer[0].referenced_security_group_id == "sg-lb"
      && aws_vpc_security_group_ingress_rule.from_load_balancer[0].cidr_ipv4 == null
    )
    error_message = "the tasks' group takes more than the load balancer's requests"
  }

  assert {
    condition = (
      aws_vpc_security_group_egress_rule.load_balancer_to_tasks[0].security_group_id == "sg-lb"
      && aws_vpc_security_group_egress_rule.load_balancer_to_tasks[0].from_port == 8080
      && aws_vpc_security_group_egress_rule.https.from_port == 443 && aws_vpc_security_group_egress_rule.https.to_port == 443
    )
    error_message = "an egress rule with other ports"
  }
}

run "containers_run_as_nobody_on_a_read_only_file_system" {
  assert {
    condition = alltrue([for container in jsondecode(aws_ecs_task_definition.bootstrap.container_definitions) : (
      container.readonlyRootFilesystem && container.user == "10001:10001"
    )])
    error_message = "a container could write to its root file system, or is root"
  }

  assert {
    condition     = jsondecode(aws_ecs_task_definition.bootstrap.container_definitions)[0].portMappings == [{ containerPort = 8080, hostPort = 8080, protocol = "tcp" }]
    error_message = "other ports than the one of the load balancer are mapped"
  }

  assert {
    condition     = !strcontains(aws_ecs_task_definition.bootstrap.container_definitions, ":null")
    error_message = "a null in a container definition, which the API refuses"
  }

  assert {
    condition = { for variable in jsondecode(aws_ecs_task_definition.bootstrap.container_definitions)[0].environment : variable.name => variable.value } == {
      AWS_REGION                  = "eu-central-1"
      ENVIRONMENT                 = "dev"
      METRICS_PORT                = "9090"
      OTEL_EXPORTER_OTLP_ENDPOINT = "http://localhost:4318"
      OTEL_EXPORTER_OTLP_PROTOCOL = "http/protobuf"
      OTEL_LOGS_EXPORTER          = "none"
      OTEL_METRICS_EXPORTER       = "none"
      OTEL_RESOURCE_ATTRIBUTES    = "deployment.environment=dev"
      OTEL_SERVICE_NAME           = "sampleapi"
      PORT                        = "8080"
      QUEUE_URL                   = "https://sqs/tasks"
    }
    error_message = "the container's environment differs"
  }
}

run "every_service_has_roles_of_its_own_on_named_resources" {
  assert {
    condition     = aws_iam_role.execution.name == "slo-dev-sampleapi-execution" && aws_iam_role.task.name == "slo-dev-sampleapi-task"
    error_message = "roles are shared"
  }

  assert {
    condition = toset(flatten([
      for policy in [aws_iam_role_policy.execution.policy, aws_iam_role_policy.telemetry.policy] : [
        for statement in jsondecode(policy).Statement : statement.Action if contains(flatten([statement.Resource]), "*")
      ]
    ])) == toset(["ecr:GetAuthorizationToken", "xray:PutTelemetryRecords", "xray:PutTraceSegments"])
    error_message = "an action on all resources that AWS could narrow"
  }

  assert {
    condition     = !strcontains(aws_iam_role_policy.execution.policy, "secretsmanager")
    error_message = "a service without secrets may read secrets"
  }

  assert {
    condition     = keys(aws_iam_role_policy.own) == ["publish"]
    error_message = "the policy that was handed in is not attached"
  }
}

run "it_scales_on_cpu_and_on_requests_per_task" {
  assert {
    condition     = aws_appautoscaling_target.this.min_capacity == 2 && aws_appautoscaling_target.this.max_capacity == 4
    error_message = "capacity differs"
  }

  assert {
    condition     = aws_appautoscaling_policy.requests[0].target_tracking_scaling_policy_configuration[0].target_value == 1000 && length(aws_appautoscaling_policy.backlog) == 0
    error_message = "the policy on requests differs, or a backlog is tracked that does not exist"
  }
}

run "the_collector_scrapes_its_neighbour_and_tells_tasks_apart" {
  assert {
    condition     = yamldecode(local.collector_config).receivers.prometheus.config.scrape_configs[0].static_configs[0].targets == ["localhost:9090"]
    error_message = "the collector scrapes something else"
  }

  assert {
    condition     = yamldecode(local.collector_config).receivers.prometheus.config.scrape_configs[0].job_name == "sampleapi"
    error_message = "the job is not what the SLOs select"
  }

  assert {
    condition     = yamldecode(local.collector_config).receivers.prometheus.config.scrape_configs[0].relabel_configs[0].target_label == "instance"
    error_message = "two tasks would write the same series"
  }

  assert {
    condition     = yamldecode(local.collector_config).service.pipelines.metrics.exporters == ["prometheusremotewrite"]
    error_message = "metrics go elsewhere than to the workspace"
  }

  assert {
    condition = (
      jsondecode(aws_ecs_task_definition.bootstrap.container_definitions)[1].command == ["--config=env:COLLECTOR_CONFIG"]
      && jsondecode(aws_ecs_task_definition.bootstrap.container_definitions)[1].environment == [{ name = "COLLECTOR_CONFIG", value = local.collector_config }]
      && !strcontains(aws_iam_role_policy.telemetry.policy, "s3:")
    )
    error_message = "it counts for CloudWatch, though the compiler's target is not there"
  }
}

run "it_counts_for_cloudwatch_by_the_file_that_the_compiler_wrote" {
  variables {
    collector = {
      image            = "public.ecr.aws/aws-observability/aws-otel-collector:v0.43.3"
      workspace_arn    = "arn:aws:aps:eu-central-1:111111111111:workspace/ws-1"
      remote_write_url = "https://aps-workspaces.eu-central-1.amazonaws.com/workspaces/ws-1/api/v1/remote_write"
      cloudwatch = {
        namespace = "slo/dev"
        file = {
          bucket      = "slo-dev-dashboards-111111111111"
          key         = "cloudwatch/collector.yml"
          arn         = "arn:aws:s3:::slo-dev-dashboards-111111111111/cloudwatch/collector.yml"
          kms_key_arn = "arn:aws:kms:eu-central-1:111111111111:key/k"
        }
      }
    }
  }

  assert {
    condition = jsondecode(aws_ecs_task_definition.bootstrap.container_definitions)[1].command == [
      "--config=env:COLLECTOR_CONFIG",
      "--config=s3://slo-dev-dashboards-111111111111.s3.eu-central-1.amazonaws.com/cloudwatch/collector.yml",
    ]
    error_message = "the collector does not read both configurations"
  }

  assert {
    condition = { for variable in jsondecode(aws_ecs_task_definition.bootstrap.container_definitions)[1].environment : variable.name => variable.value } == {
      AWS_REGION       = "eu-central-1"
      COLLECTOR_CONFIG = local.collector_config
      SLO_JOB          = "sampleapi"
      SLO_LOG_GROUP    = "/slo-dev/sampleapi"
      SLO_NAMESPACE    = "slo/dev"
      SLO_TARGET       = "localhost:9090"
    }
    error_message = "the file asks for other variables"
  }

  assert {
    condition = alltrue([
      for name in regexall("\\$\\{env:([A-Z_]+)\\}", file("../../../../generated/cloudwatch/collector.yml")) : contains(keys(local.collector_variables), name[0])
    ])
    error_message = "the compiled file asks for a variable that the collector does not get"
  }

  assert {
    condition = [
      for statement in jsondecode(aws_iam_role_policy.telemetry.policy).Statement : statement if contains(["s3:GetObject", "kms:Decrypt"], statement.Action[0])
      ] == [
      { Effect = "Allow", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::slo-dev-dashboards-111111111111/cloudwatch/collector.yml" },
      {
        Effect    = "Allow"
        Action    = ["kms:Decrypt"]
        Resource  = "arn:aws:kms:eu-central-1:111111111111:key/k"
        Condition = { StringEquals = { "kms:ViaService" = "s3.eu-central-1.amazonaws.com" } }
      },
    ]
    error_message = "the collector may read more than its file, or not even that"
  }

  assert {
    condition = [
      for statement in jsondecode(aws_iam_role_policy.telemetry.policy).Statement : statement.Resource if contains(statement.Action, "logs:PutLogEvents")
    ] == ["${aws_cloudwatch_log_group.this.arn}:*"]
    error_message = "the collector may not write what CloudWatch reads, or writes elsewhere"
  }

  assert {
    condition     = output.task_definition.collector.command == local.collector_command && output.task_definition.collector.variables == local.collector_variables
    error_message = "the release would start another collector"
  }
}

run "a_task_definition_that_ecs_would_find_too_large_is_refused" {
  command = plan

  variables {
    environment_variables = { LARGE = join("", [for line in range(1024) : "a line of the same sixty-four letters, some of them in capitals."]) }
  }

  expect_failures = [aws_ecs_task_definition.bootstrap]
}

run "release_renders_from_the_same_values" {
  assert {
    condition     = output.task_definition.family == "slo-dev-sampleapi" && output.task_definition.cpu == "256" && output.task_definition.port == 8080
    error_message = "the output for task-definitions/ differs"
  }
}

run "no_role_of_a_service_is_without_its_ceiling" {
  command = plan

  assert {
    condition     = toset([aws_iam_role.execution.permissions_boundary, aws_iam_role.task.permissions_boundary]) == toset([var.permissions_boundary])
    error_message = "a role without the boundary"
  }
}

run "a_ceiling_that_is_not_one_policy_is_refused" {
  command = plan

  variables {
    permissions_boundary = "arn:aws:iam::111111111111:policy/*"
  }

  expect_failures = [var.permissions_boundary]
}
