output "url" {
  description = "What a client sends to and receives from."
  value       = aws_sqs_queue.this.id
}

output "name" {
  description = "The queue's name, as CloudWatch's dimension QueueName has it."
  value       = aws_sqs_queue.this.name
}

output "alarm_names" {
  description = "Names of the alarms on the age of the oldest message and on dead letters."
  value = {
    age = aws_cloudwatch_metric_alarm.age.alarm_name
    dlq = aws_cloudwatch_metric_alarm.dlq.alarm_name
  }
}

output "publisher_policy" {
  description = "What a role needs to send to this queue, as a policy document."
  value = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:SendMessage"]
      Resource = aws_sqs_queue.this.arn
    }]
  })
}

output "consumer_policy" {
  description = "What a role needs to receive from this queue and to finish a message, as a policy document."
  value = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:ReceiveMessage"]
      Resource = aws_sqs_queue.this.arn
    }]
  })
}
