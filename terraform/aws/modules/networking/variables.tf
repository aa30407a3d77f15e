variable "name" {
  description = "Prefix of every name, such as slo-prod."
  type        = string
}

variable "cidr" {
  description = "The address range of the network; /16 gives each of its subnets 4091 addresses."
  type        = string

  validation {
    condition     = can(cidrhost(var.cidr, 0)) && try(tonumber(split("/", var.cidr)[1]), 0) <= 20 && try(tonumber(split("/", var.cidr)[1]), 0) >= 16
    error_message = "cidr has to be an IPv4 range between /16 and /20, such as 10.0.0.0/16."
  }
}

variable "zones" {
  description = "Availability zones, named rather than looked up, so that a new zone never moves a subnet."
  type        = list(string)

  validation {
    condition     = length(var.zones) >= 2 && length(var.zones) <= 4 && length(distinct(var.zones)) == length(var.zones)
    error_message = "zones needs two to four different availability zones: a load balancer spans at least two."
  }
}

variable "nat" {
  description = "single: one NAT gateway for all zones, cheap; per-zone: one each, so that losing a zone costs only that zone."
  type        = string

  validation {
    condition     = contains(["single", "per-zone"], var.nat)
    error_message = "nat is single or per-zone."
  }
}

variable "flow_log_retention_days" {
  description = "How long the flow logs of refused connections are kept."
  type        = number
}

variable "kms_key_arn" {
  description = "The key that encrypts the flow logs."
  type        = string
}

variable "permissions_boundary" {
  description = "ARN of the policy that is the most the writer of flow logs may do, whatever its own policies say."
  type        = string

  validation {
    condition     = can(regex("^arn:[a-z-]+:iam::[0-9]{12}:policy/[^*]+$", var.permissions_boundary))
    error_message = "permissions_boundary is the ARN of one policy."
  }
}
