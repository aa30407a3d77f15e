// The API sample: behind the load balancer.
// jsonnet --ext-code-file task=<output task_definitions.sampleapi> --ext-str imageTag=<tag> sampleapi.jsonnet
local base = import 'lib/base.libsonnet';

local task = std.extVar('task');

base.taskDefinition(task, [
  base.container(task, std.extVar('imageTag'), { healthCheck: base.alive(task) }),
  base.collector(task),
])
