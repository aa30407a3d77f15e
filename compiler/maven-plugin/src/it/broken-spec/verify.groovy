String log = new File(basedir, 'build.log').text

assert log.contains('[ERROR] slos/api.yaml:5:16 [')
assert log.contains('[ERROR]     hint: ')
assert log =~ /Failed to execute goal dev\.slo:slo-maven-plugin.*1 error; report: target\/slo\/diagnostics\.json/
assert log.contains('MojoFailureException')
assert new File(basedir, 'target/slo/diagnostics.json').text =~ /"line": 5,\s+"column": 16/
assert !new File(basedir, 'target/slo/generated').exists()

String sarif = new File(basedir, 'target/slo/diagnostics.sarif').text
assert sarif.contains('"version": "2.1.0"')
assert sarif =~ /"startLine": 5,\s+"startColumn": 16/
