output "fast_burn_alarms" {
  description = "Composite alarms that page, by service: what undoes a deployment besides the load balancer's view."
  # Names are put together rather than read from the resources, so that services and alarms can be made side by side.
  value = { for service in distinct([for alarm in values(local.composite_alarms) : alarm.labels.service]) : service => [
    for name in sort(keys(local.composite_alarms)) : "${var.prefix}-${name}"
    if local.composite_alarms[name].labels.service == service && local.composite_alarms[name].labels.severity == "critical"
  ] }

  depends_on = [aws_cloudwatch_composite_alarm.inner, aws_cloudwatch_composite_alarm.outer]
}

output "metric_declarations" {
  description = "Per service: the metrics of this environment's namespace that alarms read, with their dimensions."
  value = { for service in distinct([for alarm in values(local.metric_alarms) : alarm.labels.service]) : service => distinct(flatten([
    for name in sort(keys(local.metric_alarms)) : [
      for metric in local.metric_alarms[name].metrics : {
        metric     = metric.metric.name
        dimensions = sort(keys(try(metric.metric.dimensions, {})))
      } if try(metric.metric.namespace, "") == var.namespace
    ] if local.metric_alarms[name].labels.service == service
  ])) }
}

output "alarm_count" {
  description = "What CloudWatch bills: metric alarms by the metric, composite alarms by the piece."
  value = {
    metric_alarms    = length(local.metric_alarms)
    alarm_metrics    = sum(concat([0], [for alarm in values(local.metric_alarms) : length([for metric in alarm.metrics : metric if can(metric.metric)])]))
    composite_alarms = length(local.composite_alarms)
  }
}
