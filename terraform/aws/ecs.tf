resource "aws_ecs_cluster" "this" {
  name = local.prefix

  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

locals {
  # What every service is given; its own file says the rest.
  platform = {
    cluster = { arn = aws_ecs_cluster.this.arn, name = aws_ecs_cluster.this.name }
    network = { vpc_id = module.networking.vpc_id, subnet_ids = module.networking.private_subnet_ids }
    logs    = { retention_days = var.log_retention_days, kms_key_arn = aws_kms_key.platform.arn }
    load_balancer = {
      listener_arn      = local.listener_arn
      arn_suffix        = aws_lb.this.arn_suffix
      security_group_id = aws_security_group.load_balancer.id
    }
  }
  collector = { for service in keys(local.repositories) : service => {
    image            = var.collector_image
    workspace_arn    = module.monitoring.workspace.arn
    remote_write_url = module.monitoring.workspace.remote_write_url
    cloudwatch       = module.monitoring.collector_file == null ? null : { namespace = local.cloudwatch_namespace, file = module.monitoring.collector_file }
  } }
}
