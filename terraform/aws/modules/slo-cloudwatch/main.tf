locals {
  path          = "${var.generated_directory}/cloudwatch/alarms.json"
  dashboard     = "${var.generated_directory}/cloudwatch/dashboard.json"
  substitutions = merge({ namespace = var.namespace, prefix = var.prefix, region = var.region }, var.substitutions)
  # Terraform has no fold: the braces' names are split out, and every second part is one.
  template = { for name, text in {
    alarms    = fileexists(local.path) ? file(local.path) : jsonencode({ metricAlarms = [], compositeAlarms = [] })
    dashboard = fileexists(local.dashboard) ? file(local.dashboard) : ""
    } : name => join("", [
      for index, part in split("\u0001", replace(text, "/\\{([a-z][a-z0-9_]*)\\}/", "\u0001$1\u0001")) :
      index % 2 == 0 ? part : lookup(local.substitutions, part, "{${part}}")
  ]) }
  definition = jsondecode(local.template.alarms)

  services = distinct([for alarm in local.definition.compositeAlarms : alarm.labels.service])

  metric_alarms    = { for alarm in local.definition.metricAlarms : alarm.name => alarm if !contains(var.services_elsewhere, alarm.labels.service) }
  composite_alarms = { for alarm in local.definition.compositeAlarms : alarm.name => alarm if !contains(var.services_elsewhere, alarm.labels.service) }
  references = { for name, alarm in local.composite_alarms : name =>
    distinct([for match in regexall("(?:ALARM|OK|INSUFFICIENT_DATA)\\(\"([^\"]+)\"\\)", alarm.rule) : match[0]])
  }
  # Composite alarms that name other composite alarms have to be made after them.
  outer = toset([for name, names in local.references : name if length(setintersection(names, keys(local.composite_alarms))) > 0])
  rules = { for name, alarm in local.composite_alarms : name =>
    replace(alarm.rule, "/(ALARM|OK|INSUFFICIENT_DATA)\\(\"([^\"]+)\"\\)/", "$1(\"${var.prefix}-$2\")")
  }
}

# Names hold a tier's factor and windows, so a changed tier is a new alarm and one that goes. AWS refuses to delete an alarm that
# a composite alarm names. With create_before_destroy, here and below, those that go wait until the rules that named them, the
# services' too, are updated; Terraform keeps it in the state, where it also holds for alarms that the file no longer has.
resource "aws_cloudwatch_metric_alarm" "this" {
  for_each = local.metric_alarms

  alarm_name          = "${var.prefix}-${each.key}"
  alarm_description   = each.value.description
  comparison_operator = each.value.comparisonOperator
  threshold           = each.value.threshold
  evaluation_periods  = each.value.evaluationPeriods
  datapoints_to_alarm = try(each.value.datapointsToAlarm, null)
  treat_missing_data  = each.value.treatMissingData
  tags                = { for key, value in each.value.labels : key => value }

  dynamic "metric_query" {
    for_each = each.value.metrics

    content {
      id          = metric_query.value.id
      label       = try(metric_query.value.label, null)
      expression  = try(metric_query.value.expression, null)
      return_data = try(metric_query.value.returnData, false)

      dynamic "metric" {
        for_each = try([metric_query.value.metric], [])

        content {
          namespace   = metric.value.namespace
          metric_name = metric.value.name
          dimensions  = try(metric.value.dimensions, {})
          stat        = metric.value.stat
          period      = metric.value.period
        }
      }
    }
  }

  lifecycle {
    create_before_destroy = true

    precondition {
      condition     = length([for metric in each.value.metrics : metric if try(metric.returnData, false)]) == 1
      error_message = "${each.key}: exactly one of the metrics has returnData."
    }

    precondition {
      condition     = length(each.value.metrics) <= 10
      error_message = "${each.key}: an alarm takes ten metrics at most, this one has ${length(each.value.metrics)}."
    }

    precondition {
      condition = alltrue([for metric in each.value.metrics :
        try(metric.metric.period, 60) * each.value.evaluationPeriods <= (try(metric.metric.period, 60) >= 3600 ? 604800 : 86400)
      ])
      error_message = "${each.key}: its periods together span more than a day, or more than a week of periods of an hour and longer."
    }
  }
}

resource "aws_cloudwatch_composite_alarm" "inner" {
  for_each = { for name, alarm in local.composite_alarms : name => alarm if !contains(local.outer, name) }

  alarm_name        = "${var.prefix}-${each.key}"
  alarm_description = each.value.description
  alarm_rule        = local.rules[each.key]
  alarm_actions     = var.alarm_actions
  ok_actions        = var.alarm_actions
  tags              = { for key, value in each.value.labels : key => value }

  lifecycle {
    create_before_destroy = true

    precondition {
      condition     = length(setsubtract(local.references[each.key], keys(local.metric_alarms))) == 0
      error_message = "${each.key}: its rule names alarms that the file does not have."
    }

    precondition {
      condition     = length(local.references[each.key]) >= 1 && length(local.references[each.key]) <= 100
      error_message = "${each.key}: a rule names one to a hundred alarms, in double quotes."
    }
  }

  depends_on = [aws_cloudwatch_metric_alarm.this]
}

resource "aws_cloudwatch_composite_alarm" "outer" {
  for_each = { for name, alarm in local.composite_alarms : name => alarm if contains(local.outer, name) }

  alarm_name        = "${var.prefix}-${each.key}"
  alarm_description = each.value.description
  alarm_rule        = local.rules[each.key]
  alarm_actions     = var.alarm_actions
  ok_actions        = var.alarm_actions
  tags              = { for key, value in each.value.labels : key => value }

  lifecycle {
    create_before_destroy = true

    precondition {
      condition     = length(setsubtract(local.references[each.key], concat(keys(local.metric_alarms), keys(local.composite_alarms)))) == 0
      error_message = "${each.key}: its rule names alarms that the file does not have."
    }

    precondition {
      condition     = length(setintersection(local.references[each.key], local.outer)) == 0
      error_message = "${each.key}: composite alarms nest one level deep."
    }
  }

  depends_on = [aws_cloudwatch_composite_alarm.inner]
}

resource "aws_cloudwatch_dashboard" "this" {
  count = fileexists(local.dashboard) ? 1 : 0

  dashboard_name = "${var.prefix}-slo"
  dashboard_body = local.template.dashboard
}
