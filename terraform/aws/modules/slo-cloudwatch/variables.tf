variable "prefix" {
  description = "Prefix of every name, such as slo-prod."
  type        = string
}

variable "region" {
  description = "The region of the dashboard's metrics."
  type        = string
}

variable "namespace" {
  description = "Where the collectors of this environment write; it stands for {namespace}."
  type        = string
}

variable "generated_directory" {
  description = "What `slo compile` wrote; without cloudwatch/alarms.json in it there are no alarms."
  type        = string
}

variable "substitutions" {
  description = "More texts in braces and what stands for them, such as a load balancer's dimension."
  type        = map(string)
  default     = {}
}

variable "services_elsewhere" {
  description = "Services of the specs that do not run in this environment: without data their alarms would never be silent, so they are not made."
  type        = list(string)
  default     = []

  validation {
    condition     = length(local.services) == 0 || length(setsubtract(var.services_elsewhere, local.services)) == 0
    error_message = "alarms.json has no alarms of ${join(", ", setsubtract(var.services_elsewhere, local.services))}."
  }
}

variable "alarm_actions" {
  description = "ARNs that hear about composite alarms, usually an SNS topic."
  type        = list(string)
  default     = []
}
