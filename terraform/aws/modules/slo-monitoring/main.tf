# A workspace of Amazon Managed Prometheus with the compiled rules and routes, byte for byte; the topic that hears of alerts,
# and the bucket that dashboards and the collectors' configuration lie in.

resource "aws_cloudwatch_log_group" "workspace" {
  # The prefix that the service may write to without a resource policy of its own.
  name              = "/aws/vendedlogs/prometheus/${var.prefix}"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.kms_key_arn
}

resource "aws_prometheus_workspace" "this" {
  alias = var.prefix

  logging_configuration {
    log_group_arn = "${aws_cloudwatch_log_group.workspace.arn}:*"
  }

  lifecycle {
    precondition {
      condition     = length(local.differing) == 0
      error_message = "These files are not what generated/MANIFEST.sha256 says, run ./slo compile: ${join(", ", local.differing)}"
    }

    precondition {
      condition     = length(local.rule_files) > 0
      error_message = "generated/ has no rule files: without rules the workspace would alert about nothing."
    }
  }
}

# One namespace per file, byte for byte, so that what runs can be compared with what was reviewed.
resource "aws_prometheus_rule_group_namespace" "this" {
  for_each = local.rule_files

  name         = each.key
  workspace_id = aws_prometheus_workspace.this.id
  data         = file("${var.generated_directory}/${each.value}")
}

resource "aws_prometheus_alert_manager_definition" "this" {
  workspace_id = aws_prometheus_workspace.this.id
  definition   = replace(replace(local.definition, "<topic>", aws_sns_topic.alerts.arn), "<region>", var.region)

  depends_on = [aws_sns_topic_policy.alerts]

  lifecycle {
    precondition {
      condition     = local.definition != ""
      error_message = "generated/ has no alertmanager/amp.yml: run ./slo compile for all targets, or set alert_manager_definition."
    }
  }
}
