# The SLO's page tier as the load balancer sees it: the same burn rate over the same long and short window. It needs no
# scrape, no collector and no workspace, which a bad deployment may take down as well.
locals {
  burn_windows = var.rollback.burn == null ? {} : {
    long  = var.rollback.burn.long_seconds
    short = var.rollback.burn.short_seconds
  }
  # As in the rules: a few requests, one of them failed, are no outage. The short window only says whether it still goes on.
  burn_minimum = var.rollback.burn == null ? {} : { long = var.rollback.burn.minimum_failures, short = 1 }
  burn_target  = var.load_balancer == null ? {} : { LoadBalancer = var.load_balancer.arn_suffix, TargetGroup = aws_lb_target_group.this[0].arn_suffix }
  # Tasks that crash, hang or are gone answer nothing: those 502, 503 and 504 are the load balancer's own. It counts them for
  # all services behind it together, so an outage of a neighbour counts here too.
  burn_metrics = var.rollback.burn == null ? {} : {
    answered   = { name = "HTTPCode_Target_5XX_Count", dimensions = local.burn_target }
    unanswered = { name = "HTTPCode_ELB_5XX_Count", dimensions = { LoadBalancer = var.load_balancer.arn_suffix } }
    requests   = { name = "RequestCount", dimensions = local.burn_target }
  }
  # RequestCount leaves out requests that found no task, so those are added. Requests that found one and got no answer count
  # twice then, which lowers a ratio of one in seventy by a seventieth at most.
  burn_sums = {
    failed = "FILL(answered, 0) + FILL(unanswered, 0)"
    asked  = "FILL(requests, 0) + FILL(unanswered, 0)"
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
    expression  = "IF((asked > 0) AND (failed >= ${local.burn_minimum[each.key]}), failed / asked, 0)"
    return_data = true
  }

  dynamic "metric_query" {
    for_each = local.burn_sums

    content {
      id          = metric_query.key
      expression  = metric_query.value
      return_data = false
    }
  }

  dynamic "metric_query" {
    for_each = local.burn_metrics

    content {
      id          = metric_query.key
      return_data = false

      metric {
        namespace   = "AWS/ApplicationELB"
        metric_name = metric_query.value.name
        dimensions  = metric_query.value.dimensions
        stat        = "Sum"
        period      = each.value
      }
    }
  }

  # The rule below names these; AWS refuses to delete them before it is updated.
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_cloudwatch_composite_alarm" "rollback" {
  alarm_name        = "${local.full_name}-fast-burn"
  alarm_description = "${var.name} fails fast enough for ECS to undo a deployment in progress. ECS does not watch this for deployments that begin while it is on."
  alarm_rule        = join(" OR ", local.rollback_rules)
  alarm_actions     = var.alarm_actions
  ok_actions        = var.alarm_actions
}
