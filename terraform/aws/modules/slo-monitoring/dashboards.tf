# One object per generated dashboard, older versions kept. Grafana does not read a bucket: somebody imports them from here.
resource "aws_s3_bucket" "dashboards" {
  bucket        = "${var.prefix}-dashboards-${var.account_id}"
  force_destroy = var.force_destroy
}

resource "aws_s3_bucket_versioning" "dashboards" {
  bucket = aws_s3_bucket.dashboards.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "dashboards" {
  bucket = aws_s3_bucket.dashboards.id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = var.kms_key_arn
    }
  }
}

resource "aws_s3_bucket_public_access_block" "dashboards" {
  bucket = aws_s3_bucket.dashboards.id

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_object" "dashboard" {
  for_each = local.dashboard_files

  bucket       = aws_s3_bucket.dashboards.id
  key          = each.value
  source       = "${var.generated_directory}/${each.value}"
  source_hash  = filemd5("${var.generated_directory}/${each.value}")
  content_type = "application/json"

  depends_on = [aws_s3_bucket_versioning.dashboards, aws_s3_bucket_server_side_encryption_configuration.dashboards]
}

# What the data source of Amazon Managed Grafana runs as: one workspace, reading only. No other Grafana can assume it.
resource "aws_iam_role" "grafana" {
  name                 = "${var.prefix}-grafana"
  permissions_boundary = var.permissions_boundary

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "grafana.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = var.account_id } }
    }]
  })
}

resource "aws_iam_role_policy" "grafana" {
  name = "read"
  role = aws_iam_role.grafana.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["aps:GetLabels", "aps:GetMetricMetadata", "aps:GetSeries", "aps:QueryMetrics"], Resource = aws_prometheus_workspace.this.arn },
    ]
  })
}
