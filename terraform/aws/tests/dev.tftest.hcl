# What every environment refuses, tried in one of them.
mock_provider "aws" {
  source = "../testing/mocks"
}

run "an_unknown_environment_is_refused" {
  command = plan

  variables {
    environment = "elsewhere"
  }

  expect_failures = [var.environment]
}

run "an_account_that_is_none_is_refused" {
  command = plan

  variables {
    account_id = "12345"
  }

  expect_failures = [var.account_id]
}

run "a_registry_that_is_none_is_refused" {
  command = plan

  variables {
    registry_account_id = "here"
  }

  expect_failures = [var.registry_account_id]
}

run "zones_of_another_region_are_refused" {
  command = plan

  variables {
    zones = ["us-east-1a", "us-east-1b", "us-east-1c"]
  }

  expect_failures = [var.zones]
}

run "a_long_project_name_is_refused" {
  command = plan

  variables {
    project = "observability"
  }

  expect_failures = [var.project]
}

run "values_of_another_environment_are_refused_in_this_workspace" {
  command = plan

  variables {
    environment     = "staging"
    certificate_arn = "arn:aws:acm:eu-central-1:222222222222:certificate/00000000-0000-4000-8000-000000000002"
  }

  expect_failures = [var.environment]
}
