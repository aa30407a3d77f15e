# Shared by several services, so the platform's: the key, the queue, the secret, the sender of mails, the monitoring.

resource "aws_kms_key" "platform" {
  description             = "Logs, alerts, dashboards and secrets of ${local.prefix}"
  enable_key_rotation     = true
  deletion_window_in_days = var.disposable ? 7 : 30

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "TheAccountAdministersAndDelegates"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${var.account_id}:root" }
        Action = [
          "kms:CancelKeyDeletion", "kms:CreateAlias", "kms:CreateGrant", "kms:Decrypt", "kms:DeleteAlias", "kms:DescribeKey",
          "kms:DisableKey", "kms:EnableKey", "kms:EnableKeyRotation", "kms:Encrypt", "kms:GenerateDataKey", "kms:GetKeyPolicy",
          "kms:GetKeyRotationStatus", "kms:ListGrants", "kms:ListResourceTags", "kms:PutKeyPolicy", "kms:RevokeGrant",
          "kms:ScheduleKeyDeletion", "kms:TagResource", "kms:UntagResource", "kms:UpdateAlias", "kms:UpdateKeyDescription",
        ]
        Resource = "*"
      },
      {
        Sid       = "LogsOfThisEnvironment"
        Effect    = "Allow"
        Principal = { Service = "logs.${var.region}.amazonaws.com" }
        Action    = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey"]
        Resource  = "*"
        Condition = { ArnLike = { "kms:EncryptionContext:aws:logs:arn" = "arn:aws:logs:${var.region}:${var.account_id}:log-group:*" } }
      },
      {
        Sid       = "AlertsToTheEncryptedTopic"
        Effect    = "Allow"
        Principal = { Service = ["aps.amazonaws.com", "cloudwatch.amazonaws.com"] }
        Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource  = "*"
        Condition = { StringEquals = { "aws:SourceAccount" = var.account_id } }
      },
    ]
  })
}

resource "aws_kms_alias" "platform" {
  name          = "alias/${local.prefix}"
  target_key_id = aws_kms_key.platform.key_id
}

module "monitoring" {
  source = "./modules/slo-monitoring"

  prefix              = local.prefix
  region              = var.region
  account_id          = var.account_id
  generated_directory = local.generated
  kms_key_arn         = aws_kms_key.platform.arn
  log_retention_days  = var.log_retention_days
  alert_emails        = var.alert_emails
  team_emails         = var.team_emails
  force_destroy       = var.disposable

  permissions_boundary = local.permissions_boundary
}

locals {
  cloudwatch_namespace = "slo/${var.environment}"
}

module "cloudwatch" {
  source = "./modules/slo-cloudwatch"

  prefix              = local.prefix
  region              = var.region
  namespace           = local.cloudwatch_namespace
  generated_directory = local.generated
  # An example of the format in slos/, which nobody runs here.
  services_elsewhere = ["runner-platform"]
  alarm_actions      = [module.monitoring.topic_arn]
}

module "tasks_queue" {
  source = "./modules/sqs-queue"

  name                       = "${local.prefix}-tasks"
  visibility_timeout_seconds = 300
  message_retention_seconds  = 1209600
  receive_wait_time_seconds  = 20
  max_receive_count          = 3
  alarm_actions              = [module.monitoring.topic_arn]
}

# The value is put in by hand or by rotation, never by Terraform: it would lie in the state.
resource "aws_secretsmanager_secret" "worker" {
  name                    = "${local.prefix}/sampleworker"
  description             = "Key of the mail provider, for sampleworker"
  kms_key_id              = aws_kms_key.platform.arn
  recovery_window_in_days = var.disposable ? 0 : 30
}

resource "aws_sesv2_email_identity" "mail" {
  email_identity = var.mail_domain
}
