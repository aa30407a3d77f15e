"""What a collector of the AWS distribution takes, as far as ours use it. No collector is at hand to be asked, and one that
refuses its configuration sends nothing at all, so whatever is not known here counts as refused: who needs another key adds it,
with its component's documentation open.

Known is what the components of OpenTelemetry Collector Contrib 0.117 read, which version 0.43 of the distribution is built of.
What the receiver hands on to Prometheus is read by promtool, where it is installed.
"""

import dataclasses
import pathlib
import re
import shutil
import subprocess
import tempfile

import yaml

KINDS = ("receivers", "processors", "exporters", "extensions")
VARIABLE = re.compile(r"\$\$|\$\{env:([A-Z][A-Z0-9_]*)\}")
DURATION = re.compile(r"([0-9]+(\.[0-9]+)?(ms|s|m|h))+")
METRIC, LABEL = re.compile(r"[A-Za-z_:][A-Za-z0-9_:]*"), re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
CONDITION = re.compile(r'name != "\w+"( and name != "\w+")*')
MATCH, AGGREGATION = frozenset({"strict", "regexp"}), frozenset({"sum", "mean", "min", "max"})
ROLLUP = frozenset({"NoDimensionRollup", "SingleDimensionRollupOnly", "ZeroAndSingleDimensionRollup"})
SIGNALS = ("metrics", "traces", "logs")


@dataclasses.dataclass(frozen=True)
class Keys:
    """A map of exactly these keys, of which the optional ones may lack."""

    required: dict = dataclasses.field(default_factory=dict)
    optional: dict = dataclasses.field(default_factory=dict)


@dataclasses.dataclass(frozen=True)
class Names:
    """A map of any keys, each of this form."""

    key: re.Pattern
    value: object


@dataclasses.dataclass(frozen=True)
class By:
    """A map whose other keys depend on the value of one."""

    key: str
    shapes: dict


OPERATION = By("action", {
    "add_label": Keys({"new_label": LABEL, "new_value": str}),
    "aggregate_labels": Keys({"label_set": [LABEL], "aggregation_type": AGGREGATION}),
})
TRANSFORM = By("action", {
    "insert": Keys(
        {"include": METRIC, "match_type": MATCH, "new_name": METRIC},
        {"experimental_match_labels": Names(LABEL, str), "operations": [OPERATION]},
    ),
})
DECLARATION = Keys({"dimensions": [[LABEL]], "metric_name_selectors": [str]})

# By kind and type: what it reads, and the signals that it can carry.
COMPONENTS = {
    "receivers": {
        "prometheus": (Keys({"config": Keys({"scrape_configs": [dict]}, {"global": dict})}), {"metrics"}),
        "otlp": (Keys({"protocols": Keys({}, {"http": Keys({"endpoint": str}), "grpc": Keys({"endpoint": str})})}), set(SIGNALS)),
    },
    "processors": {
        "batch": (Keys({}, {"timeout": DURATION, "send_batch_size": int}), set(SIGNALS)),
        "memory_limiter": (Keys({"check_interval": DURATION, "limit_mib": int}, {"spike_limit_mib": int}), set(SIGNALS)),
        "cumulativetodelta": (Keys({}, {"include": Keys({"match_type": MATCH, "metrics": [METRIC]})}), {"metrics"}),
        "metricstransform": (Keys({"transforms": [TRANSFORM]}), {"metrics"}),
        "filter": (Keys({"metrics": Keys({"metric": [CONDITION]})}), {"metrics"}),
    },
    "exporters": {
        "prometheusremotewrite": (
            Keys({"endpoint": re.compile(r"https://\S+")}, {"auth": Keys({"authenticator": str}), "add_metric_suffixes": bool}),
            {"metrics"},
        ),
        "awsemf": (
            Keys(
                {"region": str, "namespace": str, "log_group_name": str, "log_stream_name": str},
                {"dimension_rollup_option": ROLLUP, "metric_declarations": [DECLARATION]},
            ),
            {"metrics"},
        ),
        "awsxray": (Keys({"region": str}), {"traces"}),
    },
    "extensions": {
        "health_check": (Keys({}, {"endpoint": str}), set()),
        "sigv4auth": (Keys({"region": str, "service": str}), set()),
    },
}
PIPELINE = Keys({"receivers": [str], "exporters": [str]}, {"processors": [str]})
SERVICE = Keys({"pipelines": dict}, {"extensions": [str]})


class Loader(yaml.SafeLoader):
    """A key that stands twice is an error for the collector; python's reader takes the last one."""

    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        for key in keys:
            if keys.count(key) > 1:
                raise yaml.constructor.ConstructorError(None, None, f"the key {key} stands twice", node.start_mark)
        return super().construct_mapping(node, deep)


