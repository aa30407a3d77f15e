String log = new File(basedir, 'build.log').text

assert new File(basedir, 'api/target/slo/generated/prometheus/rules').list() == ['api.rules.yml']
assert new File(basedir, 'worker/target/slo/generated/prometheus/rules').list() == ['worker.rules.yml']
assert !new File(basedir, 'library/target').exists()
assert !new File(basedir, 'target').exists()
assert log.contains('[INFO] api/target/slo/generated: ')
assert !log.contains('not marked as thread-safe')
assert log.contains("run 'mvn -pl api slo:compile -Dslo.outputDirectory=generated' and commit the result")
assert new File(basedir, 'api/generated/prometheus/rules').list() == ['api.rules.yml']
assert !new File(basedir, 'worker/generated').exists()
assert !log.contains('library/generated')
