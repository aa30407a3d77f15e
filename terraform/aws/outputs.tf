output "url" {
  description = "Where callers reach the API; point the certificate's name at it."
  value       = "${var.certificate_arn == null ? "http" : "https"}://${aws_lb.this.dns_name}"
}

output "workspace" {
  description = "The workspace of Amazon Managed Prometheus."
  value       = module.monitoring.workspace
}

output "dashboards_bucket" {
  description = "Where the compiled dashboards lie, for whoever imports them into Grafana."
  value       = module.monitoring.dashboards_bucket
}

output "grafana_role_arn" {
  description = "What Amazon Managed Grafana reads the workspace as."
  value       = module.monitoring.grafana_role_arn
}

output "tasks_queue_url" {
  description = "The queue between API and worker."
  value       = module.tasks_queue.url
}

output "task_definitions" {
  description = "What task-definitions/ is rendered from, by service."
  value = {
    sampleapi    = module.sampleapi.task_definition
    sampleworker = module.sampleworker.task_definition
  }
}

output "cloudwatch" {
  description = "Metrics and alarms in CloudWatch, and what they cost a month."
  value       = module.cloudwatch.figures
}

output "limits" {
  description = "Rules, series, samples and what their ingestion costs a month."
  value       = module.limits.figures
}
