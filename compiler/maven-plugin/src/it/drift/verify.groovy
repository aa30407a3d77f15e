String log = new File(basedir, 'build.log').text

assert log.contains('[ERROR] generated/prometheus/rules/api.rules.yml: outdated')
assert log.contains("run 'mvn slo:compile -Dslo.outputDirectory=generated' and commit the result")
assert new File(basedir, 'target/slo/drift.patch').text.contains('+++ ')
String committed = new File(basedir, 'generated/prometheus/rules/api.rules.yml').text
assert committed.contains('99.9% over 30d') && !committed.contains('99.99%')
