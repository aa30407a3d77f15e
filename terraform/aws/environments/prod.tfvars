environment         = "prod"
account_id          = "333333333333"
registry_account_id = "333333333333"
region              = "eu-central-1"
zones               = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
cidr                = "10.1.0.0/16"
nat                 = "per-zone"
certificate_arn     = "arn:aws:acm:eu-central-1:333333333333:certificate/00000000-0000-4000-8000-000000000003"
mail_domain         = "mail.example.com"
alert_emails        = ["platform-prod@example.com"]
team_emails         = { mail = ["mail-prod@example.com"] }
log_retention_days  = 90
disposable          = false
