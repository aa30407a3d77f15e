List<String> builds = new File(basedir, 'build.log').text.split('BUILD SUCCESS') as List

assert builds[0].count('[WARNING] slos/api.yaml:') == 1
assert builds[0].contains('[INFO] target/slo/generated: ')
assert builds[1].contains('[WARNING] slos/api.yaml:')
assert builds[1] =~ /Failed to execute goal dev\.slo:slo-maven-plugin.*1 warning; report: target\/slo\/diagnostics\.json/
