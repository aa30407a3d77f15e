"""Puts the alarms and the dashboard of a folder into the CloudWatch of AWS_ENDPOINT_URL and reads them back.

Usage: cloudwatch-check.py FOLDER
"""
import json
import pathlib
import re
import sys

import boto3
import yaml
from botocore.loaders import Loader
from botocore.model import ServiceModel
from botocore.validate import ParamValidator

PREFIX = "slo-check"
REGION = "eu-central-1"
SUBSTITUTIONS = {"namespace": "slo/check", "prefix": PREFIX, "region": REGION}
# What the AWS distribution of the collector is built with, as far as it is used here.
COMPONENTS = {
    "receivers": {"prometheus"},
    "processors": {"cumulativetodelta", "metricstransform", "filter"},
    "exporters": {"awsemf"},
}
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


def collector(path):
    configuration = yaml.safe_load(path.read_text(encoding="utf-8"))
    for kind, known in COMPONENTS.items():
        for name in configuration[kind]:
            assert name.split("/")[0] in known, f"the AWS distribution has no {name} among its {kind}"
    for pipeline in configuration["service"]["pipelines"].values():
        for kind in COMPONENTS:
            assert set(pipeline[kind]) == set(configuration[kind]), f"{kind} that are not used, or not there"
    for found in re.findall(r"\$+\{?[^\s\"']*", path.read_text(encoding="utf-8")):
        dollars = len(found) - len(found.lstrip("$"))
        assert found.startswith("${env:") or dollars % 2 == 0, f"a lone dollar: {found}"
    return len(configuration["processors"]["metricstransform/slo"]["transforms"])


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
    counters = collector(folder / "collector.yml")
    print(
        f"{len(metrics)} metric alarms, {len(composites)} composite alarms, {widgets} widgets,"
        f" {counters} metrics of the collector: accepted and read back"
    )


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
