variable "prefix" {
  description = "Prefix of every name, such as slo-prod."
  type        = string
}

variable "region" {
  description = "The region, for the signer of notifications."
  type        = string
}

variable "account_id" {
  description = "The account whose workspace may publish."
  type        = string
}

variable "generated_directory" {
  description = "What `slo compile` wrote. Its manifest has to match, file by file."
  type        = string
}

variable "kms_key_arn" {
  description = "The key that encrypts the topic, the bucket and the workspace's log."
  type        = string
}

variable "log_retention_days" {
  description = "How long the workspace's log of failed rules is kept."
  type        = number
}

variable "alert_emails" {
  description = "Addresses that hear about every alert that reaches the topic."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for address in var.alert_emails : can(regex("^[^@\\s]+@[^@\\s]+$", address))])
    error_message = "alert_emails has something that is not an address."
  }
}

variable "team_emails" {
  description = "Addresses by owner: each hears about the alerts of its team's services only. The owner none stands for alerts that nobody owns."
  type        = map(list(string))
  default     = {}

  validation {
    condition     = alltrue([for address in flatten(values(var.team_emails)) : can(regex("^[^@\\s]+@[^@\\s]+$", address))])
    error_message = "team_emails has something that is not an address."
  }

  validation {
    condition = length(setsubtract(keys(var.team_emails), concat(["none"], [
      for service in try(jsondecode(file("${var.generated_directory}/catalog.json")).services, []) : try(service.owner.team, "none")
    ]))) == 0
    error_message = "team_emails names an owner that no spec names, whose mailbox would stay empty."
  }

  validation {
    condition     = length(setintersection(var.alert_emails, flatten(values(var.team_emails)))) == 0
    error_message = "An address is in alert_emails and in team_emails. The first hear everything, and a topic knows an address once."
  }

  validation {
    condition     = alltrue([for team in keys(var.team_emails) : !can(regex("[\"\\\\]", team))])
    error_message = "Filters of SNS want quotes and backslashes escaped twice: choose a name of an owner without them."
  }
}

variable "alert_manager_definition" {
  description = "Alertmanager configuration in the workspace's dialect (SNS and PagerDuty receivers only); null is the generated alertmanager/amp.yml. The text <topic> stands for the topic's ARN and <region> for the region."
  type        = string
  default     = null

  validation {
    condition     = var.alert_manager_definition == null ? true : can(yamldecode(yamldecode(var.alert_manager_definition).alertmanager_config).receivers)
    error_message = "The definition is YAML with the key alertmanager_config, whose text is an Alertmanager configuration with receivers."
  }

  validation {
    condition = try(length(setsubtract(
      flatten([for receiver in yamldecode(yamldecode(var.alert_manager_definition).alertmanager_config).receivers : keys(receiver)]),
      ["name", "sns_configs", "pagerduty_configs"],
    )) == 0, true)
    error_message = "The workspace knows SNS and PagerDuty receivers only: no slack_configs, email_configs or webhook_configs."
  }
}

variable "force_destroy" {
  description = "Whether the bucket may be deleted while it holds dashboards; never in prod."
  type        = bool
  default     = false
}

variable "permissions_boundary" {
  description = "ARN of the policy that is the most Grafana may do, whatever its own policies say."
  type        = string

  validation {
    condition     = can(regex("^arn:[a-z-]+:iam::[0-9]{12}:policy/[^*]+$", var.permissions_boundary))
    error_message = "permissions_boundary is the ARN of one policy."
  }
}
