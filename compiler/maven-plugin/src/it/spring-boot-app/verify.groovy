List<String> builds = new File(basedir, 'build.log').text.split('BUILD FAILURE') as List
assert builds.size() == 2

assert builds[0].contains('The SLOs do not fit the meters:')
assert builds[0] =~ /ShopSlos\.java:\d+: error \[contract\.not-a-histogram\]/

assert builds[1].contains('BUILD SUCCESS') && builds[1].contains('Tests run: 1, Failures: 0, Errors: 0')
assert !builds[1].contains('The SLOs do not fit the meters:')

File generated = new File(basedir, 'target/slo/generated')
String rules = new File(generated, 'prometheus/rules/shop.rules.yml').text
assert rules.contains('http_server_requests_seconds_bucket{job="shop", uri="/orders/{id}", le=')
assert rules.contains('http_server_requests_seconds_count{job="shop", uri="/orders/{id}", outcome="SERVER_ERROR"}')
assert new File(generated, 'prometheus/tests').list().length > 0
