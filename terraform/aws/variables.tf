variable "project" {
  description = "First part of every name. Whoever changes it changes slo-state and slo-github in .github/workflows too."
  type        = string
  default     = "slo"

  validation {
    condition     = can(regex("^[a-z][a-z0-9]{1,9}$", var.project))
    error_message = "project is 2 to 10 lower case letters and digits: it becomes part of names of 32 characters."
  }
}

variable "environment" {
  description = "dev, staging or prod. It has to be the workspace's name, so that one environment's values never meet another's state."
  type        = string

  validation {
    condition     = contains(["dev", "staging", "prod"], var.environment)
    error_message = "environment is dev, staging or prod."
  }

  validation {
    condition     = var.environment == terraform.workspace
    error_message = "The workspace is ${terraform.workspace}, the values are those of ${var.environment}: terraform workspace select ${var.environment}."
  }
}

variable "account_id" {
  description = "The account of the environment; the provider refuses any other."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "account_id is twelve digits."
  }
}

variable "registry_account_id" {
  description = "The account whose registry holds the images; one image goes through all environments."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.registry_account_id))
    error_message = "registry_account_id is twelve digits."
  }
}

variable "region" {
  description = "The region of everything."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.region))
    error_message = "region looks like eu-central-1."
  }
}

variable "zones" {
  description = "Three availability zones of the region."
  type        = list(string)

  validation {
    condition     = length(var.zones) == 3 && alltrue([for zone in var.zones : startswith(zone, var.region)])
    error_message = "zones are three zones of ${var.region}."
  }
}

variable "cidr" {
  description = "The address range of the environment, different in each so that they can be peered."
  type        = string
}

variable "nat" {
  description = "single or per-zone."
  type        = string

  validation {
    condition     = var.environment != "prod" || var.nat == "per-zone"
    error_message = "prod needs a NAT gateway per zone: with a single one its zone would take all others down."
  }
}

variable "certificate_arn" {
  description = "Certificate of the load balancer; null, in dev only, serves plain HTTP."
  type        = string
  default     = null

  validation {
    condition     = var.certificate_arn != null || var.environment == "dev"
    error_message = "${var.environment} needs a certificate: only dev may serve plain HTTP."
  }
}

variable "mail_domain" {
  description = "The domain that the worker sends from."
  type        = string
}

variable "alert_emails" {
  description = "Addresses that hear about all alerts and alarms."
  type        = list(string)
}

variable "team_emails" {
  description = "Addresses by owner, which hear about the alerts of the owner's services only."
  type        = map(list(string))
  default     = {}
}

variable "log_retention_days" {
  description = "How long logs are kept: 90 days in prod, 14 elsewhere."
  type        = number

  validation {
    condition     = var.environment != "prod" || var.log_retention_days >= 90
    error_message = "prod keeps its logs for 90 days at least."
  }
}

variable "disposable" {
  description = "Whether buckets, secrets and the load balancer may be deleted with what they hold; never in prod."
  type        = bool

  validation {
    condition     = !var.disposable || var.environment != "prod"
    error_message = "prod is not disposable."
  }
}

variable "collector_image" {
  description = "The AWS Distro for OpenTelemetry collector, pinned."
  type        = string
  default     = "public.ecr.aws/aws-observability/aws-otel-collector:v0.43.3"
}

variable "bootstrap_tag" {
  description = "Tag of the images of the first task definitions, before the first release."
  type        = string
  default     = "bootstrap"
}

variable "generated_directory" {
  description = "What `slo compile` wrote, relative to this folder or absolute."
  type        = string
  default     = "../../generated"
}
