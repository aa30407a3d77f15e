output "state_bucket" {
  description = "For terraform init -backend-config=bucket=..."
  value       = aws_s3_bucket.state.bucket
}

output "roles" {
  description = "For the variables AWS_ROLE_... of GitHub's environments."
  value       = { for name, role in aws_iam_role.github : name => role.arn }
}

output "repositories" {
  description = "Where images are pushed to, by service."
  value       = { for service, repository in aws_ecr_repository.service : service => repository.repository_url }
}
