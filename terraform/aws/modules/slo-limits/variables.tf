variable "generated_directory" {
  description = "What `slo compile` wrote."
  type        = string
}

variable "group_values" {
  description = "How many values a groupBy label is expected to take; unnamed labels count as ten."
  type        = map(number)
  default     = {}

  validation {
    condition     = alltrue([for count in values(var.group_values) : count >= 1])
    error_message = "A label that groups has at least one value."
  }
}

variable "scraped" {
  description = "Per service: tasks at rest, and series that one task exposes."
  type        = map(object({ tasks = number, series = number }))
  default     = {}
}

variable "scrape_seconds" {
  description = "How often each task is scraped."
  type        = number
  default     = 15
}

variable "limits" {
  description = "Default quotas of Amazon Managed Service for Prometheus; raise one here once AWS has raised it."
  type = object({
    rules_per_workspace = optional(number, 2000)
    definition_bytes    = optional(number, 1048576)
    evaluation_seconds  = optional(number, 30)
    query_range_days    = optional(number, 95)
    active_series       = optional(number, 10000000)
    samples_per_second  = optional(number, 170000)
  })
  default = {}
}
