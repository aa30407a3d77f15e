#!/usr/bin/env python3
"""Prints the page with its table of figures replaced by what each environment's outputs say.

cost-and-limits.py PAGE FOLDER_OF_OUTPUTS
"""

import json
import pathlib
import sys

BEGIN, END = "<!-- figures -->\n", "<!-- end of figures -->\n"
WORKSPACE = """| environment | rules | series recorded | series scraped | samples a month (millions) | ingestion a month ($) |
|---|---|---|---|---|---|
"""
CLOUDWATCH = """
| environment | metrics in CloudWatch | metric alarms | metrics that they read | composite alarms | CloudWatch a month ($) |
|---|---|---|---|---|---|
"""


def workspace(name, figures):
    millions = figures["samples_per_month"] / 1_000_000
    return (
        f"| {name} | {figures['rules']} | {figures['recorded_series']} | {figures['scraped_series']} "
        f"| {millions:.1f} | {figures['ingestion_dollars']} |\n"
    )


def cloudwatch(name, figures):
    return (
        f"| {name} | {figures['custom_metrics']} | {figures['metric_alarms']} | {figures['alarm_metrics']} "
        f"| {figures['composite_alarms']} | {figures['dollars']} |\n"
    )


def main(page, folder):
    found = {}
    for path in pathlib.Path(folder).glob("*.json"):
        outputs = json.loads(path.read_text(encoding="utf-8"))["test_state"]["outputs"]
        found[path.stem] = outputs
    order = [name for name in ("dev", "staging", "prod") if name in found]
    order += sorted(set(found) - set(order))
    figures = WORKSPACE + "".join(workspace(name, found[name]["limits"]["value"]) for name in order)
    figures += CLOUDWATCH + "".join(cloudwatch(name, found[name]["cloudwatch"]["value"]) for name in order)
    before, rest = pathlib.Path(page).read_text(encoding="utf-8").split(BEGIN)
    sys.stdout.write(before + BEGIN + figures + END + rest.split(END)[1])


if __name__ == "__main__":
    main(*sys.argv[1:3])
