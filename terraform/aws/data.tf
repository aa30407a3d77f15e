# What comes from outside is what the compiler wrote. Nothing is looked up in AWS: accounts, zones and certificates are
# values of the environment, so that a plan says the same today and tomorrow.
locals {
  generated = startswith(var.generated_directory, "/") ? var.generated_directory : "${path.root}/${var.generated_directory}"

  # Every service: its tasks at rest and the series that one of them exposes. A new service adds its line here.
  services = {
    sampleapi    = { tasks = local.sampleapi.tasks.min, series = 600 }
    sampleworker = { tasks = local.sampleworker.tasks.min, series = 300 }
  }

  registry = "${var.registry_account_id}.dkr.ecr.${var.region}.amazonaws.com"
  repositories = { for service in keys(local.services) : service => {
    url = "${local.registry}/${var.project}/${service}"
    arn = "arn:aws:ecr:${var.region}:${var.registry_account_id}:repository/${var.project}/${service}"
  } }
}

module "limits" {
  source = "./modules/slo-limits"

  generated_directory = local.generated
  # Routes of the sample API, as its label path has them.
  group_values = { path = 12 }
  scraped      = local.services
}
