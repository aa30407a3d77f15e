#!/usr/bin/env python3
"""Prints the page with its table of figures replaced by what each environment's outputs say.

cost-and-limits.py PAGE FOLDER_OF_OUTPUTS
"""

import json
import pathlib
import sys

BEGIN, END = "<!-- figures -->\n", "<!-- end of figures -->\n"
HEAD = """| environment | rules | series recorded | series scraped | samples a month (millions) | ingestion a month ($) |
|---|---|---|---|---|---|
"""


def row(name, figures):
    millions = figures["samples_per_month"] / 1_000_000
    return (
        f"| {name} | {figures['rules']} | {figures['recorded_series']} | {figures['scraped_series']} "
        f"| {millions:.1f} | {figures['ingestion_dollars']} |\n"
    )


def main(page, folder):
    found = {}
    for path in pathlib.Path(folder).glob("*.json"):
        outputs = json.loads(path.read_text(encoding="utf-8"))["test_state"]["outputs"]
        found[path.stem] = outputs["limits"]["value"]
    order = [name for name in ("dev", "staging", "prod") if name in found]
    rows = "".join(row(name, found[name]) for name in order + sorted(set(found) - set(order)))
    before, rest = pathlib.Path(page).read_text(encoding="utf-8").split(BEGIN)
    sys.stdout.write(before + BEGIN + HEAD + rows + END + rest.split(END)[1])


if __name__ == "__main__":
    main(*sys.argv[1:3])
