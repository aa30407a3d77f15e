List<String> builds = new File(basedir, 'build.log').text.split('BUILD SUCCESS') as List

assert builds[0].contains('[INFO] target/slo/generated: ')
assert !builds[1].contains('[INFO] target/slo/generated: ')
assert builds[1].count('[DEBUG] nothing has changed since the last success') == 2
assert builds[2].contains('[INFO] target/slo/generated: ')
