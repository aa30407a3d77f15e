List<String> builds = new File(basedir, 'build.log').text.split('BUILD SUCCESS') as List

assert builds[0].contains('the module lists SLOs in Java, and its classes are not built yet')
assert builds[0].contains('[INFO] target/slo/generated: ')
assert new File(basedir, 'target/slo/generated/prometheus/rules').list() == ['api.rules.yml']
assert builds[1].count('[DEBUG] nothing has changed since the last success') == 1
