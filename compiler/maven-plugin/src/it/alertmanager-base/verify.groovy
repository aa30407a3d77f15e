String log = new File(basedir, 'build.log').text

String usual = new File(basedir, 'target/slo/generated/alertmanager/alertmanager.yml').text
assert usual.contains('slack-slo') && usual.contains('  # who is called\n  - name: call\n')
assert !new File(basedir, 'monitoring/alertmanager/base.yml').text.contains('slack-slo')

String named = new File(basedir, 'generated/alertmanager/alertmanager.yml').text
assert named.contains('slack-slo') && named.contains('letters') && !named.contains('call')
assert log =~ /\[WARNING\] ops\/alertmanager\.yml:\d+:\d+ \[alertmanager\.silent-page\]/

assert log.contains('[ERROR] generated/alertmanager/alertmanager.yml: outdated')
assert !log.contains('[ERROR] generated/prometheus')
assert log.contains('[ERROR] ops [source.unreadable] this cannot be read: it is a folder')
