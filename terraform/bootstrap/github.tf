# Workflows have no keys: GitHub vouches for the job, and the subject says which repository and which environment it is.
resource "aws_iam_openid_connect_provider" "github" {
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

locals {
  issuer = "token.actions.githubusercontent.com"
  # Put together from its name, so that a plan shows the policies whole.
  state_bucket = "arn:aws:s3:::${var.project}-state-${var.account_id}"
  state        = "${local.state_bucket}/env:"

  # plan: any pull request, and main for what is to be applied; reading only. apply: jobs that GitHub let into the environment, so after its approval.
  # release: the same, but nothing besides images, task definitions and its one service.
  roles = merge(
    { plan = ["repo:${var.repository}:pull_request", "repo:${var.repository}:ref:refs/heads/main"] },
    { for environment in var.environments : "apply-${environment}" => ["repo:${var.repository}:environment:${environment}"] },
    { for environment in var.environments : "release-${environment}" => ["repo:${var.repository}:environment:${environment}"] },
    length(var.services) == 0 ? {} : { publish = ["repo:${var.repository}:ref:refs/heads/release"] },
  )
}

resource "aws_iam_role" "github" {
  for_each = local.roles

  name                 = "${var.project}-github-${each.key}"
  max_session_duration = 3600
  permissions_boundary = one([for environment in var.environments : aws_iam_policy.apply[environment].arn if each.key == "apply-${environment}"])

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = { StringEquals = {
        "${local.issuer}:aud" = "sts.amazonaws.com"
        "${local.issuer}:sub" = each.value
      } }
    }]
  })
}

# Reading for plans. AWS keeps this list up to date as services come and go; a copy here would not.
resource "aws_iam_role_policy_attachment" "plan" {
  role       = aws_iam_role.github["plan"].name
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

# A lock is a file beside the state, so even a plan writes one. It reads states and never writes them.
resource "aws_iam_role_policy" "plan" {
  name = "lock"
  role = aws_iam_role.github["plan"].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["s3:DeleteObject", "s3:PutObject"], Resource = "${local.state}/*/aws/terraform.tfstate.tflock" },
      # ReadOnlyAccess reads secrets' values too, which no plan needs.
      { Effect = "Deny", Action = ["secretsmanager:GetSecretValue", "sqs:ReceiveMessage"], Resource = "*" },
    ]
  })
}

# Applying makes roles, so without a ceiling this role would be an administrator in effect.
resource "aws_iam_role_policy_attachment" "apply" {
  for_each = var.environments

  role       = aws_iam_role.github["apply-${each.key}"].name
  policy_arn = aws_iam_policy.apply[each.key].arn
}

# Releasing: register a task definition of this environment and point its services at it.
resource "aws_iam_role_policy" "release" {
  for_each = var.environments

  name = "release"
  role = aws_iam_role.github["release-${each.key}"].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      # While the alarm that undoes a deployment is on, none begins. AWS shows composite alarms only to who may see all alarms.
      { Effect = "Allow", Action = ["cloudwatch:DescribeAlarms"], Resource = "*" },
      # AWS asks for these on all task definitions. What can be registered is bounded by the roles below that it may pass.
      { Effect = "Allow", Action = ["ecs:DescribeTaskDefinition", "ecs:RegisterTaskDefinition"], Resource = "*" },
      {
        Effect   = "Allow"
        Action   = ["ecs:TagResource"]
        Resource = "arn:aws:ecs:${var.region}:${var.account_id}:task-definition/${var.project}-${each.key}-*"
      },
      {
        Effect = "Allow"
        Action = ["ecs:DescribeServices", "ecs:UpdateService", "ecs:ListServiceDeployments", "ecs:DescribeServiceDeployments"]
        Resource = [
          "arn:aws:ecs:${var.region}:${var.account_id}:service/${var.project}-${each.key}/*",
          "arn:aws:ecs:${var.region}:${var.account_id}:service-deployment/${var.project}-${each.key}/*",
        ]
      },
      {
        Effect    = "Allow"
        Action    = ["iam:PassRole"]
        Resource  = "arn:aws:iam::${var.account_id}:role/${var.project}-${each.key}-*"
        Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
      },
      # Values for the task definition are outputs of the environment's state; init also looks at the default workspace's,
      # which is empty.
      {
        Effect   = "Allow"
        Action   = ["s3:GetObject"]
        Resource = ["${local.state}/${each.key}/aws/terraform.tfstate", "${local.state_bucket}/aws/terraform.tfstate"]
      },
      { Effect = "Allow", Action = ["s3:ListBucket"], Resource = local.state_bucket },
    ]
  })
}

# Pushing images, from the protected branch that releases.
resource "aws_iam_role_policy" "publish" {
  for_each = length(var.services) == 0 ? [] : toset(["publish"])

  name = "push"
  role = aws_iam_role.github["publish"].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      # AWS knows no narrower resource for this action.
      { Effect = "Allow", Action = ["ecr:GetAuthorizationToken"], Resource = "*" },
      {
        Effect = "Allow"
        Action = [
          "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:CompleteLayerUpload", "ecr:DescribeImageScanFindings",
          "ecr:DescribeImages", "ecr:GetDownloadUrlForLayer", "ecr:InitiateLayerUpload", "ecr:PutImage", "ecr:UploadLayerPart",
        ]
        Resource = [for service in sort(var.services) : aws_ecr_repository.service[service].arn]
      },
    ]
  })
}
