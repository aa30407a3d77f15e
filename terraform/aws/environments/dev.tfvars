# No certificate: dev serves plain HTTP.
environment         = "dev"
account_id          = "111111111111"
registry_account_id = "333333333333"
region              = "eu-central-1"
zones               = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
cidr                = "10.0.0.0/16"
nat                 = "single"
mail_domain         = "dev.mail.example.com"
alert_emails        = ["platform-dev@example.com"]
team_emails         = { mail = ["mail-dev@example.com"] }
log_retention_days  = 14
disposable          = true
