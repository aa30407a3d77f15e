# The load balancer is the one thing that the internet may reach, on the ports that it has listeners for. What it may
# reach itself is written where it is decided: each service adds its own port.
resource "aws_security_group" "load_balancer" {
  name        = "${local.prefix}-load-balancer"
  description = "The load balancer"
  vpc_id      = module.networking.vpc_id

  tags = { Name = "${local.prefix}-load-balancer" }
}

resource "aws_vpc_security_group_ingress_rule" "load_balancer" {
  for_each = local.listener_ports

  security_group_id = aws_security_group.load_balancer.id
  description       = "The internet, to the ${each.key} listener"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = each.value
  to_port           = each.value
}
