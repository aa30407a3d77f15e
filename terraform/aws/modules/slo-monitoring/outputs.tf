output "workspace" {
  description = "The workspace: its ARN and where collectors write and Grafana reads."
  value = {
    id               = aws_prometheus_workspace.this.id
    arn              = aws_prometheus_workspace.this.arn
    endpoint         = aws_prometheus_workspace.this.prometheus_endpoint
    remote_write_url = "${aws_prometheus_workspace.this.prometheus_endpoint}api/v1/remote_write"
  }
}

output "topic_arn" {
  description = "Where alerts and alarms go."
  value       = aws_sns_topic.alerts.arn
}

output "dashboards_bucket" {
  description = "Where the compiled dashboards lie, for whoever imports them into Grafana."
  value       = aws_s3_bucket.dashboards.bucket
}

output "collector_file" {
  description = "Where collectors find what they count for CloudWatch, and the key that it is encrypted with; null without the compiler's target."
  # Put together from names, so that it is known before the bucket is made.
  value = one([for key in local.collector_files : {
    bucket      = aws_s3_bucket.dashboards.bucket
    key         = key
    arn         = "arn:aws:s3:::${aws_s3_bucket.dashboards.bucket}/${key}"
    kms_key_arn = var.kms_key_arn
  }])

  # A task that starts before its configuration is there would run without a collector.
  depends_on = [aws_s3_object.collector]
}

output "grafana_role_arn" {
  description = "What Amazon Managed Grafana reads the workspace as."
  value       = aws_iam_role.grafana.arn
}