def read(text):
    return yaml.load(text, Loader)


def wrong(shape, value, path):
    """What of a value has not the shape that it should have, each with its path."""
    if isinstance(shape, Keys):
        yield from wrong_keys(shape, {} if value is None else value, path)
    elif isinstance(shape, By) and isinstance(value, dict):
        chosen = shape.shapes.get(value.get(shape.key))
        if chosen is None:
            yield f"{path}.{shape.key} is {value.get(shape.key)!r}, known are {', '.join(sorted(shape.shapes))}"
        else:
            yield from wrong(chosen, {key: other for key, other in value.items() if key != shape.key}, path)
    elif isinstance(shape, Names) and isinstance(value, dict):
        for key, other in value.items():
            yield from wrong(shape.key, key, path)
            yield from wrong(shape.value, other, f"{path}.{key}")
    elif isinstance(shape, list) and isinstance(value, list) and value:
        for index, item in enumerate(value):
            yield from wrong(shape[0], item, f"{path}[{index}]")
    elif not of_form(shape, value):
        yield f"{path} is {value!r}"


def wrong_keys(shape, value, path):
    if not isinstance(value, dict):
        yield f"{path} is {value!r}"
        return
    known = {**shape.required, **shape.optional}
    yield from (f"{path} has {key}, which is not known" for key in value if key not in known)
    yield from (f"{path} has no {key}" for key in shape.required if key not in value)
    for key in value:
        if key in known:
            yield from wrong(known[key], value[key], f"{path}.{key}")


def of_form(shape, value):
    if isinstance(shape, re.Pattern):
        return isinstance(value, str) and shape.fullmatch(value) is not None
    if isinstance(shape, frozenset):
        return value in shape
    # A truth value is a number for python, and none for the collector.
    return isinstance(shape, type) and type(value) is shape


def component(kind, name):
    """The component of a name such as filter/slo; None where the distribution has none."""
    return COMPONENTS[kind].get(name.split("/")[0])


def refused(configuration):
    """Why a collector would not start with a configuration: everything that it is started with, merged."""
    sections = Keys({"receivers": dict, "exporters": dict, "service": SERVICE}, {"processors": dict, "extensions": dict})
    found = list(wrong(sections, configuration, "configuration"))
    if found:
        yield from found
        return
    for kind in KINDS:
        for name, value in configuration.get(kind, {}).items():
            known = component(kind, name)
            if known is None:
                yield f"the AWS distribution has no {name} among its {kind}"
            else:
                yield from wrong(known[0], value, f"{kind}.{name}")
    yield from unknown_references(configuration)


def unknown_references(configuration):
    service, extensions = configuration["service"], configuration.get("extensions", {})
    started = service.get("extensions", [])
    yield from (f"service.extensions names {name}, which is not there" for name in started if name not in extensions)
    for name, exporter in configuration["exporters"].items():
        helper = ((exporter or {}).get("auth") or {}).get("authenticator")
        if helper is not None and helper not in started:
            yield f"exporters.{name} asks {helper}, which is not started"
    for name, pipeline in service["pipelines"].items():
        path, signal = f"service.pipelines.{name}", name.split("/")[0]
        if signal not in SIGNALS:
            yield f"{path} carries {signal}, known are {', '.join(SIGNALS)}"
        found = list(wrong(PIPELINE, pipeline, path))
        yield from found
        for kind in [] if found else KINDS[:3]:
            for used in pipeline.get(kind, []):
                known = component(kind, used)
                if used not in configuration.get(kind, {}):
                    yield f"{path} names {used} of the {kind}, which is not there"
                elif known and signal not in known[1]:
                    yield f"{path} carries {signal}, and {used} does not"


def expanded(value, variables):
    """A value as it is once the collector has filled its variables in; two dollars are one."""
    if isinstance(value, dict):
        return {key: expanded(other, variables) for key, other in value.items()}
    if isinstance(value, list):
        return [expanded(item, variables) for item in value]
    if isinstance(value, str):
        return VARIABLE.sub(lambda found: variables.get(found[1], "localhost:9090") if found[1] else "$", value)
    return value


def refused_by_prometheus(configuration, variables):
    """What promtool says about the part that is Prometheus's own; nothing where it is not installed."""
    promtool = shutil.which("promtool")
    for name, receiver in configuration["receivers"].items() if promtool else []:
        if name.split("/")[0] != "prometheus":
            continue
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "prometheus.yml")
            path.write_text(yaml.safe_dump(expanded(receiver["config"], variables)), encoding="utf-8")
            done = subprocess.run([promtool, "check", "config", str(path)], capture_output=True, text=True)
            if done.returncode != 0:
                yield f"receivers.{name}: {done.stderr.strip() or done.stdout.strip()}"
