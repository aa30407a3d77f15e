#!/usr/bin/env python3
"""Gives the alarms of a service's fastest page tier other names, as another factor or window would, in a copy of what the compiler
wrote, and brings the copy's manifest up to date.

change_tier.py GENERATED SERVICE
"""

import hashlib
import json
import pathlib
import sys

FILE = "cloudwatch/alarms.json"


def main(generated, service):
    path, manifest = pathlib.Path(generated, FILE), pathlib.Path(generated, "MANIFEST.sha256")
    text = path.read_text(encoding="utf-8")
    labels = {alarm["name"]: alarm["labels"] for alarm in json.loads(text)["compositeAlarms"]}
    name = next(n for n, label in labels.items() if label["service"] == service and label.get("tier") == "page-1")
    before, after = text, text.replace(name, f"{name}-anew")
    path.write_text(after, encoding="utf-8")
    old, new = (hashlib.sha256(content.encode()).hexdigest() for content in (before, after))
    listed = manifest.read_text(encoding="utf-8")
    assert f"{old}  {FILE}" in listed, f"the manifest does not list {FILE}"
    manifest.write_text(listed.replace(old, new), encoding="utf-8")
    print(name)


if __name__ == "__main__":
    main(*sys.argv[1:3])
