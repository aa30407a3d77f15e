# The first task definition only. The release workflow renders later ones from task-definitions/, and the emulated run
# holds that both say the same.
locals {
  app = {
    name                   = var.name
    image                  = local.image
    essential              = true
    user                   = local.user
    readonlyRootFilesystem = true
    stopTimeout            = 30
    linuxParameters        = { initProcessEnabled = true, capabilities = { drop = ["ALL"] } }
    environment            = [for name in sort(keys(local.environment)) : { name = name, value = local.environment[name] }]
    secrets                = [for name in sort(keys(var.secrets)) : { name = name, valueFrom = var.secrets[name] }]
    mountPoints            = [for name in sort(keys(local.writable_paths)) : { sourceVolume = name, containerPath = local.writable_paths[name], readOnly = false }]
    portMappings           = var.port == null ? [] : [{ containerPort = var.port, hostPort = var.port, protocol = "tcp" }]
    healthCheck = {
      command     = ["CMD-SHELL", "wget -q -O /dev/null ${local.alive} || curl -fsS -o /dev/null ${local.alive} || exit 1"]
      interval    = 15
      timeout     = 5
      retries     = 3
      startPeriod = 30
    }
    logConfiguration = local.log_configurations["app"]
  }

  collector = {
    name                   = "collector"
    image                  = var.collector.image
    essential              = false
    restartPolicy          = { enabled = true, restartAttemptPeriod = 60 }
    user                   = local.user
    readonlyRootFilesystem = true
    cpu                    = 64
    memory                 = 256
    command                = local.collector_command
    environment            = [for name in sort(keys(local.collector_variables)) : { name = name, value = local.collector_variables[name] }]
    healthCheck = {
      command     = ["CMD", "/healthcheck"]
      interval    = 15
      timeout     = 5
      retries     = 3
      startPeriod = 15
    }
    logConfiguration = local.log_configurations["collector"]
  }

  container_definitions = jsonencode([local.app, local.collector])
  # Of 64 KB; what the release adds, a longer tag and tags of the definition, has the rest.
  largest_definitions = 62 * 1024
  definitions_size    = length(local.container_definitions)

  log_configurations = { for stream in ["app", "collector"] : stream => {
    logDriver = "awslogs"
    options = {
      awslogs-group         = aws_cloudwatch_log_group.this.name
      awslogs-region        = var.region
      awslogs-stream-prefix = stream
      # A slow log service must not stop the service itself.
      mode            = "non-blocking"
      max-buffer-size = "4m"
    }
  } }
}

resource "aws_ecs_task_definition" "bootstrap" {
  family                   = local.full_name
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.cpu
  memory                   = var.memory
  execution_role_arn       = aws_iam_role.execution.arn
  task_role_arn            = aws_iam_role.task.arn
  container_definitions    = local.container_definitions

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = local.cpu_architecture
  }

  dynamic "volume" {
    for_each = local.writable_paths

    content {
      name = volume.key
    }
  }

  lifecycle {
    precondition {
      condition     = local.definitions_size <= local.largest_definitions
      error_message = "The containers of ${var.name} take ${local.definitions_size} characters of the 64 KB that a task definition may have: move what is large out of its variables."
    }
  }
}
