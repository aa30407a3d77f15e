# What only prod refuses.
mock_provider "aws" {
  source = "../testing/mocks"
}

run "one_nat_gateway_for_all_zones_is_refused" {
  command = plan

  variables {
    nat = "single"
  }

  expect_failures = [var.nat]
}

run "plain_http_is_refused" {
  command = plan

  variables {
    certificate_arn = null
  }

  expect_failures = [var.certificate_arn]
}

run "logs_of_two_weeks_are_refused" {
  command = plan

  variables {
    log_retention_days = 14
  }

  expect_failures = [var.log_retention_days]
}

run "a_disposable_prod_is_refused" {
  command = plan

  variables {
    disposable = true
  }

  expect_failures = [var.disposable]
}
