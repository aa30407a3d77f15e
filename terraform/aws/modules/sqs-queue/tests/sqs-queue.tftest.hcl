mock_provider "aws" {
  source = "../../../testing/mocks"
}

variables {
  name          = "slo-dev-tasks"
  alarm_actions = ["arn:aws:sns:eu-central-1:111111111111:alerts"]
}

run "messages_wait_14_days_and_are_hidden_for_300_seconds" {
  assert {
    condition     = aws_sqs_queue.this.message_retention_seconds == 1209600 && aws_sqs_queue.dlq.message_retention_seconds == 1209600
    error_message = "retention is not 14 days"
  }

  assert {
    condition     = aws_sqs_queue.this.visibility_timeout_seconds == 300 && aws_sqs_queue.this.receive_wait_time_seconds == 20
    error_message = "visibility or long poll differ"
  }
}

run "a_message_that_failed_three_times_goes_to_a_queue_that_takes_it_from_here_only" {
  assert {
    condition     = jsondecode(aws_sqs_queue.this.redrive_policy) == { deadLetterTargetArn = aws_sqs_queue.dlq.arn, maxReceiveCount = 3 }
    error_message = "redrive policy differs"
  }

  assert {
    condition     = jsondecode(aws_sqs_queue_redrive_allow_policy.dlq.redrive_allow_policy).sourceQueueArns == [aws_sqs_queue.this.arn]
    error_message = "the dead-letter queue takes messages from elsewhere"
  }
}

run "both_queues_are_encrypted_and_refuse_plain_text" {
  assert {
    condition     = aws_sqs_queue.this.sqs_managed_sse_enabled && aws_sqs_queue.dlq.sqs_managed_sse_enabled
    error_message = "a queue is not encrypted"
  }

  assert {
    condition = alltrue([for policy in values(aws_sqs_queue_policy.tls_only) : (
      jsondecode(policy.policy).Statement[0].Effect == "Deny"
      && jsondecode(policy.policy).Statement[0].Condition.Bool["aws:SecureTransport"] == "false"
    )]) && length(aws_sqs_queue_policy.tls_only) == 2
    error_message = "a queue takes plain text"
  }
}

run "a_publisher_cannot_receive_and_a_consumer_cannot_send" {
  assert {
    condition = (
      !contains(jsondecode(output.publisher_policy).Statement[0].Action, "sqs:ReceiveMessage")
      && !contains(jsondecode(output.consumer_policy).Statement[0].Action, "sqs:SendMessage")
      && jsondecode(output.publisher_policy).Statement[0].Resource == aws_sqs_queue.this.arn
      && jsondecode(output.consumer_policy).Statement[0].Resource == aws_sqs_queue.this.arn
    )
    error_message = "a policy allows more than its side needs"
  }
}

run "an_old_message_and_a_dead_letter_alarm" {
  assert {
    condition     = aws_cloudwatch_metric_alarm.age.threshold == 600 && aws_cloudwatch_metric_alarm.dlq.threshold == 0
    error_message = "thresholds differ"
  }

  assert {
    condition     = alltrue([for alarm in [aws_cloudwatch_metric_alarm.age, aws_cloudwatch_metric_alarm.dlq] : alarm.alarm_actions == toset(var.alarm_actions)])
    error_message = "an alarm that nobody hears"
  }
}

run "short_polling_is_refused" {
  command = plan

  variables {
    receive_wait_time_seconds = 0
  }

  expect_failures = [var.receive_wait_time_seconds]
}

run "a_retention_of_more_than_14_days_is_refused" {
  command = plan

  variables {
    message_retention_seconds = 1209601
  }

  expect_failures = [var.message_retention_seconds]
}

run "a_queue_without_attempts_is_refused" {
  command = plan

  variables {
    max_receive_count = 0
  }

  expect_failures = [var.max_receive_count]
}

run "a_name_with_capitals_is_refused" {
  command = plan

  variables {
    name = "Tasks"
  }

  expect_failures = [var.name]
}

run "a_message_hidden_for_longer_than_twelve_hours_is_refused" {
  command = plan

  variables {
    visibility_timeout_seconds = 43201
  }

  expect_failures = [var.visibility_timeout_seconds]
}
