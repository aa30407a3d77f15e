mock_provider "aws" {
  source = "../../../testing/mocks"
}

variables {
  permissions_boundary = "arn:aws:iam::111111111111:policy/slo-dev-boundary"

  prefix              = "slo-dev"
  region              = "eu-central-1"
  account_id          = "111111111111"
  generated_directory = "../../../testing/generated"
  kms_key_arn         = "arn:aws:kms:eu-central-1:111111111111:key/k"
  log_retention_days  = 14
  alert_emails        = ["platform@example.com"]
}

run "each_rule_file_becomes_a_namespace_byte_for_byte" {
  assert {
    condition     = keys(aws_prometheus_rule_group_namespace.this) == ["shop"]
    error_message = "namespaces differ from the manifest's rule files"
  }

  assert {
    condition     = sha256(aws_prometheus_rule_group_namespace.this["shop"].data) == filesha256("../../../testing/generated/prometheus/rules/shop.rules.yml")
    error_message = "the rules are not the file's"
  }
}

run "dashboards_lie_encrypted_in_a_bucket_that_nobody_outside_reads" {
  assert {
    condition     = keys(aws_s3_object.dashboard) == ["grafana/dashboards/shop.json"]
    error_message = "dashboards differ from the manifest's"
  }

  assert {
    condition = alltrue([
      aws_s3_bucket_public_access_block.dashboards.block_public_acls, aws_s3_bucket_public_access_block.dashboards.block_public_policy,
      aws_s3_bucket_public_access_block.dashboards.ignore_public_acls, aws_s3_bucket_public_access_block.dashboards.restrict_public_buckets,
    ])
    error_message = "the bucket could be made public"
  }

  assert {
    condition     = one(one(aws_s3_bucket_server_side_encryption_configuration.dashboards.rule).apply_server_side_encryption_by_default).kms_master_key_id == var.kms_key_arn
    error_message = "the bucket is not encrypted with the platform's key"
  }

  assert {
    condition     = aws_s3_bucket.dashboards.force_destroy == false
    error_message = "a bucket is disposable by default"
  }
}

run "collectors_read_the_compiled_file_and_no_other_version_of_it" {
  assert {
    condition = (
      keys(aws_s3_object.collector) == ["cloudwatch/collector.yml"]
      && filesha256(aws_s3_object.collector["cloudwatch/collector.yml"].source) == filesha256("../../../testing/generated/cloudwatch/collector.yml")
    )
    error_message = "the object is not the file"
  }

  assert {
    condition = output.collector_file == {
      bucket      = "slo-dev-dashboards-111111111111"
      key         = "cloudwatch/collector.yml"
      arn         = "arn:aws:s3:::slo-dev-dashboards-111111111111/cloudwatch/collector.yml"
      kms_key_arn = var.kms_key_arn
    }
    error_message = jsonencode(output.collector_file)
  }
}

run "the_generated_definition_gets_the_topic_and_the_region_and_nothing_else" {
  assert {
    condition     = aws_prometheus_alert_manager_definition.this.definition == replace(replace(file("../../../testing/generated/alertmanager/amp.yml"), "<topic>", aws_sns_topic.alerts.arn), "<region>", "eu-central-1")
    error_message = aws_prometheus_alert_manager_definition.this.definition
  }

  assert {
    condition = [for config in yamldecode(yamldecode(aws_prometheus_alert_manager_definition.this.definition).alertmanager_config).receivers[0].sns_configs : [config.topic_arn, config.sigv4.region]] == [
      [aws_sns_topic.alerts.arn, "eu-central-1"]
    ]
    error_message = aws_prometheus_alert_manager_definition.this.definition
  }
}

run "the_definition_of_the_samples_names_the_topic_everywhere" {
  variables {
    generated_directory = "../../../../generated"
  }

  assert {
    condition     = !can(regex("<(topic|region)>", aws_prometheus_alert_manager_definition.this.definition))
    error_message = aws_prometheus_alert_manager_definition.this.definition
  }

  assert {
    condition = toset(flatten([
      for receiver in yamldecode(yamldecode(aws_prometheus_alert_manager_definition.this.definition).alertmanager_config).receivers : keys(receiver)
    ])) == toset(["name", "sns_configs"])
    error_message = aws_prometheus_alert_manager_definition.this.definition
  }

  assert {
    condition     = keys(yamldecode(aws_prometheus_alert_manager_definition.this.definition).template_files) == ["slo.tmpl"]
    error_message = aws_prometheus_alert_manager_definition.this.definition
  }
}

