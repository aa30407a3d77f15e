# Two ceilings for each environment. Neither can be changed by whoever works under it: only a person with an administrator's
# session applies this folder. docs/decisions/0073-two-boundaries.md tells why.
locals {
  account  = "${var.region}:${var.account_id}"
  prefixes = { for environment in var.environments : environment => "${var.project}-${environment}" }
  ceilings = { for environment, prefix in local.prefixes : environment => {
    roles    = "arn:aws:iam::${var.account_id}:role/${prefix}-*"
    workload = "arn:aws:iam::${var.account_id}:policy/${prefix}-boundary"
  } }
}

# The most that anything may do which applying makes, whatever policies it is given. A service that needs more of AWS than
# this begins here.
resource "aws_iam_policy" "workload" {
  for_each = local.prefixes

  name        = "${each.value}-boundary"
  description = "The most that a role of ${each.value} may do"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["ecr:GetAuthorizationToken", "xray:PutTelemetryRecords", "xray:PutTraceSegments"], Resource = "*" },
      {
        Effect   = "Allow"
        Action   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
        Resource = "arn:aws:ecr:${var.region}:*:repository/${var.project}/*"
      },
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
        Resource = "arn:aws:logs:${local.account}:log-group:/${each.value}/*"
      },
      { Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "arn:aws:secretsmanager:${local.account}:secret:${each.value}/*" },
      { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::${each.value}-dashboards-${var.account_id}/*" },
      # Nothing is decrypted but what those two hand out.
      {
        Effect   = "Allow"
        Action   = "kms:Decrypt"
        Resource = "arn:aws:kms:${local.account}:key/*"
        Condition = { StringEquals = { "kms:ViaService" = [
          "s3.${var.region}.amazonaws.com", "secretsmanager.${var.region}.amazonaws.com",
        ] } }
      },
      {
        Effect   = "Allow"
        Action   = ["aps:GetLabels", "aps:GetMetricMetadata", "aps:GetSeries", "aps:QueryMetrics", "aps:RemoteWrite"]
        Resource = "arn:aws:aps:${local.account}:workspace/*"
      },
      {
        Effect = "Allow"
        Action = [
          "sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:ReceiveMessage",
          "sqs:SendMessage",
        ]
        Resource = "arn:aws:sqs:${local.account}:${each.value}-*"
      },
      { Effect = "Allow", Action = "ses:SendEmail", Resource = "arn:aws:ses:${local.account}:identity/*" },
    ]
  })
}

# What applying may do, and its own ceiling: the same document is attached and is the boundary, so that a policy which somebody
# attaches later adds nothing.
resource "aws_iam_policy" "apply" {
  for_each = local.ceilings

  name        = "${var.project}-github-apply-${each.key}"
  description = "What applying ${each.key} may do, and the most that it may"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(local.applying[each.key], local.never_applying[each.key], [for statement in [{
      # What cannot be had back: a year of samples, what a key has encrypted, messages that wait.
      Effect   = "Deny"
      Action   = ["aps:DeleteWorkspace", "kms:ScheduleKeyDeletion", "sqs:DeleteQueue"]
      Resource = "*"
    }] : statement if each.key == "prod"])
  })
}

locals {
  applying = { for environment, ceiling in local.ceilings : environment => [
    {
      Effect = "Allow"
      Action = [
        "application-autoscaling:*", "aps:*", "cloudwatch:*", "ec2:*", "ecs:*", "elasticloadbalancing:*", "kms:*", "logs:*", "s3:*",
        "secretsmanager:*", "ses:*", "sns:*", "sqs:*", "sts:GetCallerIdentity",
      ]
      Resource = "*"
    },
    # Roles are made, and given policies, under their ceiling only. So nothing that is made here can do more than a service may.
    {
      Effect    = "Allow"
      Action    = ["iam:CreateRole", "iam:DeleteRolePolicy", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy"]
      Resource  = ceiling.roles
      Condition = { StringEquals = { "iam:PermissionsBoundary" = ceiling.workload } }
    },
    {
      Effect = "Allow"
      Action = [
        "iam:DeleteRole", "iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListInstanceProfilesForRole",
        "iam:ListRolePolicies", "iam:TagRole", "iam:UntagRole", "iam:UpdateAssumeRolePolicy", "iam:UpdateRole", "iam:UpdateRoleDescription",
      ]
      Resource = ceiling.roles
    },
    {
      Effect    = "Allow"
      Action    = "iam:PassRole"
      Resource  = ceiling.roles
      Condition = { StringEquals = { "iam:PassedToService" = ["ecs-tasks.amazonaws.com", "vpc-flow-logs.amazonaws.com"] } }
    },
    # In an account where no service of the kind has run yet, the first one makes the role that AWS runs it with.
    {
      Effect   = "Allow"
      Action   = "iam:CreateServiceLinkedRole"
      Resource = "arn:aws:iam::${var.account_id}:role/aws-service-role/*"
      Condition = { StringEquals = { "iam:AWSServiceName" = [
        "ecs.amazonaws.com", "ecs.application-autoscaling.amazonaws.com", "elasticloadbalancing.amazonaws.com",
      ] } }
    },
  ] }

  never_applying = { for environment, ceiling in local.ceilings : environment => [
    # The ceilings, the roles of this folder and whom AWS believes stay as they are.
    {
      Effect = "Deny"
      Action = "iam:*"
      Resource = [
        "arn:aws:iam::${var.account_id}:oidc-provider/*", "arn:aws:iam::${var.account_id}:policy/*",
        "arn:aws:iam::${var.account_id}:role/${var.project}-github-*",
      ]
    },
    { Effect = "Deny", Action = "iam:DeleteRolePermissionsBoundary", Resource = "*" },
    {
      Effect    = "Deny"
      Action    = ["iam:AttachRolePolicy", "iam:CreateRole", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy"]
      Resource  = "*"
      Condition = { StringNotEquals = { "iam:PermissionsBoundary" = ceiling.workload } }
    },
    # Ways to act as a role that is there already, or to read what only services read.
    {
      Effect = "Deny"
      Action = [
        "ec2:AssociateIamInstanceProfile", "ec2:ModifyInstanceAttribute", "ec2:ReplaceIamInstanceProfileAssociation", "ec2:RunInstances",
        "ecs:ExecuteCommand", "secretsmanager:GetSecretValue", "sqs:ReceiveMessage", "sts:AssumeRole*",
      ]
      Resource = "*"
    },
    # Of the states only its own, and none for good: older versions stay.
    {
      Effect   = "Deny"
      Action   = "s3:*"
      Resource = [for other in ["dev", "staging", "prod"] : "${local.state}/${other}/*" if other != environment]
    },
    {
      Effect = "Deny"
      Action = [
        "s3:DeleteBucket*", "s3:DeleteObjectVersion", "s3:PutBucket*", "s3:PutEncryptionConfiguration", "s3:PutLifecycleConfiguration",
        "s3:PutReplicationConfiguration",
      ]
      Resource = [local.state_bucket, "${local.state_bucket}/*"]
    },
  ] }
}
