output "task_definition" {
  description = "All that task-definitions/ needs to render a task definition, save the image's tag."
  value = {
    service     = var.name
    environment = var.environment
    family      = aws_ecs_task_definition.bootstrap.family
    cluster     = var.cluster.name
    ecsService  = aws_ecs_service.this.name
    region      = var.region
    cpu         = tostring(var.cpu)
    memory      = tostring(var.memory)
    roles       = { execution = aws_iam_role.execution.arn, task = aws_iam_role.task.arn }
    repository  = var.repository_url
    port        = var.port
    metricsPort = var.metrics_port
    variables   = local.environment
    secrets     = var.secrets
    writable    = local.writable_paths
    logGroup    = aws_cloudwatch_log_group.this.name
    collector   = { image = var.collector.image, command = local.collector_command, variables = local.collector_variables }
    rollback    = aws_cloudwatch_composite_alarm.rollback.alarm_name
  }
}
