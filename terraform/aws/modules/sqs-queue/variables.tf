variable "name" {
  description = "Name of the queue; its dead-letter queue is called <name>-dlq."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,75}$", var.name))
    error_message = "name is lower case letters, digits and hyphens, and leaves room for -dlq."
  }
}

variable "visibility_timeout_seconds" {
  description = "How long a received message stays hidden; longer than the slowest handling of one."
  type        = number
  default     = 300

  validation {
    condition     = var.visibility_timeout_seconds >= 1 && var.visibility_timeout_seconds <= 43200
    error_message = "visibility_timeout_seconds lies between 1 and 43200 (12 hours)."
  }
}

variable "message_retention_seconds" {
  description = "How long a message is kept, in the queue and in its dead-letter queue."
  type        = number
  default     = 1209600

  validation {
    condition     = var.message_retention_seconds >= 60 && var.message_retention_seconds <= 1209600
    error_message = "message_retention_seconds lies between 60 and 1209600 (14 days)."
  }
}

variable "receive_wait_time_seconds" {
  description = "Long poll: how long a receive waits for a first message."
  type        = number
  default     = 20

  validation {
    condition     = var.receive_wait_time_seconds >= 1 && var.receive_wait_time_seconds <= 20
    error_message = "receive_wait_time_seconds lies between 1 and 20; 0 would be short polling, which costs a call per empty answer."
  }
}

variable "max_receive_count" {
  description = "Attempts before a message moves to the dead-letter queue."
  type        = number
  default     = 3

  validation {
    condition     = var.max_receive_count >= 1 && var.max_receive_count <= 1000
    error_message = "max_receive_count lies between 1 and 1000."
  }
}

variable "oldest_message_alarm_seconds" {
  description = "Age of the oldest message from which on consumers count as stuck."
  type        = number
  default     = 600
}

variable "alarm_actions" {
  description = "ARNs that hear about both alarms, usually an SNS topic."
  type        = list(string)
  default     = []
}
