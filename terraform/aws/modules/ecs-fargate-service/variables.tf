variable "name" {
  description = "Name of the service: of its container, of its job in Prometheus and of its SLO file."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,30}$", var.name))
    error_message = "name is 2 to 31 lower case letters, digits and hyphens."
  }
}

variable "prefix" {
  description = "Prefix of every name, such as slo-prod."
  type        = string
}

variable "environment" {
  description = "dev, staging or prod; the task gets it as ENVIRONMENT."
  type        = string

  validation {
    condition     = contains(["dev", "staging", "prod"], var.environment)
    error_message = "environment is dev, staging or prod."
  }
}

variable "region" {
  description = "The region, for log drivers, the signer of remote write and AWS_REGION."
  type        = string
}

variable "cluster" {
  description = "The cluster that runs the tasks."
  type        = object({ arn = string, name = string })
}

variable "network" {
  description = "The network and its private subnets."
  type        = object({ vpc_id = string, subnet_ids = list(string) })
}

variable "cpu" {
  description = "CPU units of a task; 1024 is one processor."
  type        = number

  validation {
    condition     = contains([256, 512, 1024, 2048, 4096, 8192, 16384], var.cpu)
    error_message = "Fargate knows 256, 512, 1024, 2048, 4096, 8192 and 16384 CPU units."
  }
}

variable "memory" {
  description = "Memory of a task in MiB; Fargate allows certain pairs with cpu only."
  type        = number

  validation {
    condition = contains(lookup({
      "256"   = [512, 1024, 2048]
      "512"   = range(1024, 4097, 1024)
      "1024"  = range(2048, 8193, 1024)
      "2048"  = range(4096, 16385, 1024)
      "4096"  = range(8192, 30721, 1024)
      "8192"  = range(16384, 61441, 4096)
      "16384" = range(32768, 122881, 8192)
    }, tostring(var.cpu), []), var.memory)
    error_message = "Fargate has no task of ${var.cpu} CPU units with ${var.memory} MiB."
  }
}

variable "tasks" {
  description = "Fewest and most tasks. Scaling moves between them, so a plan never touches the current number."
  type        = object({ min = number, max = number })

  validation {
    condition     = var.tasks.min >= 1 && var.tasks.max >= var.tasks.min
    error_message = "tasks.min is at least 1, and tasks.max is not below it."
  }
}

variable "repository_url" {
  description = "Where the images are. The tag belongs to the release workflow, not to Terraform."
  type        = string
}

variable "repository_arn" {
  description = "The same repository, for the policy that lets tasks pull from it."
  type        = string
}

variable "bootstrap_tag" {
  description = "Tag of the image of the very first task definition; later ones are registered by the release workflow."
  type        = string
  default     = "bootstrap"
}

variable "port" {
  description = "Port of the load balancer's traffic; null for a service without one."
  type        = number
  default     = null
}

variable "metrics_port" {
  description = "Management port inside the task: /metrics, /healthz, /readyz. It is never opened to the network."
  type        = number
  default     = 9090
}

variable "environment_variables" {
  description = "What the container reads besides what every service gets."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for name in keys(var.environment_variables) : can(regex("^[A-Z][A-Z0-9_]*$", name))])
    error_message = "Environment variables are upper case letters, digits and underscores."
  }

  validation {
    condition     = alltrue([for name in keys(var.environment_variables) : !can(regex("(SECRET|PASSWORD|TOKEN|API_KEY)$", name))])
    error_message = "A secret belongs in var.secrets: environment variables can be read by everyone who may describe a task."
  }
}

variable "writable_paths" {
  description = "Paths that the container may write to, besides /tmp: name of the volume to path. The image has to declare each as a VOLUME, or it belongs to root. What is written goes with the task."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for path in values(var.writable_paths) : can(regex("^/[a-z0-9_/.-]+$", path)) && path != "/tmp"])
    error_message = "writable_paths are absolute paths other than /tmp, which is writable anyway."
  }
}

variable "secrets" {
  description = "Environment variables whose values come from Secrets Manager: name to ARN of the secret."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for arn in values(var.secrets) : can(regex("^arn:[a-z-]+:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:[^*]+$", arn))])
    error_message = "Each secret is the full ARN of one secret, without a wildcard."
  }
}

