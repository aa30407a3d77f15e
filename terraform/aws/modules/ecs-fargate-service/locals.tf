locals {
  full_name = "${var.prefix}-${var.name}"
  image     = "${var.repository_url}:${var.bootstrap_tag}"

  # What every service gets; a service's own variables win. The names are those of the sample services.
  environment = merge(
    {
      AWS_REGION                  = var.region
      ENVIRONMENT                 = var.environment
      METRICS_PORT                = tostring(var.metrics_port)
      OTEL_EXPORTER_OTLP_ENDPOINT = "http://localhost:4318"
      OTEL_EXPORTER_OTLP_PROTOCOL = "http/protobuf"
      OTEL_LOGS_EXPORTER          = "none"
      OTEL_METRICS_EXPORTER       = "none"
      OTEL_RESOURCE_ATTRIBUTES    = "deployment.environment=${var.environment}"
      OTEL_SERVICE_NAME           = var.name
    },
    var.port == null ? {} : { PORT = tostring(var.port) },
    var.environment_variables,
  )

  cpu_architecture = "X86_64"
  # The root file system is read-only. The JVM unpacks native code to /tmp.
  writable_paths = merge({ scratch = "/tmp" }, var.writable_paths)
  # Images bring one of wget and curl, rarely both.
  alive = "http://127.0.0.1:${var.metrics_port}/healthz"
  # Nobody in particular: the image has no account of that number.
  user = "10001:10001"
}
