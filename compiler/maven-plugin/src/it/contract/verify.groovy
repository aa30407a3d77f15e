String log = new File(basedir, 'build.log').text

assert log.contains('[ERROR] slos/api.yaml:8:45 [contract.unknown-label]')
assert log.contains('report: target/slo/contract.json')
assert log.contains('on project contract: http://127.0.0.1:1/metrics: the connection was refused -> ')
assert log.contains('on project contract: metrics: this address has no host, or one whose name holds more than letters, ')
assert log.contains('MojoExecutionException')
assert !log.contains('ClosedChannelException')
assert !log.contains('secret')
