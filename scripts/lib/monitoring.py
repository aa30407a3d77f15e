"""Whether the files of the monitoring fit together: what one names, another has. Prints what does not, and exits 1."""

import json
import pathlib
import re
import sys

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
MONITORING = ROOT / "monitoring"
JOBS = [
    "sampleapi", "sampleworker", "sampleworker-failing", "loadgen", "prometheus", "alertmanager", "node",
    "loki", "alloy", "grafana", "otel-collector",
]
# What the samples do not read themselves, but a library in them does.
OF_LIBRARIES = re.compile(r"OTEL_[A-Z_]+|AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY)")
SAMPLES = {"sampleapi": "api", "sampleworker": "worker", "sampleworker-failing": "worker", "loadgen": "load-generator"}

mistakes = []


def expect(holds, message):
    if not holds:
        mistakes.append(message)


def read(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def variables(module):
    """Names that the code of a module, and of the telemetry that all share, could ask the environment for."""
    found = set()
    for folder in (module, "telemetry"):
        for file in (ROOT / "sample-services" / folder / "src/main").rglob("*.java"):
            found.update(re.findall(r'"([A-Z][A-Z0-9_]+)"', file.read_text(encoding="utf-8")))
    return found


def used_sources(node):
    """The data sources that a dashboard mentions anywhere, by "uid" or, where Grafana wants that, by "name"."""
    if isinstance(node, dict):
        source = node.get("datasource")
        if isinstance(source, dict) and "uid" in source:
            yield "uid", source["uid"]
        elif isinstance(source, str):
            yield "name", source
        for value in node.values():
            yield from used_sources(value)
    elif isinstance(node, list):
        for value in node:
            yield from used_sources(value)


def check_compose(compose):
    services = compose["services"]
    published = {}
    for name, service in services.items():
        for volume in service.get("volumes", []):
            source = re.sub(r"\$\{\w+:-([^}]*)\}", r"\1", volume).split(":")[0]
            if source.startswith("."):
                expect((ROOT / source).exists(), f"{name}: there is no {source}")
            elif not source.startswith("/"):
                expect(source in compose["volumes"], f"{name}: the volume {source} is not declared")
        for port in service.get("ports", []):
            expect(port.startswith("127.0.0.1:"), f"{name}: the port {port} is not on the loopback interface")
            other = published.setdefault(port.split(":")[1], name)
            expect(other == name, f"{name} and {other} publish one port: {port}")
        if "image" in service:
            expect(re.search(r":v?\d+\.\d+\.\d+$", service["image"]), f"{name}: {service['image']} is not pinned")
        expect("healthcheck" in service or name == "otel-collector", f"{name}: no health check")
        expect(service.get("user", "0:0") != "0:0" or name in ("alloy", "elasticmq"), f"{name}: runs as root")
        expect(service.get("read_only"), f"{name}: its root file system can be written")
        expect(service.get("cap_drop") == ["ALL"], f"{name}: has capabilities")
        if name in SAMPLES:
            known = variables(SAMPLES[name])
            for variable in service["environment"]:
                expect(
                    variable in known or OF_LIBRARIES.fullmatch(variable), f"{name}: nothing reads {variable}"
                )
    expect("127.0.0.1:9092:9090" in services["prometheus"]["ports"], "prometheus is not on 9092")
    expect(services["sampleworker-failing"]["profiles"] == ["failing"], "the failing worker always runs")


def check_prometheus(prometheus, compose):
    config = prometheus["global"]
    expect(config["scrape_interval"] == "15s" and config["evaluation_interval"] == "15s", "intervals are not 15s")
    expect(config["scrape_timeout"] == "10s", "the scrape timeout is not 10s")
    jobs = {job["job_name"]: job for job in prometheus["scrape_configs"]}
    expect(sorted(jobs) == sorted(JOBS), f"other jobs than expected: {sorted(jobs)}")
    for name, job in jobs.items():
        for target in job["static_configs"][0]["targets"]:
            host = target.split(":")[0]
            expect(host in compose["services"] or host == "localhost", f"{name}: nothing is called {host}")
            if name in SAMPLES:
                port = str(compose["services"][host]["environment"]["METRICS_PORT"])
                expect(target.endswith(":" + port), f"{name}: is scraped at {target}, but exposes {port}")
    for pattern in prometheus["rule_files"]:
        folder = (MONITORING / "prometheus" / pattern).parent
        expect(any(folder.glob(pathlib.Path(pattern).name)), f"no rules match {pattern}")


def check_jobs_of_rules():
    """A job that a rule or a dashboard asks for and nobody scrapes would leave it empty for ever."""
    # Services of the specs in slos/ that show the format and are no part of this stack.
    elsewhere = {"runner-platform"}
    files = [*MONITORING.rglob("*.rules.yml"), *(ROOT / "generated").rglob("*.rules.yml")]
    for file in files:
        for operator, value in re.findall(r'\bjob(=~?)"([^"]+)"', file.read_text(encoding="utf-8")):
            names = value.split("|") if operator == "=~" else [value]
            for name in names:
                expect(name in JOBS or name in elsewhere, f"{file.name}: no job is called {name}")


def check_grafana(compose):
    sources = read(MONITORING / "grafana/provisioning/datasources/datasources.yml")["datasources"]
    known = {source["uid"] for source in sources}
    for source in sources:
        host = re.fullmatch(r"http://([a-z-]+):(\d+)", source["url"]).group(1)
        expect(host in compose["services"], f"the data source {source['name']} is at {host}, which is nothing")
        for uid in re.findall(r"datasourceUid': '([^']+)'", str(source["jsonData"])):
            expect(uid in known, f"the data source {source['name']} leads to {uid}, which is none")
    mounted = {volume.split(":")[1] for volume in compose["services"]["grafana"]["volumes"]}
    for provider in read(MONITORING / "grafana/provisioning/dashboards/sre.yml")["providers"]:
        expect(provider["folder"] == "SRE", f"{provider['name']} is not in the folder SRE")
        expect(provider["options"]["path"] in mounted, f"{provider['options']['path']} is not mounted")
    seen = {}
    for file in [*MONITORING.rglob("dashboards/*.json"), *(ROOT / "generated").rglob("dashboards/*.json")]:
        dashboard = json.loads(file.read_text(encoding="utf-8"))
        other = seen.setdefault(dashboard["uid"], file.name)
        expect(other == file.name, f"{file.name} and {other} have one uid")
        for key, value in used_sources(dashboard):
            special = value.startswith("$") or value.startswith("-- ")
            there = any(source[key] == value for source in sources)
            expect(special or there, f"{file.name}: there is no data source with the {key} {value}")


def check_alertmanager():
    text = (ROOT / "generated/alertmanager/alertmanager.yml").read_text(encoding="utf-8")
    for secret in re.findall(r"^\s*(\w*(?:url|key|token|password|secret)):", text, re.MULTILINE):
        expect(secret in ("client_url", "external_url"), f"alertmanager.yml: {secret} holds a secret, not a file")
    templates = (ROOT / "generated/alertmanager/slo.tmpl").read_text(encoding="utf-8")
    for name in set(re.findall(r'template \\?"([\w.]+)\\?"', text)):
        expect(f'define "{name}"' in templates, f"alertmanager.yml: there is no template {name}")


def check_loki():
    loki = read(MONITORING / "loki/loki.yml")
    schema = loki["schema_config"]["configs"][-1]
    expect((schema["store"], schema["schema"]) == ("tsdb", "v13"), "Loki does not write the schema v13 of TSDB")
    expect(loki["limits_config"]["retention_period"] == "744h", "Loki does not keep 31 days")
    expect(loki["ingester"]["wal"]["enabled"], "Loki has no write-ahead log")


def main():
    compose = read(ROOT / "docker-compose.local.yml")
    check_compose(compose)
    check_prometheus(read(MONITORING / "prometheus/prometheus.yml"), compose)
    check_jobs_of_rules()
    check_grafana(compose)
    check_alertmanager()
    check_loki()
    for mistake in mistakes:
        print(mistake)
    sys.exit(1 if mistakes else 0)


main()
