# The API sample, owned by the team that writes it.
locals {
  sampleapi = {
    dev     = { cpu = 256, memory = 1024, tasks = { min = 1, max = 2 } }
    staging = { cpu = 512, memory = 1024, tasks = { min = 2, max = 4 } }
    prod    = { cpu = 1024, memory = 2048, tasks = { min = 3, max = 12 } }
  }[var.environment]
}

module "sampleapi" {
  source = "./modules/ecs-fargate-service"

  name           = "sampleapi"
  prefix         = local.prefix
  environment    = var.environment
  region         = var.region
  cluster        = local.platform.cluster
  network        = local.platform.network
  logs           = local.platform.logs
  collector      = local.collector.sampleapi
  repository_url = local.repositories.sampleapi.url
  repository_arn = local.repositories.sampleapi.arn
  bootstrap_tag  = var.bootstrap_tag

  permissions_boundary = local.permissions_boundary

  cpu    = local.sampleapi.cpu
  memory = local.sampleapi.memory
  tasks  = local.sampleapi.tasks
  port   = 8080

  # The realistic profile fails one order in fifty and one payment in twenty. Their pages would always be on, and ECS does not
  # watch alarms that are on when a deployment begins: no deployment would be undone.
  environment_variables = { QUEUE_URL = module.tasks_queue.url, SIMULATE_PROFILE = "healthy" }
  policies              = { publish-tasks = module.tasks_queue.publisher_policy }

  load_balancer = merge(local.platform.load_balancer, { priority = 100, paths = ["/api/*", "/health", "/healthz"] })
  scaling       = { cpu = 60, requests_per_target = 1000 }

  rollback = {
    burn = merge({ slo = "requests-availability" }, module.limits.page_tiers["sampleapi/requests-availability"])
    # Its areas have specs of their own, and are deployed together.
    alarm_names = flatten([for service in ["sampleapi", "orders", "payments", "users"] : lookup(module.cloudwatch.fast_burn_alarms, service, [])])
  }
  alarm_actions = [module.monitoring.topic_arn]
}
