String log = new File(basedir, 'build.log').text

assert log.contains('[ERROR] ApiSlos.java:20 [')
assert log.contains('[ERROR] WorkerSlos.java:11 [provider.failed] com.acme.WorkerSlos threw java.lang.IllegalStateException: no queue')
assert log.contains('2 errors; report: target/slo/diagnostics.json')
