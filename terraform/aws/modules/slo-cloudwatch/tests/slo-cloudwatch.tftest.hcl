mock_provider "aws" {
  source = "../../../testing/mocks"
}

variables {
  prefix              = "slo-dev"
  region              = "eu-central-1"
  namespace           = "slo/dev"
  generated_directory = "../../../testing/generated"
  substitutions       = { account_id = "111111111111", load_balancer = "app/slo-dev/0123456789abcdef" }
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

run "the_fastest_page_tier_undoes_a_deployment_and_no_slower_one" {
  assert {
    condition     = output.fast_burn_alarms == { shop = ["slo-dev-shop-orders-critical"] }
    error_message = jsonencode(output.fast_burn_alarms)
  }
}

run "what_is_billed_is_counted" {
  assert {
    condition     = output.figures == { custom_metrics = 3, metric_alarms = 2, alarm_metrics = 4, composite_alarms = 5, dollars = "6.80" }
    error_message = jsonencode(output.figures)
  }
}

run "services_that_run_elsewhere_have_no_alarms" {
  variables {
    services_elsewhere = ["shop"]
  }

  assert {
    condition     = length(aws_cloudwatch_metric_alarm.this) == 0 && length(aws_cloudwatch_composite_alarm.inner) == 0 && output.figures.custom_metrics == 1
    error_message = jsonencode(output.figures)
  }
}

run "a_service_elsewhere_that_nobody_knows_is_refused" {
  command = plan

  variables {
    services_elsewhere = ["shopp"]
  }

  expect_failures = [var.services_elsewhere]
}

run "what_the_compiler_wrote_has_its_braces_filled_in_and_one_fast_alarm_for_each_slo" {
  variables {
    generated_directory = "../../../../generated"
    substitutions       = {}
  }

  assert {
    condition     = length(regexall("\\{[a-z_]+\\}", aws_cloudwatch_dashboard.this[0].dashboard_body)) == 0
    error_message = jsonencode(distinct(regexall("\\{[a-z_]+\\}", aws_cloudwatch_dashboard.this[0].dashboard_body)))
  }

  assert {
    condition = toset(flatten([
      for alarm in values(aws_cloudwatch_metric_alarm.this) : [for query in alarm.metric_query : query.metric[*].namespace]
    ])) == toset(["slo/dev"])
    error_message = "an alarm reads elsewhere than the collectors write"
  }

  assert {
    condition = alltrue([
      for widget in jsondecode(aws_cloudwatch_dashboard.this[0].dashboard_body).widgets : widget.type == "text" || try(widget.properties.region, "") == "eu-central-1"
    ])
    error_message = "a widget of another region"
  }

  assert {
    condition = toset(flatten(values(output.fast_burn_alarms))) == toset([
      for name, alarm in local.composite_alarms : "slo-dev-${name}" if strcontains(name, ".page-14x4-1h-5m")
    ])
    error_message = jsonencode(output.fast_burn_alarms)
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
