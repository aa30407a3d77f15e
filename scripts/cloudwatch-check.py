"""Puts the alarms and the dashboard of a folder into the CloudWatch of AWS_ENDPOINT_URL and reads them back.

Usage: cloudwatch-check.py FOLDER
"""
import json
import pathlib
import re
import sys

import boto3
from botocore.loaders import Loader
from botocore.model import ServiceModel
from botocore.validate import ParamValidator

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "lib"))
import collector  # noqa: E402

PREFIX = "slo-check"
REGION = "eu-central-1"
SUBSTITUTIONS = {"namespace": "slo/check", "prefix": PREFIX, "region": REGION}
# Limits that the model does not know, from the documentation of PutMetricAlarm, PutCompositeAlarm and dashboards.
DAY, WEEK, HOUR = 86_400, 604_800, 3_600
METRICS_OF_AN_ALARM, RULE, CHILDREN, WIDGETS, METRICS_OF_A_WIDGET = 10, 10_240, 100, 500, 500
TAG = re.compile(r"[\w\s.:/=+\-@]{1,256}")


def text(path):
    """A file with Terraform's placeholders filled in."""
    return re.sub(
        r"\{([a-z][a-z0-9_]*)\}",
        lambda match: SUBSTITUTIONS.get(match[1], match[0]),
        path.read_text(encoding="utf-8"),
    )


def query(metric):
    request = {"Id": metric["id"], "ReturnData": metric.get("returnData", False)}
    if "label" in metric:
        request["Label"] = metric["label"]
    if "expression" in metric:
        return {**request, "Expression": metric["expression"]}
    source = metric["metric"]
    return {
        **request,
        "MetricStat": {
            "Metric": {
                "Namespace": source["namespace"],
                "MetricName": source["name"],
                "Dimensions": [
                    {"Name": name, "Value": value} for name, value in sorted(source.get("dimensions", {}).items())
                ],
            },
            "Period": source["period"],
            "Stat": source["stat"],
        },
    }


def tags(alarm):
    for value in alarm["labels"].values():
        assert TAG.fullmatch(value), f"{alarm['name']}: no tag: {value}"
    return [{"Key": key, "Value": value} for key, value in sorted(alarm["labels"].items())]


def metric_alarm(alarm):
    return {
        "AlarmName": f"{PREFIX}-{alarm['name']}",
        "AlarmDescription": alarm["description"],
        "Metrics": [query(metric) for metric in alarm["metrics"]],
        "ComparisonOperator": alarm["comparisonOperator"],
        "Threshold": alarm["threshold"],
        "EvaluationPeriods": alarm["evaluationPeriods"],
        "DatapointsToAlarm": alarm["datapointsToAlarm"],
        "TreatMissingData": alarm["treatMissingData"],
        "Tags": tags(alarm),
    }


def composite_alarm(alarm):
    return {
        "AlarmName": f"{PREFIX}-{alarm['name']}",
        "AlarmDescription": alarm["description"],
        "AlarmRule": re.sub(r'ALARM\("([^"]+)"\)', rf'ALARM("{PREFIX}-\1")', alarm["rule"]),
        "Tags": tags(alarm),
    }


def within_limits(request):
    name = request["AlarmName"]
    assert len(request["Metrics"]) <= METRICS_OF_AN_ALARM, f"{name}: too many metrics"
    assert [metric["ReturnData"] for metric in request["Metrics"]].count(True) == 1, f"{name}: not one result"
    periods = {metric["MetricStat"]["Period"] for metric in request["Metrics"] if "MetricStat" in metric}
    assert len(periods) == 1, f"{name}: metrics of several periods: {periods}"
    for period in periods:
        span = period * request["EvaluationPeriods"]
        assert period % 60 == 0 and span <= (WEEK if period >= HOUR else DAY), f"{name}: spans {span} s"


def ids(request):
    """Every name in an expression is a query in front of it."""
    known = set()
    for metric in request["Metrics"]:
        words = re.findall(r"[A-Za-z_]\w*", metric.get("Expression", ""))
        unknown = set(words) - known - {"IF", "FILL", "AND"}
        assert not unknown, f"{request['AlarmName']}: {metric['Id']} reads {unknown}"
        known.add(metric["Id"])


def within_rules(request, names):
    name, rule = request["AlarmName"], request["AlarmRule"]
    children = re.findall(r'ALARM\("([^"]+)"\)', rule)
    assert len(rule) <= RULE and 1 <= len(set(children)) <= CHILDREN, f"{name}: rule too long"
    assert re.fullmatch(r'ALARM\("[^"]+"\)( AND ALARM\("[^"]+"\))*', rule), f"{name}: {rule}"
    assert set(children) <= names, f"{name}: names unknown alarms"


def dashboard_limits(body):
    widgets = body["widgets"]
    assert len(widgets) <= WIDGETS, "too many widgets"
    taken = set()
    for widget in widgets:
        cells = {
            (x, y)
            for x in range(widget["x"], widget["x"] + widget["width"])
            for y in range(widget["y"], widget["y"] + widget["height"])
        }
        assert widget["x"] + widget["width"] <= 24 and not cells & taken, f"a widget lies over another: {widget}"
        taken |= cells
        rows = widget["properties"].get("metrics", [])
        assert len(rows) <= METRICS_OF_A_WIDGET, "too many metrics in a widget"
        names = [row[-1]["id"] for row in rows]
        assert len(names) == len(set(names)), f"two metrics of one id: {names}"
        for row in rows:
            words = set(re.findall(r"[A-Za-z_]\w*", row[-1].get("expression", "")))
            assert words <= set(names) | {"IF", "FILL", "AND"}, f"{row}: reads what the widget does not have"
    return len(widgets)