variable "load_balancer" {
  description = "The load balancer's listener and the paths that lead here; null for a service without one."
  type = object({
    listener_arn      = string
    arn_suffix        = string
    security_group_id = string
    priority          = number
    paths             = list(string)
  })
  default = null

  validation {
    condition     = var.load_balancer == null || var.port != null
    error_message = "A service behind a load balancer needs a port."
  }

  validation {
    condition     = var.load_balancer == null ? true : length(var.load_balancer.paths) >= 1 && length(var.load_balancer.paths) <= 5
    error_message = "A listener rule takes one to five paths."
  }
}

variable "policies" {
  description = "What the task may do, besides sending its metrics and traces: name to policy document."
  type        = map(string)
  default     = {}
}

variable "scaling" {
  description = "Targets: average CPU in percent, requests per task and minute, messages waiting per task."
  type = object({
    cpu                 = optional(number, 60)
    requests_per_target = optional(number)
    backlog             = optional(object({ queue_name = string, messages_per_task = number }))
  })
  default = {}

  validation {
    condition     = var.scaling.cpu >= 10 && var.scaling.cpu <= 90
    error_message = "scaling.cpu lies between 10 and 90 percent."
  }

  validation {
    condition     = var.scaling.requests_per_target == null || var.load_balancer != null
    error_message = "Requests per target need a load balancer; a worker scales on its backlog."
  }
}

variable "logs" {
  description = "How long logs are kept, and the key that encrypts them."
  type        = object({ retention_days = number, kms_key_arn = string })

  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731], var.logs.retention_days)
    error_message = "CloudWatch Logs keeps 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545 or 731 days."
  }
}

variable "collector" {
  description = "The sidecar that scrapes the container and writes to the workspace; cloudwatch is the configuration that counts events there, and where they go."
  type = object({
    image            = string
    workspace_arn    = string
    remote_write_url = string
    cloudwatch = optional(object({
      namespace = string
      file      = object({ bucket = string, key = string, arn = string, kms_key_arn = string })
    }))
  })

  validation {
    condition     = can(regex("@sha256:|:v?[0-9]+\\.[0-9]+\\.[0-9]+$", var.collector.image))
    error_message = "collector.image is pinned to a version or a digest, never latest."
  }
}

variable "rollback" {
  description = "Alarms that undo a deployment: names of others, and the burn rate of an SLO as the load balancer sees it."
  type = object({
    alarm_names = optional(list(string), [])
    burn = optional(object({
      slo              = string
      error_ratio      = number
      minimum_failures = number
      long_seconds     = number
      short_seconds    = number
    }))
  })

  validation {
    condition     = length(var.rollback.alarm_names) > 0 || var.rollback.burn != null
    error_message = "A service needs something that undoes a bad deployment: rollback.burn or rollback.alarm_names."
  }

  validation {
    condition     = var.rollback.burn == null || var.load_balancer != null
    error_message = "rollback.burn looks at the load balancer; without one name alarms instead."
  }

  validation {
    condition     = var.rollback.burn == null ? true : var.rollback.burn.error_ratio > 0 && var.rollback.burn.error_ratio < 1
    error_message = "rollback.burn.error_ratio lies between 0 and 1: the burn rate times the error budget."
  }

  validation {
    condition     = var.rollback.burn == null ? true : var.rollback.burn.minimum_failures >= 0 && floor(var.rollback.burn.minimum_failures) == var.rollback.burn.minimum_failures
    error_message = "rollback.burn.minimum_failures is a whole number of failed requests, 0 for as few as there are."
  }
}

variable "alarm_actions" {
  description = "ARNs that hear when a deployment is undone."
  type        = list(string)
  default     = []
}

variable "permissions_boundary" {
  description = "ARN of the policy that is the most a task may do, whatever its own policies say."
  type        = string

  validation {
    condition     = can(regex("^arn:[a-z-]+:iam::[0-9]{12}:policy/[^*]+$", var.permissions_boundary))
    error_message = "permissions_boundary is the ARN of one policy."
  }
}
