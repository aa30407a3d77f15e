# A file of generated/ that is not what its manifest says stops the plan: what was reviewed is what runs.

locals {
  manifest = { for line in compact(split("\n", file("${var.generated_directory}/MANIFEST.sha256"))) :
    regex("^[0-9a-f]{64}  (.+)$", line)[0] => regex("^([0-9a-f]{64})  ", line)[0]
  }
  differing = [for path, hash in local.manifest : path
    if !fileexists("${var.generated_directory}/${path}") || try(filesha256("${var.generated_directory}/${path}") != hash, true)
  ]

  # Only files that the manifest knows are deployed, so that nobody deploys a file that was written by hand.
  rule_files = { for path, hash in local.manifest : trimsuffix(basename(path), ".rules.yml") => path
    if startswith(path, "prometheus/rules/") && endswith(path, ".rules.yml")
  }
  dashboard_files = toset([for path, hash in local.manifest : path if startswith(path, "grafana/dashboards/") && endswith(path, ".json")])
  # None or one: the target need not be compiled.
  collector_files = setintersection(keys(local.manifest), ["cloudwatch/collector.yml"])

  definition_file = "alertmanager/amp.yml"
  generated       = contains(keys(local.manifest), local.definition_file) ? file("${var.generated_directory}/${local.definition_file}") : ""
  definition      = var.alert_manager_definition != null ? var.alert_manager_definition : local.generated
}
