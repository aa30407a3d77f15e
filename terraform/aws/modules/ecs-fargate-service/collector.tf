# The collector scrapes its neighbour and writes to the workspace. Tasks of one service would send the same series, so
# `instance` is the task's id, which the agent hands to every container in its metadata address.
#
# What it counts for CloudWatch is a second configuration, which the compiler wrote and which it reads from S3 when it
# starts; the collector merges both. The first does not lie in AOT_CONFIG_CONTENT, as is usual: the distribution lets that
# variable take the place of all arguments, so the second would not be read.
locals {
  cloudwatch = var.collector.cloudwatch == null ? [] : [var.collector.cloudwatch]

  collector_command = concat(
    ["--config=env:COLLECTOR_CONFIG"],
    [for cloudwatch in local.cloudwatch : "--config=s3://${cloudwatch.file.bucket}.s3.${var.region}.amazonaws.com/${cloudwatch.file.key}"],
  )

  # The names are those that generated/cloudwatch/collector.yml asks for.
  collector_variables = merge({ COLLECTOR_CONFIG = local.collector_config }, [
    for cloudwatch in local.cloudwatch : {
      AWS_REGION    = var.region
      SLO_JOB       = var.name
      SLO_TARGET    = local.scraped
      SLO_NAMESPACE = cloudwatch.namespace
      SLO_LOG_GROUP = aws_cloudwatch_log_group.this.name
    }
  ]...)

  scraped = "localhost:${var.metrics_port}"

  collector_config = yamlencode({
    extensions = {
      health_check = {}
      sigv4auth    = { region = var.region, service = "aps" }
    }
    receivers = {
      prometheus = {
        config = {
          global = { scrape_interval = "15s", scrape_timeout = "10s" }
          scrape_configs = [{
            job_name       = var.name
            static_configs = [{ targets = [local.scraped], labels = { __task_uri = "$${env:ECS_CONTAINER_METADATA_URI_V4}" } }]
            relabel_configs = [{
              source_labels = ["__task_uri"]
              regex         = ".*/v4/([0-9a-f]+)-.*"
              target_label  = "instance"
              replacement   = "$$1"
            }]
          }]
        }
      }
      otlp = { protocols = { http = { endpoint = "localhost:4318" } } }
    }
    processors = {
      memory_limiter = { check_interval = "1s", limit_mib = 200 }
      batch          = {}
    }
    exporters = {
      prometheusremotewrite = {
        endpoint            = var.collector.remote_write_url
        auth                = { authenticator = "sigv4auth" }
        add_metric_suffixes = false
      }
      awsxray = { region = var.region }
    }
    service = {
      extensions = ["health_check", "sigv4auth"]
      pipelines = {
        metrics = {
          receivers  = ["prometheus"]
          processors = ["memory_limiter", "batch"]
          exporters  = ["prometheusremotewrite"]
        }
        traces = {
          receivers  = ["otlp"]
          processors = ["memory_limiter", "batch"]
          exporters  = ["awsxray"]
        }
      }
    }
  })
}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/${var.prefix}/${var.name}"
  retention_in_days = var.logs.retention_days
  kms_key_id        = var.logs.kms_key_arn
}
