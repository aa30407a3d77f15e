# The collector scrapes its neighbour and writes to the workspace. Tasks of one service would send the same series, so
# `instance` is the task's id, which the agent hands to every container in its metadata address.
locals {
  emf = var.collector.cloudwatch == null ? [] : [var.collector.cloudwatch]

  collector_exporters = merge(
    {
      prometheusremotewrite = {
        endpoint            = var.collector.remote_write_url
        auth                = { authenticator = "sigv4auth" }
        add_metric_suffixes = false
      }
      awsxray = { region = var.region }
    },
    { for emf in local.emf : "awsemf" => {
      region                  = var.region
      namespace               = emf.namespace
      log_group_name          = aws_cloudwatch_log_group.this.name
      log_stream_name         = "metrics"
      dimension_rollup_option = "NoDimensionRollup"
      metric_declarations = [for declaration in emf.declarations : {
        dimensions            = [declaration.dimensions]
        metric_name_selectors = ["^${declaration.metric}$"]
      }]
    } },
  )

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
            static_configs = [{ targets = ["localhost:${var.metrics_port}"], labels = { __task_uri = "$${env:ECS_CONTAINER_METADATA_URI_V4}" } }]
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
    exporters = local.collector_exporters
    service = {
      extensions = ["health_check", "sigv4auth"]
      pipelines = {
        metrics = {
          receivers  = ["prometheus"]
          processors = ["memory_limiter", "batch"]
          exporters  = [for name in sort(keys(local.collector_exporters)) : name if name != "awsxray"]
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
