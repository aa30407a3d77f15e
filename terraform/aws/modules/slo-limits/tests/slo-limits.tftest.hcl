variables {
  generated_directory = "../../../testing/generated"
  group_values        = { region = 3, till = 4 }
  scraped             = { shop = { tasks = 2, series = 100 } }
}

run "rules_series_and_samples_are_counted" {
  command = plan

  # 86400 evaluations a month of 1 + 12 series, 480 of one, and 172800 scrapes of 200 series.
  assert {
    condition = output.figures == {
      files              = 1
      rules              = 4
      recorded_series    = 14
      scraped_series     = 200
      samples_per_month  = 86400 * 13 + 480 + 172800 * 200
      samples_per_second = 14
      ingestion_dollars  = "3.21"
    }
    error_message = "figures: ${jsonencode(output.figures)}"
  }
}

run "an_unnamed_label_counts_as_ten" {
  command = plan

  variables {
    group_values = { region = 3 }
  }

  assert {
    condition     = output.figures.recorded_series == 32
    error_message = "recorded series: ${output.figures.recorded_series}"
  }
}

# The catalogue has one of 2h that is as fast, before it, and a slower one of 6h.
run "the_fastest_page_tier_is_handed_on_and_slos_that_never_page_have_none" {
  command = plan

  assert {
    condition     = output.page_tiers == { "shop/orders" = { error_ratio = 0.0144, minimum_failures = 8, long_seconds = 3600, short_seconds = 300 } }
    error_message = "page tiers: ${jsonencode(output.page_tiers)}"
  }
}

run "too_many_rules_are_refused" {
  command = plan

  variables {
    limits = { rules_per_workspace = 3 }
  }

  expect_failures = [output.figures]
}

run "a_file_that_is_too_large_is_refused" {
  command = plan

  variables {
    limits = { definition_bytes = 500 }
  }

  expect_failures = [output.figures]
}

run "a_group_faster_than_the_service_evaluates_is_refused" {
  command = plan

  variables {
    limits = { evaluation_seconds = 60 }
  }

  expect_failures = [output.figures]
}

run "a_window_longer_than_a_query_may_be_is_refused" {
  command = plan

  variables {
    limits = { query_range_days = 29 }
  }

  expect_failures = [output.figures]
}

run "too_many_series_are_refused" {
  command = plan

  variables {
    limits = { active_series = 213 }
  }

  expect_failures = [output.figures]
}

run "too_many_samples_a_second_are_refused" {
  command = plan

  variables {
    limits = { samples_per_second = 13 }
  }

  expect_failures = [output.figures]
}

run "a_label_without_values_is_refused" {
  command = plan

  variables {
    group_values = { region = 0 }
  }

  expect_failures = [var.group_values]
}