def counting(path):
    configuration = collector.read(path.read_text(encoding="utf-8"))
    problems = [*collector.refused(configuration), *collector.refused_by_prometheus(configuration, {})]
    assert not problems, f"a collector refuses {path.name}: {problems}"
    for pipeline in configuration["service"]["pipelines"].values():
        for kind in ("receivers", "processors", "exporters"):
            assert set(pipeline[kind]) == set(configuration[kind]), f"{kind} that are not used"
    for found in re.findall(r"\$+\{?[^\s\"']*", path.read_text(encoding="utf-8")):
        dollars = len(found) - len(found.lstrip("$"))
        assert found.startswith("${env:") or dollars % 2 == 0, f"a lone dollar: {found}"
    return configuration


def sent(configuration):
    """What gets to CloudWatch, by name and dimensions: made by a transform, let through by the filter, and declared."""
    declarations = configuration["exporters"]["awsemf/slo"]["metric_declarations"]
    (dropped,) = configuration["processors"]["filter/slo"]["metrics"]["metric"]
    for transform in configuration["processors"]["metricstransform/slo"]["transforms"]:
        name, operations = transform["new_name"], transform["operations"]
        dimensions = {step["new_label"]: step["new_value"] for step in operations if step["action"] == "add_label"}
        (kept,) = [step["label_set"] for step in operations if step["action"] == "aggregate_labels"]
        assert sorted(kept) == sorted(dimensions), f"{name}: its labels are not its dimensions: {kept}"
        declared = any(
            sorted(kept) in (sorted(set_of) for set_of in declaration["dimensions"])
            and any(re.search(pattern.replace("$$", "$"), name) for pattern in declaration["metric_name_selectors"])
            for declaration in declarations
        )
        assert declared and f'name != "{name}"' in dropped, f"{name} with {kept} is made, but not sent"
        yield name, frozenset(dimensions.items())


def read_by_alarms(requests):
    for request in requests:
        for stat in (metric["MetricStat"] for metric in request["Metrics"] if "MetricStat" in metric):
            dimensions = frozenset((d["Name"], d["Value"]) for d in stat["Metric"]["Dimensions"])
            yield request["AlarmName"], stat["Metric"]["Namespace"], (stat["Metric"]["MetricName"], dimensions)


def read_by_widgets(body):
    for widget in body["widgets"]:
        for row in widget["properties"].get("metrics", []):
            if isinstance(row[0], str):
                namespace, name, *pairs, _ = row
                dimensions = frozenset(zip(pairs[::2], pairs[1::2]))
                yield widget["properties"]["title"], namespace, (name, dimensions)


def all_sent(readers, counted):
    """An alarm on a metric that nobody sends would never be silent, or never heard."""
    for reader, namespace, metric in readers:
        own = namespace == SUBSTITUTIONS["namespace"]
        assert not own or metric in counted, f"{reader} reads what no collector sends: {metric}"
        assert own or namespace.startswith("AWS/"), f"{reader} reads in {namespace}, where nobody writes"


def check(operation, request, model):
    report = ParamValidator().validate(request, model.operation_model(operation).input_shape)
    assert not report.has_errors(), f"{request.get('AlarmName', operation)}: {report.generate_report()}"


def same(sent, read):
    for key, value in sent.items():
        if key != "Tags":
            assert read[key] == value, f"{sent['AlarmName']}: {key} came back as {read[key]}"


def main(folder):
    client = boto3.client("cloudwatch", region_name=REGION)
    model = ServiceModel(Loader().load_service_model("cloudwatch", "service-2"))
    alarms = json.loads(text(folder / "alarms.json"))
    body = json.loads(text(folder / "dashboard.json"))
    metrics = [metric_alarm(alarm) for alarm in alarms["metricAlarms"]]
    composites = [composite_alarm(alarm) for alarm in alarms["compositeAlarms"]]
    names = [request["AlarmName"] for request in metrics + composites]
    assert names and len(names) == len(set(names)), "no alarms, or two of one name"
    for request in metrics:
        within_limits(request)
        ids(request)
        check("PutMetricAlarm", request, model)
        client.put_metric_alarm(**request)
    for request in composites:
        within_rules(request, {metric["AlarmName"] for metric in metrics})
        check("PutCompositeAlarm", request, model)
        client.put_composite_alarm(**request)
    pages = client.get_paginator("describe_alarms").paginate(AlarmTypes=["MetricAlarm", "CompositeAlarm"])
    read = {alarm["AlarmName"]: alarm for page in pages for kind in ("MetricAlarms", "CompositeAlarms") for alarm in page[kind]}
    assert sorted(read) == sorted(names), "not all alarms came back"
    for request in metrics + composites:
        same(request, read[request["AlarmName"]])
    request = {"DashboardName": f"{PREFIX}-slo", "DashboardBody": json.dumps(body)}
    check("PutDashboard", request, model)
    client.put_dashboard(**request)
    kept = json.loads(client.get_dashboard(DashboardName=f"{PREFIX}-slo")["DashboardBody"])
    assert kept == body, "the dashboard came back different"
    widgets = dashboard_limits(body)
    assert not re.search(r"\{[a-z][a-z0-9_]*\}", json.dumps(body)), "a text in braces that Terraform does not fill in"
    counted = list(sent(counting(folder / "collector.yml")))
    assert len(counted) == len(set(counted)), "two metrics of the collector have one name"
    all_sent([*read_by_alarms(metrics), *read_by_widgets(body)], set(counted))
    print(
        f"{len(metrics)} metric alarms, {len(composites)} composite alarms, {widgets} widgets:"
        f" accepted and read back; {len(counted)} metrics of the collector, all that they read among them"
    )


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
