String[] rules = new File(basedir, 'target/slo/generated/prometheus/rules').list()

assert rules.sort() == ['api.rules.yml', 'worker.rules.yml'] as String[]
