output "fast_burn_alarms" {
  description = "The composite alarm of each SLO's fastest page tier, by service: what undoes a deployment besides the load balancer's view."
  # Names are put together rather than read from the resources, so that services and alarms can be made side by side.
  value = { for service in distinct([for alarm in values(local.composite_alarms) : alarm.labels.service]) : service => [
    for name in sort(keys(local.composite_alarms)) : "${var.prefix}-${name}"
    if local.composite_alarms[name].labels.service == service && try(local.composite_alarms[name].labels.tier, "") == "page-1"
  ] }

  depends_on = [aws_cloudwatch_composite_alarm.inner, aws_cloudwatch_composite_alarm.outer]
}

output "figures" {
  description = "What CloudWatch bills by the month: metrics of the namespace by the metric, metric alarms by the metric that they read, composite alarms by the piece."
  value = {
    custom_metrics   = length(local.counted)
    metric_alarms    = length(local.metric_alarms)
    alarm_metrics    = local.alarm_metrics
    composite_alarms = length(local.composite_alarms)
    # List prices of the first 10,000 metrics, of standard resolution alarms, of composite alarms, and of a dashboard.
    dollars = format("%.2f", length(local.counted) * 0.30 + local.alarm_metrics * 0.10 + length(local.composite_alarms) * 0.50 + length(aws_cloudwatch_dashboard.this) * 3)
  }
}
