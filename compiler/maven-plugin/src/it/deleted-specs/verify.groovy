String log = new File(basedir, 'build.log').text

assert log.contains('[ERROR] generated/prometheus/rules/api.rules.yml: stale')
assert log.contains("run 'mvn slo:compile -Dslo.outputDirectory=generated' and commit the result")
assert log =~ /\[INFO\] generated: 0 written, 0 unchanged, \d+ removed/
assert new File(basedir, 'generated').list() == ['MANIFEST.sha256']
