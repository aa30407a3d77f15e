String log = new File(basedir, 'build.log').text

assert log.contains('[ERROR] runbook.ftl:3:8 [runbook.broken-template] there is no service.owner here')
assert log.contains('MojoFailureException')
assert new File(basedir, 'target/slo/diagnostics.json').text =~ /"line": 3,\s+"column": 8/
assert !new File(basedir, 'target/slo/generated').exists()
