#!/usr/bin/env python3
"""Compares the alert manager definition that was read back with the compiled one, whose places for topic and region are
filled in, and lays its configuration and templates side by side in a folder, as amtool reads them.

check_definition.py STATE.json COMPILED READ_BACK FOLDER
"""

import json
import pathlib
import sys

import check_state
import yaml


def expected(compiled, topic):
    """What the workspace should have; the region is the fourth part of the topic's ARN."""
    return compiled.replace("<topic>", topic).replace("<region>", topic.split(":")[3])


def take_apart(definition, folder):
    folder.mkdir(parents=True, exist_ok=True)
    tree = yaml.safe_load(definition)
    (folder / "configuration.yml").write_text(tree["alertmanager_config"])
    for name, text in tree.get("template_files", {}).items():
        (folder / name).write_text(text)


def main(state, compiled, read_back, folder):
    found = check_state.State(list(check_state.resources(json.loads(pathlib.Path(state).read_text())["values"]["root_module"])))
    [(_, topic)] = found.of("aws_sns_topic")
    definition = pathlib.Path(read_back).read_text()
    if definition != expected(pathlib.Path(compiled).read_text(), topic["arn"]):
        print(f"the definition read back is not {compiled} with its topic and region", file=sys.stderr)
        return 1
    take_apart(definition, pathlib.Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:5]))