run "a_team_hears_of_its_own_alerts_and_an_address_of_two_teams_is_one_subscription" {
  variables {
    team_emails = {
      retail = ["retail@example.com", "ann@example.com"]
      none   = ["ann@example.com"]
    }
  }

  assert {
    condition = { for address, subscription in aws_sns_topic_subscription.team : address => jsondecode(subscription.filter_policy) } == {
      "retail@example.com" = { owner = ["retail"] }
      "ann@example.com"    = { owner = ["none", "retail"] }
    }
    error_message = jsonencode({ for address, subscription in aws_sns_topic_subscription.team : address => subscription.filter_policy })
  }

  assert {
    condition     = alltrue([for subscription in values(aws_sns_topic_subscription.team) : subscription.filter_policy_scope == "MessageAttributes" && subscription.topic_arn == aws_sns_topic.alerts.arn])
    error_message = "filters look at something else than attributes"
  }

  assert {
    condition     = alltrue([for subscription in values(aws_sns_topic_subscription.email) : subscription.filter_policy == null])
    error_message = "those who hear everything have a filter"
  }
}

run "a_definition_in_the_workspaces_dialect_gets_the_topic" {
  variables {
    alert_manager_definition = <<-EOT
      alertmanager_config: |
        route: {receiver: page}
        receivers:
          - name: page
            sns_configs: [{topic_arn: "<topic>", sigv4: {region: "<region>"}}]
    EOT
  }

  assert {
    condition     = yamldecode(yamldecode(aws_prometheus_alert_manager_definition.this.definition).alertmanager_config).receivers[0].sns_configs[0].topic_arn == aws_sns_topic.alerts.arn
    error_message = aws_prometheus_alert_manager_definition.this.definition
  }
}

run "the_topic_is_encrypted_and_only_this_workspace_and_alarms_of_this_account_publish" {
  assert {
    condition     = aws_sns_topic.alerts.kms_master_key_id == var.kms_key_arn
    error_message = "the topic is not encrypted"
  }

  assert {
    condition     = jsondecode(aws_sns_topic_policy.alerts.policy).Statement[0].Condition.ArnEquals["aws:SourceArn"] == aws_prometheus_workspace.this.arn
    error_message = "any workspace may publish"
  }

  assert {
    condition     = [for subscription in values(aws_sns_topic_subscription.email) : subscription.endpoint] == ["platform@example.com"]
    error_message = "nobody hears about alerts"
  }
}

run "managed_grafana_reads_the_workspace_and_nothing_else" {
  assert {
    condition = alltrue([
      for action in flatten([for statement in jsondecode(aws_iam_role_policy.grafana.policy).Statement : statement.Action]) :
      can(regex("^aps:(Get|Query)", action))
    ])
    error_message = aws_iam_role_policy.grafana.policy
  }

  assert {
    condition     = [for statement in jsondecode(aws_iam_role_policy.grafana.policy).Statement : statement.Resource] == [aws_prometheus_workspace.this.arn]
    error_message = aws_iam_role_policy.grafana.policy
  }
}

run "a_file_that_differs_from_the_manifest_stops_the_plan" {
  command = plan

  variables {
    generated_directory = "../../../testing/generated-tampered"
  }

  expect_failures = [aws_prometheus_workspace.this]
}

run "a_slack_receiver_is_refused" {
  command = plan

  variables {
    alert_manager_definition = "alertmanager_config: |\n  receivers:\n    - name: chat\n      slack_configs: [{channel: '#slo'}]\n"
  }

  expect_failures = [var.alert_manager_definition]
}

run "a_definition_that_is_not_one_is_refused" {
  command = plan

  variables {
    alert_manager_definition = "route: {receiver: page}"
  }

  expect_failures = [var.alert_manager_definition]
}

run "something_that_is_no_address_is_refused" {
  command = plan

  variables {
    alert_emails = ["#slo"]
  }

  expect_failures = [var.alert_emails]
}

run "an_owner_that_no_spec_names_is_refused" {
  command = plan

  variables {
    team_emails = { retial = ["retail@example.com"] }
  }

  expect_failures = [var.team_emails]
}

run "a_channel_is_no_address_of_a_team" {
  command = plan

  variables {
    team_emails = { retail = ["#retail"] }
  }

  expect_failures = [var.team_emails]
}

run "who_hears_everything_is_not_subscribed_again" {
  command = plan

  variables {
    team_emails = { retail = ["platform@example.com"] }
  }

  expect_failures = [var.team_emails]
}

run "without_a_compiled_definition_the_plan_stops" {
  command = plan

  variables {
    generated_directory = "../../../testing/rules-only"
  }

  expect_failures = [aws_prometheus_alert_manager_definition.this]
}

run "an_owner_with_quotes_in_its_name_cannot_be_filtered" {
  command = plan

  variables {
    generated_directory      = "../../../testing/rules-only"
    alert_manager_definition = "alertmanager_config: |\n  receivers: [{name: topic}]\n"
    team_emails              = { "the \"best\" team" = ["retail@example.com"] }
  }

  expect_failures = [var.team_emails]
}

run "grafanas_role_has_its_ceiling" {
  command = plan

  assert {
    condition     = aws_iam_role.grafana.permissions_boundary == var.permissions_boundary
    error_message = "a role without the boundary"
  }
}

run "a_ceiling_that_is_no_policy_is_refused" {
  command = plan

  variables {
    permissions_boundary = ""
  }

  expect_failures = [var.permissions_boundary]
}
