# A service on Fargate: tasks with a collector beside each, their roles, logs and scaling, and what undoes a deployment. Which
# image runs is not decided here (docs/decisions/0060-release-owns-the-image.md).

resource "aws_ecs_service" "this" {
  name                               = local.full_name
  cluster                            = var.cluster.arn
  task_definition                    = aws_ecs_task_definition.bootstrap.arn
  launch_type                        = "FARGATE"
  desired_count                      = var.tasks.min
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200
  health_check_grace_period_seconds  = var.load_balancer == null ? null : 60
  enable_ecs_managed_tags            = true
  propagate_tags                     = "SERVICE"

  # Tasks that do not become healthy.
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  # Tasks that become healthy and then burn the budget.
  alarms {
    enable      = true
    rollback    = true
    alarm_names = [aws_cloudwatch_composite_alarm.rollback.alarm_name]
  }

  network_configuration {
    subnets          = var.network.subnet_ids
    security_groups  = [aws_security_group.this.id]
    assign_public_ip = false
  }

  dynamic "load_balancer" {
    for_each = aws_lb_target_group.this

    content {
      target_group_arn = load_balancer.value.arn
      container_name   = var.name
      container_port   = var.port
    }
  }

  # The release workflow owns what runs, scaling owns how many: a plan reverts neither.
  lifecycle {
    ignore_changes = [task_definition, desired_count]
  }

  depends_on = [aws_lb_listener_rule.this, aws_iam_role_policy.execution]
}
