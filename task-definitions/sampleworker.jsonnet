// The worker sample: nobody connects to it.
// jsonnet --ext-code-file task=<output task_definitions.sampleworker> --ext-str imageTag=<tag> sampleworker.jsonnet
local base = import 'lib/base.libsonnet';

local task = std.extVar('task');

base.taskDefinition(task, [
  base.container(task, std.extVar('imageTag'), { healthCheck: base.alive(task) }),
  base.collector(task),
])
