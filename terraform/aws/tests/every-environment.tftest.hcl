# Run once per environment: scripts/terraform-check selects the workspace and hands in the environment's values.
mock_provider "aws" {
  source = "../testing/mocks"
}

run "the_environment_is_whole" {
  assert {
    condition     = keys(output.task_definitions) == keys(local.services)
    error_message = "outputs.tf and data.tf list different services"
  }

  assert {
    condition     = alltrue([for service, definition in output.task_definitions : definition.environment == terraform.workspace && definition.family == "slo-${terraform.workspace}-${service}"])
    error_message = "a task definition of another environment"
  }

  assert {
    condition     = toset([for rule in values(aws_vpc_security_group_ingress_rule.load_balancer) : rule.from_port]) == toset([for listener in concat([aws_lb_listener.http], aws_lb_listener.https) : listener.port])
    error_message = "a port is open without a listener, or a listener has no open port"
  }

  assert {
    condition     = alltrue([for rule in values(aws_vpc_security_group_ingress_rule.load_balancer) : rule.from_port == rule.to_port])
    error_message = "a range of ports is open"
  }

  assert {
    condition     = aws_lb.this.enable_deletion_protection == (terraform.workspace == "prod")
    error_message = "deletion protection belongs to prod, and only there"
  }

  assert {
    condition     = aws_kms_key.platform.enable_key_rotation
    error_message = "the key does not rotate"
  }

  # Two ways from one spec, the catalogue and the compiled alarm, to what undoes a deployment.
  assert {
    condition = [
      for alarm in jsondecode(file("${local.generated}/cloudwatch/alarms.json")).metricAlarms : one(regexall("failed >= ([0-9]+)", join(" ", [for query in alarm.metrics : try(query.expression, "")])))
      if alarm.labels.service == "sampleapi" && alarm.labels.slo == "requests-availability" && try(alarm.labels.tier, "") == "page-1" && endswith(alarm.name, ".long")
    ] == [[tostring(module.limits.page_tiers["sampleapi/requests-availability"].minimum_failures)]]
    error_message = "the compiled alarm asks for another number of failures than the catalogue"
  }

  # What pages by itself switches off the alarm that undoes deployments.
  assert {
    condition     = output.task_definitions.sampleapi.variables.SIMULATE_PROFILE == "healthy"
    error_message = "the API's simulated failures page without anybody's fault"
  }

  assert {
    condition     = output.limits.rules <= 2000 && output.limits.rules == sum([for service in jsondecode(file("../../generated/catalog.json")).services : service.recordingRules + service.alertingRules])
    error_message = "the rules counted are not those of the catalogue"
  }
}
