locals {
  assumed_by_tasks = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Action    = "sts:AssumeRole"
      # Only tasks of this cluster's account: otherwise the service could be talked into it from elsewhere.
      Condition = { StringEquals = { "aws:SourceAccount" = split(":", var.cluster.arn)[4] } }
    }]
  })
}

# What the agent does before the container runs: pull its image, open its log streams, read its secrets.
resource "aws_iam_role" "execution" {
  name                 = "${local.full_name}-execution"
  permissions_boundary = var.permissions_boundary
  assume_role_policy   = local.assumed_by_tasks
}

resource "aws_iam_role_policy" "execution" {
  name = "start"
  role = aws_iam_role.execution.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [
        # AWS knows no narrower resource for this action.
        { Effect = "Allow", Action = ["ecr:GetAuthorizationToken"], Resource = "*" },
        {
          Effect   = "Allow"
          Action   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
          Resource = var.repository_arn
        },
        {
          Effect   = "Allow"
          Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
          Resource = "${aws_cloudwatch_log_group.this.arn}:*"
        },
      ],
      [for statement in [
        { Effect = "Allow", Action = ["secretsmanager:GetSecretValue"], Resource = values(var.secrets) },
        {
          Effect    = "Allow"
          Action    = ["kms:Decrypt"]
          Resource  = [var.logs.kms_key_arn]
          Condition = { StringEquals = { "kms:ViaService" = "secretsmanager.${var.region}.amazonaws.com" } }
        },
      ] : statement if length(var.secrets) > 0],
    )
  })
}

# What the container itself may do.
resource "aws_iam_role" "task" {
  name                 = "${local.full_name}-task"
  permissions_boundary = var.permissions_boundary
  assume_role_policy   = local.assumed_by_tasks
}

resource "aws_iam_role_policy" "telemetry" {
  name = "telemetry"
  role = aws_iam_role.task.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [
        { Effect = "Allow", Action = ["aps:RemoteWrite"], Resource = var.collector.workspace_arn },
        # AWS knows no narrower resource for these two.
        { Effect = "Allow", Action = ["xray:PutTelemetryRecords", "xray:PutTraceSegments"], Resource = "*" },
      ],
      flatten([for cloudwatch in local.cloudwatch : [
        {
          Effect   = "Allow"
          Action   = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
          Resource = "${aws_cloudwatch_log_group.this.arn}:*"
        },
        { Effect = "Allow", Action = ["s3:GetObject"], Resource = cloudwatch.file.arn },
        {
          Effect    = "Allow"
          Action    = ["kms:Decrypt"]
          Resource  = cloudwatch.file.kms_key_arn
          Condition = { StringEquals = { "kms:ViaService" = "s3.${var.region}.amazonaws.com" } }
        },
      ]]),
    )
  })
}

resource "aws_iam_role_policy" "own" {
  for_each = var.policies

  name   = each.key
  role   = aws_iam_role.task.id
  policy = each.value
}
