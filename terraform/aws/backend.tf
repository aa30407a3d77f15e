# One bucket for all environments, made by terraform/bootstrap; each workspace has a key of its own below env:/.
# The lock is a file beside the state: no table. The bucket's name depends on the account, so it comes with init:
#   terraform init -backend-config="bucket=slo-state-<account>" -backend-config="region=<region>"
terraform {
  backend "s3" {
    key          = "aws/terraform.tfstate"
    encrypt      = true
    use_lockfile = true
  }
}
