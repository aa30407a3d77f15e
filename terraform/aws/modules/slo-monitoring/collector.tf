# What the collectors beside the tasks read when they start, byte for byte. Its key stays the same, so that a task which
# starts reads the newest text and no task definition has to change with a spec; older versions are kept.
resource "aws_s3_object" "collector" {
  for_each = local.collector_files

  bucket       = aws_s3_bucket.dashboards.id
  key          = each.value
  source       = "${var.generated_directory}/${each.value}"
  source_hash  = filemd5("${var.generated_directory}/${each.value}")
  content_type = "application/yaml"

  depends_on = [aws_s3_bucket_versioning.dashboards, aws_s3_bucket_server_side_encryption_configuration.dashboards]
}
