# No provider: it only reads what the compiler wrote, so it plans in a second and without an account.
terraform {
  required_version = ">= 1.11"
}
