variable "project" {
  description = "First part of every name, as in terraform/aws. Whoever changes it changes slo-state and slo-github in .github/workflows too."
  type        = string
  default     = "slo"
}

variable "account_id" {
  description = "The account; the provider refuses any other."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "account_id is twelve digits."
  }
}

variable "region" {
  description = "The region of the bucket and the registry."
  type        = string
}

variable "environments" {
  description = "Environments that live in this account; each may be applied only by jobs of GitHub's environment of that name."
  type        = set(string)

  validation {
    condition     = length(var.environments) > 0 && length(setsubtract(var.environments, ["dev", "staging", "prod"])) == 0
    error_message = "environments are some of dev, staging and prod."
  }
}

variable "repository" {
  description = "The GitHub repository, owner/name, whose workflows may assume the roles."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$", var.repository))
    error_message = "repository is owner/name, without a wildcard."
  }
}

variable "services" {
  description = "Services whose images lie in this account's registry; empty where another account has it."
  type        = set(string)
  default     = []
}

variable "pulling_account_ids" {
  description = "Other accounts whose tasks pull these images."
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for id in var.pulling_account_ids : can(regex("^[0-9]{12}$", id))])
    error_message = "pulling_account_ids are accounts of twelve digits."
  }
}
