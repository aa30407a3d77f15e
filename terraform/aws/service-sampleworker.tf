# The worker sample, owned by the team that writes it. Nothing connects to it, so it has neither port nor load balancer.
locals {
  sampleworker = {
    dev     = { cpu = 256, memory = 1024, tasks = { min = 1, max = 2 } }
    staging = { cpu = 256, memory = 1024, tasks = { min = 1, max = 4 } }
    prod    = { cpu = 512, memory = 1024, tasks = { min = 2, max = 10 } }
  }[var.environment]
}

module "sampleworker" {
  source = "./modules/ecs-fargate-service"

  name           = "sampleworker"
  prefix         = local.prefix
  environment    = var.environment
  region         = var.region
  cluster        = local.platform.cluster
  network        = local.platform.network
  logs           = local.platform.logs
  collector      = local.collector.sampleworker
  repository_url = local.repositories.sampleworker.url
  repository_arn = local.repositories.sampleworker.arn
  bootstrap_tag  = var.bootstrap_tag

  permissions_boundary = local.permissions_boundary

  cpu    = local.sampleworker.cpu
  memory = local.sampleworker.memory
  tasks  = local.sampleworker.tasks

  environment_variables = { QUEUE_URL = module.tasks_queue.url, WORKER_INTERVAL = "5s" }
  # The journal of mails that were sent. A task that is replaced starts a new one, so a mail that was in work can go twice.
  writable_paths = { state = "/var/lib/sampleworker" }
  secrets        = { MAIL_PROVIDER_KEY = aws_secretsmanager_secret.worker.arn }
  policies = {
    consume-tasks = module.tasks_queue.consumer_policy
    send-mail = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["ses:SendEmail"], Resource = aws_sesv2_email_identity.mail.arn }]
    })
  }

  # Twelve messages wait at most a minute at one every five seconds.
  scaling = { cpu = 60, backlog = { queue_name = module.tasks_queue.name, messages_per_task = 12 } }

  # Dead letters notify by themselves and are not in here. One stays for up to fourteen days, and with an alarm that is on ECS
  # would watch no deployment in that time.
  rollback = {
    alarm_names = concat(
      [module.tasks_queue.alarm_names.age],
      lookup(module.cloudwatch.fast_burn_alarms, "sampleworker", []),
    )
  }
  alarm_actions = [module.monitoring.topic_arn]
}
