# The SLO's page tier as the load balancer sees it: the same burn rate over the same long and short window. It needs no
# scrape, no collector and no workspace, which a bad deployment may take down as well.
locals {
  burn_windows = var.rollback.burn == null ? {} : {
    long  = var.rollback.burn.long_seconds
    short = var.rollback.burn.short_seconds
  }
  burn_rule      = join(" AND ", [for window in sort(keys(local.burn_windows)) : "ALARM(\"${aws_cloudwatch_metric_alarm.burn[window].alarm_name}\")"])
  rollback_rules = concat(local.burn_rule == "" ? [] : ["(${local.burn_rule})"], [for name in var.rollback.alarm_names : "ALARM(\"${name}\")"])
}

resource "aws_cloudwatch_metric_alarm" "burn" {
  for_each = local.burn_windows

  alarm_name          = "${local.full_name}-burn-${each.key}"
  alarm_description   = "Share of 5xx answers of ${var.name} over ${each.value} s, against the fastest page tier of ${var.rollback.burn.slo}."
  comparison_operator = "GreaterThanThreshold"
  threshold           = var.rollback.burn.error_ratio
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"

  metric_query {
    id          = "ratio"
    label       = "share of 5xx answers"
    expression  = "IF(requests > 0, FILL(errors, 0) / requests, 0)"
    return_data = true
  }

  dynamic "metric_query" {
    for_each = { errors = "HTTPCode_Target_5XX_Count", requests = "RequestCount" }

    content {
      id          = metric_query.key
      return_data = false

      metric {
        namespace   = "AWS/ApplicationELB"
        metric_name = metric_query.value
        dimensions  = { LoadBalancer = var.load_balancer.arn_suffix, TargetGroup = aws_lb_target_group.this[0].arn_suffix }
        stat        = "Sum"
        period      = each.value
      }
    }
  }
}

resource "aws_cloudwatch_composite_alarm" "rollback" {
  alarm_name        = "${local.full_name}-fast-burn"
  alarm_description = "${var.name} fails fast enough for ECS to undo a deployment in progress. ECS does not watch this for deployments that begin while it is on."
  alarm_rule        = join(" OR ", local.rollback_rules)
  alarm_actions     = var.alarm_actions
  ok_actions        = var.alarm_actions
}
