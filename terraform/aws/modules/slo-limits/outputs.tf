output "figures" {
  description = "What the rules are and what they cost, for one workspace."
  value = {
    files              = length(local.names)
    rules              = local.rules
    recorded_series    = local.recorded_series
    scraped_series     = local.scraped_series
    samples_per_month  = local.samples
    samples_per_second = ceil(local.samples / local.month)
    ingestion_dollars  = format("%.2f", local.samples / 10000000 * 0.90)
  }

  precondition {
    condition     = local.rules <= var.limits.rules_per_workspace
    error_message = "generated/ has ${local.rules} rules, a workspace takes ${var.limits.rules_per_workspace}. Split the specs over two workspaces, or have the quota raised and say so in limits."
  }

  precondition {
    condition     = local.largest_file <= var.limits.definition_bytes
    error_message = "A rule file of ${local.largest_file} characters is larger than a namespace's definition may be (${var.limits.definition_bytes} bytes)."
  }

  precondition {
    condition     = local.shortest_interval >= var.limits.evaluation_seconds
    error_message = "A group is evaluated every ${local.shortest_interval} s, a workspace evaluates every ${var.limits.evaluation_seconds} s at most."
  }

  precondition {
    condition     = local.longest_window <= var.limits.query_range_days
    error_message = "An SLO looks back ${local.longest_window} days, a query ${var.limits.query_range_days} days at most."
  }

  precondition {
    condition     = local.recorded_series + local.scraped_series <= var.limits.active_series
    error_message = "${local.recorded_series + local.scraped_series} active series are more than the workspace's ${var.limits.active_series}."
  }

  precondition {
    condition     = ceil(local.samples / local.month) <= var.limits.samples_per_second
    error_message = "${ceil(local.samples / local.month)} samples a second are more than the workspace's ${var.limits.samples_per_second}."
  }
}

output "page_tiers" {
  description = "The fastest page tier of every SLO that has one, by service/slo: error ratio, fewest failures and windows in seconds."
  # An outage is seen after a share of the long window that is the error ratio, so the smallest product is the fastest; of equal
  # ones the shorter window, as in the compiled alarms. Keys of a map are in order.
  value = { for slo, tiers in local.page_tiers : slo => values({
    for tier in tiers : format("%020.6f %010d", tier.error_ratio * tier.long_seconds, tier.long_seconds) => tier...
  })[0][0] if length(tiers) > 0 }
}
