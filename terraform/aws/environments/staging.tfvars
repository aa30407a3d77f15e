environment         = "staging"
account_id          = "222222222222"
registry_account_id = "333333333333"
region              = "eu-central-1"
zones               = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
cidr                = "10.2.0.0/16"
nat                 = "single"
certificate_arn     = "arn:aws:acm:eu-central-1:222222222222:certificate/00000000-0000-4000-8000-000000000002"
mail_domain         = "staging.mail.example.com"
alert_emails        = ["platform-staging@example.com"]
team_emails         = { mail = ["mail-staging@example.com"] }
log_retention_days  = 14
disposable          = true
