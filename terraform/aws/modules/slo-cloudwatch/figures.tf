locals {
  collector = "${var.generated_directory}/cloudwatch/collector.yml"
  transforms = flatten([
    for text in fileexists(local.collector) ? [file(local.collector)] : [] : yamldecode(text).processors["metricstransform/slo"].transforms
  ])

  # Every metric that the collectors of this environment may send: its name, and the labels that are put on it.
  counted = distinct([for transform in local.transforms : jsonencode([
    transform.new_name, { for operation in transform.operations : operation.new_label => operation.new_value if operation.action == "add_label" },
    ]) if length([
    for operation in transform.operations : operation
    if operation.action == "add_label" && try(operation.new_label == "service" && contains(var.services_elsewhere, operation.new_value), false)
  ]) == 0])

  alarm_metrics = sum(concat([0], [for alarm in values(local.metric_alarms) : length([for metric in alarm.metrics : metric if can(metric.metric)])]))
}
