module "networking" {
  source = "./modules/networking"

  name                    = local.prefix
  cidr                    = var.cidr
  zones                   = var.zones
  nat                     = var.nat
  flow_log_retention_days = var.log_retention_days
  kms_key_arn             = aws_kms_key.platform.arn
  permissions_boundary    = local.permissions_boundary
}
