mock_provider "aws" {
  source = "../testing/mocks"
}

variables {
  account_id          = "333333333333"
  region              = "eu-central-1"
  environments        = ["prod"]
  repository          = "example/slo"
  services            = ["sampleapi", "sampleworker"]
  pulling_account_ids = ["111111111111", "222222222222"]
}

run "states_are_versioned_encrypted_private_and_kept" {
  command = plan

  assert {
    condition     = aws_s3_bucket_versioning.state.versioning_configuration[0].status == "Enabled"
    error_message = "a state that is overwritten is lost"
  }

  assert {
    condition     = aws_s3_bucket_public_access_block.state.block_public_policy && aws_s3_bucket_public_access_block.state.restrict_public_buckets
    error_message = "states could be made public"
  }

  assert {
    condition     = one(one(aws_s3_bucket_server_side_encryption_configuration.state.rule).apply_server_side_encryption_by_default).sse_algorithm == "aws:kms"
    error_message = "states are not encrypted with a key"
  }
}

run "a_tag_is_written_once_and_every_image_is_scanned" {
  command = plan

  assert {
    condition = alltrue([for repository in values(aws_ecr_repository.service) : (
      repository.image_tag_mutability == "IMMUTABLE" && repository.image_scanning_configuration[0].scan_on_push
    )])
    error_message = "a repository whose tags move or whose images are not scanned"
  }

  assert {
    condition     = jsondecode(aws_ecr_repository_policy.pull["sampleapi"].policy).Statement[0].Principal.AWS == ["arn:aws:iam::111111111111:root", "arn:aws:iam::222222222222:root"]
    error_message = "other accounts than those named pull"
  }
}

run "an_image_with_a_tag_never_expires" {
  command = plan

  assert {
    condition = alltrue([for policy in values(aws_ecr_lifecycle_policy.service) : (
      [for rule in jsondecode(policy.policy).rules : rule.selection.tagStatus] == ["untagged"]
    )])
    error_message = aws_ecr_lifecycle_policy.service["sampleapi"].policy
  }
}

run "applying_needs_the_environment_and_planning_only_a_pull_request" {
  command = plan

  # The names are known before the issuer's ARN is, which only the trust policies as a whole need.
  assert {
    condition = local.roles == {
      plan         = ["repo:example/slo:pull_request", "repo:example/slo:ref:refs/heads/main"]
      apply-prod   = ["repo:example/slo:environment:prod"]
      release-prod = ["repo:example/slo:environment:prod"]
      publish      = ["repo:example/slo:ref:refs/heads/release"]
    }
    error_message = jsonencode(local.roles)
  }
}

run "releasing_registers_any_task_definition_with_roles_of_its_environment_only" {
  command = plan

  assert {
    condition = toset(flatten([
      for statement in jsondecode(aws_iam_role_policy.release["prod"].policy).Statement : statement.Action if contains(flatten([statement.Resource]), "*")
    ])) == toset(["cloudwatch:DescribeAlarms", "ecs:DescribeTaskDefinition", "ecs:RegisterTaskDefinition"])
    error_message = aws_iam_role_policy.release["prod"].policy
  }

  assert {
    condition = [
      for statement in jsondecode(aws_iam_role_policy.release["prod"].policy).Statement : statement.Resource if contains(flatten([statement.Action]), "iam:PassRole")
    ] == ["arn:aws:iam::333333333333:role/slo-prod-*"]
    error_message = aws_iam_role_policy.release["prod"].policy
  }
}

run "an_account_without_images_has_no_role_that_pushes" {
  command = plan

  variables {
    services            = []
    pulling_account_ids = []
  }

  assert {
    condition     = keys(local.roles) == ["apply-prod", "plan", "release-prod"] && length(aws_ecr_repository.service) == 0
    error_message = jsonencode(keys(local.roles))
  }
}

run "a_repository_with_a_wildcard_is_refused" {
  command = plan

  variables {
    repository = "example/*"
  }

  expect_failures = [var.repository]
}

run "an_unknown_environment_is_refused" {
  command = plan

  variables {
    environments = ["qa"]
  }

  expect_failures = [var.environments]
}

run "an_account_that_is_none_is_refused" {
  command = plan

  variables {
    account_id = "1"
  }

  expect_failures = [var.account_id]
}

run "an_account_that_pulls_and_is_none_is_refused" {
  command = plan

  variables {
    pulling_account_ids = ["*"]
  }

  expect_failures = [var.pulling_account_ids]
}

run "only_the_roles_that_apply_have_the_ceiling_of_applying_and_it_is_all_they_have" {
  command = plan

  variables {
    environments = ["dev", "prod"]
  }

  # ARNs of policies are known after the apply, so the names tell.
  assert {
    condition     = [for role, attachment in aws_iam_role_policy_attachment.apply : attachment.role] == ["slo-github-apply-dev", "slo-github-apply-prod"]
    error_message = jsonencode(aws_iam_role_policy_attachment.apply)
  }

  assert {
    condition     = alltrue([for role in ["plan", "publish", "release-dev", "release-prod"] : aws_iam_role.github[role].permissions_boundary == null])
    error_message = "a role with a boundary that is made for applying"
  }

  assert {
    condition     = { for environment, policy in aws_iam_policy.workload : environment => policy.name } == { dev = "slo-dev-boundary", prod = "slo-prod-boundary" }
    error_message = "terraform/aws names the boundary otherwise"
  }

  # Which calls the documents let through is asked of them in the emulated run. AWS takes 6144 characters of a policy.
  assert {
    condition     = alltrue([for policy in concat(values(aws_iam_policy.workload), values(aws_iam_policy.apply)) : length(policy.policy) <= 6144])
    error_message = jsonencode([for policy in concat(values(aws_iam_policy.workload), values(aws_iam_policy.apply)) : length(policy.policy)])
  }
}

run "what_prod_cannot_have_back_is_deleted_by_a_person_only" {
  command = plan

  variables {
    environments = ["dev", "prod"]
  }

  assert {
    condition = { for environment, policy in aws_iam_policy.apply : environment => anytrue([
      for statement in jsondecode(policy.policy).Statement : statement.Effect == "Deny" && contains(flatten([statement.Action]), "aps:DeleteWorkspace")
    ]) } == { dev = false, prod = true }
    error_message = "a plan that destroys prod's workspace could be applied, or one of dev's could not"
  }
}
