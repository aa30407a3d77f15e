mock_provider "aws" {
  source = "../../../testing/mocks"
}

variables {
  permissions_boundary = "arn:aws:iam::111111111111:policy/slo-dev-boundary"

  name                    = "slo-dev"
  cidr                    = "10.0.0.0/16"
  zones                   = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
  nat                     = "single"
  flow_log_retention_days = 14
  kms_key_arn             = "arn:aws:kms:eu-central-1:111111111111:key/k"
}

run "subnets_of_three_zones_do_not_overlap_and_are_not_public" {
  assert {
    condition     = [for zone in var.zones : aws_subnet.private[zone].cidr_block] == ["10.0.128.0/20", "10.0.144.0/20", "10.0.160.0/20"]
    error_message = "private subnets have other ranges than expected"
  }

  assert {
    condition     = [for zone in var.zones : aws_subnet.public[zone].cidr_block] == ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
    error_message = "public subnets have other ranges than expected"
  }

  assert {
    condition     = alltrue([for subnet in concat(values(aws_subnet.public), values(aws_subnet.private)) : subnet.map_public_ip_on_launch == false])
    error_message = "a subnet gives public addresses"
  }

  assert {
    condition     = length(aws_default_security_group.closed.ingress) == 0 && length(aws_default_security_group.closed.egress) == 0
    error_message = "the default security group allows something"
  }
}

run "one_nat_gateway_serves_every_zone" {
  assert {
    condition     = keys(aws_nat_gateway.this) == ["eu-central-1a"] && length(aws_route.nat) == 3
    error_message = "single makes one gateway, which all three private tables use"
  }
}

run "each_zone_has_a_nat_gateway_of_its_own" {
  variables {
    nat = "per-zone"
  }

  assert {
    condition     = alltrue([for zone in var.zones : aws_route.nat[zone].nat_gateway_id == aws_nat_gateway.this[zone].id])
    error_message = "a private table uses the gateway of another zone"
  }
}

run "flow_logs_are_kept_as_long_as_asked_and_encrypted" {
  assert {
    condition     = aws_cloudwatch_log_group.flow.retention_in_days == 14 && aws_cloudwatch_log_group.flow.kms_key_id == var.kms_key_arn
    error_message = "flow logs without retention or key"
  }
}

run "a_single_zone_is_refused" {
  command = plan

  variables {
    zones = ["eu-central-1a"]
  }

  expect_failures = [var.zones]
}

run "a_zone_named_twice_is_refused" {
  command = plan

  variables {
    zones = ["eu-central-1a", "eu-central-1a"]
  }

  expect_failures = [var.zones]
}

run "a_range_too_small_for_its_subnets_is_refused" {
  command = plan

  variables {
    cidr = "10.0.0.0/24"
  }

  expect_failures = [var.cidr]
}

run "an_unknown_kind_of_nat_is_refused" {
  command = plan

  variables {
    nat = "none"
  }

  expect_failures = [var.nat]
}

run "the_role_that_writes_flow_logs_has_its_ceiling" {
  command = plan

  assert {
    condition     = aws_iam_role.flow.permissions_boundary == var.permissions_boundary
    error_message = "a role without the boundary"
  }
}

run "a_ceiling_that_is_no_policy_is_refused" {
  command = plan

  variables {
    permissions_boundary = "slo-dev-boundary"
  }

  expect_failures = [var.permissions_boundary]
}
