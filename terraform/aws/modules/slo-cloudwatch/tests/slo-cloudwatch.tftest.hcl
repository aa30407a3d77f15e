mock_provider "aws" {
  source = "../../../testing/mocks"
}

variables {
  prefix              = "slo-dev"
  region              = "eu-central-1"
  namespace           = "slo/dev"
  generated_directory = "../../../testing/generated"
  substitutions       = { load_balancer = "app/slo-dev/0123456789abcdef" }
  alarm_actions       = ["arn:aws:sns:eu-central-1:111111111111:alerts"]
}

run "alarms_carry_the_environments_name_in_their_own_and_in_rules" {
  assert {
    condition     = toset([for alarm in values(aws_cloudwatch_metric_alarm.this) : alarm.alarm_name]) == toset(["slo-dev-shop-orders-14x4-1h", "slo-dev-shop-orders-14x4-5m"])
    error_message = "names of metric alarms differ"
  }

  assert {
    condition     = aws_cloudwatch_composite_alarm.inner["shop-orders-critical"].alarm_rule == "ALARM(\"slo-dev-shop-orders-14x4-1h\") AND ALARM(\"slo-dev-shop-orders-14x4-5m\")"
    error_message = aws_cloudwatch_composite_alarm.inner["shop-orders-critical"].alarm_rule
  }

  assert {
    condition     = aws_cloudwatch_composite_alarm.outer["shop-any"].alarm_rule == "ALARM(\"slo-dev-shop-orders-critical\")"
    error_message = "a composite of composites differs"
  }
}

run "texts_in_braces_are_replaced_and_nothing_else" {
  assert {
    condition = toset(flatten([
      for query in aws_cloudwatch_metric_alarm.this["shop-orders-14x4-5m"].metric_query : [for metric in query.metric : metric.namespace]
    ])) == toset(["slo/dev", "AWS/ApplicationELB"])
    error_message = "namespaces differ"
  }

  assert {
    condition = contains(flatten([
      for query in aws_cloudwatch_metric_alarm.this["shop-orders-14x4-5m"].metric_query : [for metric in query.metric : values(metric.dimensions)]
    ]), "app/slo-dev/0123456789abcdef")
    error_message = "a dimension was not filled in"
  }

  assert {
    condition     = jsondecode(aws_cloudwatch_dashboard.this[0].dashboard_body).widgets[0].properties.alarms == ["arn:aws:cloudwatch:eu-central-1:111111111111:alarm:slo-dev-shop-any"]
    error_message = aws_cloudwatch_dashboard.this[0].dashboard_body
  }
}

run "metric_alarms_are_silent_and_composite_alarms_speak" {
  assert {
    condition     = alltrue([for alarm in values(aws_cloudwatch_metric_alarm.this) : alarm.alarm_actions == null])
    error_message = "half of a pair of windows notifies"
  }

  assert {
    condition     = aws_cloudwatch_composite_alarm.inner["shop-orders-critical"].alarm_actions == toset(var.alarm_actions)
    error_message = "a composite alarm that nobody hears"
  }
}

run "services_learn_which_alarms_undo_a_deployment_and_what_to_send" {
  assert {
    condition     = output.fast_burn_alarms == { shop = ["slo-dev-shop-orders-critical"] }
    error_message = jsonencode(output.fast_burn_alarms)
  }

  assert {
    condition = jsonencode(output.metric_declarations) == jsonencode({ shop = [
      { metric = "orders_total", dimensions = ["job", "status"] },
      { metric = "orders_total", dimensions = ["job"] },
    ] })
    error_message = jsonencode(output.metric_declarations)
  }

  assert {
    condition     = output.alarm_count == { metric_alarms = 2, alarm_metrics = 4, composite_alarms = 2 }
    error_message = jsonencode(output.alarm_count)
  }
}

run "without_the_compilers_target_there_is_nothing" {
  variables {
    generated_directory = "../../../testing/generated-tampered"
  }

  assert {
    condition     = length(aws_cloudwatch_metric_alarm.this) == 0 && length(aws_cloudwatch_dashboard.this) == 0 && output.fast_burn_alarms == {}
    error_message = "alarms out of nowhere"
  }
}

run "alarms_that_cloudwatch_would_refuse_stop_the_plan" {
  command = plan

  variables {
    generated_directory = "../../../testing/alarms-wrong"
  }

  expect_failures = [
    aws_cloudwatch_metric_alarm.this["two-results"],
    aws_cloudwatch_metric_alarm.this["too-long"],
    aws_cloudwatch_metric_alarm.this["too-many-metrics"],
  ]
}

run "rules_that_name_alarms_which_do_not_exist_stop_the_plan" {
  command = plan

  variables {
    generated_directory = "../../../testing/rules-wrong"
  }

  expect_failures = [
    aws_cloudwatch_composite_alarm.inner["unknown-reference"],
    aws_cloudwatch_composite_alarm.inner["no-reference"],
  ]
}
