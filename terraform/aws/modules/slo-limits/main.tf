# What the compiled rules are and what they cost, read from generated/ and held against the limits of a workspace before
# anything is applied.

locals {
  directory = "${var.generated_directory}/prometheus/rules"
  names     = fileset(local.directory, "*.rules.yml")
  sources   = { for name in local.names : name => file("${local.directory}/${name}") }
  groups    = { for name, text in local.sources : name => yamldecode(text).groups }
  catalog   = jsondecode(file("${var.generated_directory}/catalog.json"))

  seconds_of = { s = 1, m = 60, h = 3600, d = 86400, w = 604800 }
  # "1h30m" in seconds; a group without an interval uses the workspace's, which is a minute.
  intervals = { for name, groups in local.groups : name => [
    for group in groups : sum([
      for part in regexall("([0-9]+)([smhdw])", try(group.interval, "60s")) : tonumber(part[0]) * local.seconds_of[part[1]]
    ])
  ] }

  # One series per combination of the labels that an SLO is grouped by.
  series_of = merge([
    for service in local.catalog.services : {
      for slo in service.slos : "${service.name}/${slo.name}" => length(slo.groupBy) == 0 ? 1 : floor(pow(10, sum([
        for label in slo.groupBy : log(lookup(var.group_values, label, 10), 10)
      ])) + 0.5)
    }
  ]...)

  recordings = flatten([
    for name, groups in local.groups : [
      for index, group in groups : [
        for rule in group.rules : {
          series   = lookup(local.series_of, "${try(rule.labels.service, "")}/${try(rule.labels.slo, "")}", 10)
          interval = local.intervals[name][index]
        } if can(rule.record)
      ]
    ]
  ])

  # Every page tier, in the order of the spec.
  page_tiers = merge([
    for service in local.catalog.services : {
      for slo in service.slos : "${service.name}/${slo.name}" => [
        for tier in slo.tiers : {
          error_ratio      = tier.threshold
          minimum_failures = tier.minimumFailures
          long_seconds     = sum([for part in regexall("([0-9]+)([smhdw])", tier.longWindow) : tonumber(part[0]) * local.seconds_of[part[1]]])
          short_seconds    = sum([for part in regexall("([0-9]+)([smhdw])", tier.shortWindow) : tonumber(part[0]) * local.seconds_of[part[1]]])
        } if tier.urgency == "page"
      ]
    }
  ]...)

  month             = 30 * 86400
  recorded_series   = sum(concat([0], [for recording in local.recordings : recording.series]))
  recorded_samples  = sum(concat([0], [for recording in local.recordings : recording.series * local.month / recording.interval]))
  scraped_series    = sum(concat([0], [for service in values(var.scraped) : service.tasks * service.series]))
  scraped_samples   = local.scraped_series * local.month / var.scrape_seconds
  samples           = local.recorded_samples + local.scraped_samples
  rules             = sum(concat([0], flatten([for groups in values(local.groups) : [for group in groups : length(group.rules)]])))
  largest_file      = max(concat([0], [for text in values(local.sources) : length(text)])...)
  shortest_interval = min(concat([local.month], flatten(values(local.intervals)))...)
  longest_window    = max(concat([0], [for service in local.catalog.services : max([for slo in service.slos : sum([for part in regexall("([0-9]+)([smhdw])", slo.window) : tonumber(part[0]) * local.seconds_of[part[1]]])]...)])...) / 86400
}
