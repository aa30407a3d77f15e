// What every task definition is made of. All values come from outside: `task` is the output task_definitions.<service>
// of terraform/aws, `imageTag` belongs to the release.
{
  // Nobody in particular: the images have no account of that number.
  local user = '10001:10001',

  local logs(task, stream) = {
    logDriver: 'awslogs',
    options: {
      'awslogs-group': task.logGroup,
      'awslogs-region': task.region,
      'awslogs-stream-prefix': stream,
      mode: 'non-blocking',
      'max-buffer-size': '4m',
    },
  },

  // Names and values in the shape of the API, sorted as object fields are.
  local pairs(object, value) = [{ name: name, [value]: object[name] } for name in std.objectFields(object)],

  local check(command, start) = { command: command, interval: 15, timeout: 5, retries: 3, startPeriod: start },

  // A request to the management port, which is not mapped: only the container itself reaches it.
  alive(task)::
    local url = 'http://127.0.0.1:%d/healthz' % task.metricsPort;
    check(['CMD-SHELL', 'wget -q -O /dev/null %s || curl -fsS -o /dev/null %s || exit 1' % [url, url]], 30),

  // The service itself; `overrides` is merged into it, deeply where its fields say +:.
  container(task, imageTag, overrides={}):: {
    name: task.service,
    image: '%s:%s' % [task.repository, imageTag],
    essential: true,
    user: user,
    readonlyRootFilesystem: true,
    stopTimeout: 30,
    linuxParameters: { initProcessEnabled: true, capabilities: { drop: ['ALL'] } },
    environment: pairs(task.variables, 'value'),
    secrets: pairs(task.secrets, 'valueFrom'),
    mountPoints: [
      { sourceVolume: name, containerPath: task.writable[name], readOnly: false }
      for name in std.objectFields(task.writable)
    ],
    portMappings: if task.port == null then [] else [{ containerPort: task.port, hostPort: task.port, protocol: 'tcp' }],
    healthCheck: null,
    logConfiguration: logs(task, 'app'),
  } + overrides,

  // Its neighbour, which scrapes it, writes to the workspace and counts events for CloudWatch.
  collector(task):: {
    name: 'collector',
    image: task.collector.image,
    essential: false,
    restartPolicy: { enabled: true, restartAttemptPeriod: 60 },
    user: user,
    readonlyRootFilesystem: true,
    cpu: 64,
    memory: 256,
    command: task.collector.command,
    environment: pairs(task.collector.variables, 'value'),
    healthCheck: check(['CMD', '/healthcheck'], 15),
    logConfiguration: logs(task, 'collector'),
  },

  // The API refuses a null, so fields without a value are left out, at any depth.
  taskDefinition(task, containers):: std.prune({
    family: task.family,
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: task.cpu,
    memory: task.memory,
    executionRoleArn: task.roles.execution,
    taskRoleArn: task.roles.task,
    runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: 'X86_64' },
    volumes: [{ name: name } for name in std.objectFields(task.writable)],
    containerDefinitions: containers,
    tags: [
      { key: 'Environment', value: task.environment },
      { key: 'ManagedBy', value: 'release' },
    ],
  }),
}
