# [=slo.title]

Call [=service.owner.team].
