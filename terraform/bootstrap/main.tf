# Made once per account, by a person, before anything else: where state lies, where images lie, and whom GitHub may be.
# Its own state stays with that person or moves into the bucket it makes: docs/walkthroughs/provision.md.
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
      Project   = var.project
      ManagedBy = "terraform"
    }
  }
}
