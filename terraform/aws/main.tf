# One environment: its provider and what belongs to all of it. docs/walkthroughs/provision.md tells what each file is about,
# and whose it is.

terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
}

provider "aws" {
  region              = var.region
  allowed_account_ids = [var.account_id]
  max_retries         = 2

  default_tags {
    tags = {
      Project     = var.project
      Environment = var.environment
      ManagedBy   = "terraform"
    }
  }
}

locals {
  prefix = "${var.project}-${var.environment}"
  # The ceiling that terraform/bootstrap made: a role without it cannot be made.
  permissions_boundary = "arn:aws:iam::${var.account_id}:policy/${local.prefix}-boundary"
}
