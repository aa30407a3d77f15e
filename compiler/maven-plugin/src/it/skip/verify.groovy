String log = new File(basedir, 'build.log').text

assert log.count('[INFO] slo.skip is set: nothing is done') == 3
assert !new File(basedir, 'target').exists()
