String log = new File(basedir, 'build.log').text
File generated = new File(basedir, 'target/slo/generated')

assert new File(generated, 'prometheus/rules/api.rules.yml').text.contains('slo:sli_error:ratio_rate5m')
assert new File(generated, 'prometheus/tests').list().length > 0
assert new File(generated, 'MANIFEST.sha256').file
assert new File(basedir, 'target/slo/diagnostics.json').text.contains('"errors": 0')
assert log =~ /\[INFO\] target\/slo\/generated: \d+ written, 0 unchanged, 0 removed/
assert log.contains('slo:validate') && log.contains('slo:compile') && log.contains('slo:check')

File alone = new File(basedir, 'target/slo/rules-alone')
assert new File(generated, 'catalog.json').file
assert !new File(alone, 'catalog.json').exists()
assert new File(alone, 'prometheus/rules/api.rules.yml').text == new File(generated, 'prometheus/rules/api.rules.yml').text
