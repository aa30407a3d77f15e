output "vpc_id" {
  description = "The network."
  value       = aws_vpc.this.id
}

output "public_subnet_ids" {
  description = "One per zone, in the order of the zones; for load balancers only."
  value       = [for zone in var.zones : aws_subnet.public[zone].id]
}

output "private_subnet_ids" {
  description = "One per zone, in the order of the zones; for tasks."
  value       = [for zone in var.zones : aws_subnet.private[zone].id]
}
