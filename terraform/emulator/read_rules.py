#!/usr/bin/env python3
"""Writes every rule namespace of a workspace, and its alert manager definition, into a folder, byte for byte.

read_rules.py WORKSPACE_ID FOLDER
"""

import pathlib
import sys

import boto3


def main(workspace, folder):
    amp = boto3.client("amp")
    target = pathlib.Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    pages = amp.get_paginator("list_rule_groups_namespaces").paginate(workspaceId=workspace)
    for name in [summary["name"] for page in pages for summary in page["ruleGroupsNamespaces"]]:
        namespace = amp.describe_rule_groups_namespace(workspaceId=workspace, name=name)["ruleGroupsNamespace"]
        (target / f"{name}.rules.yml").write_bytes(namespace["data"])
    definition = amp.describe_alert_manager_definition(workspaceId=workspace)["alertManagerDefinition"]
    (target / "alertmanager.yml").write_bytes(definition["data"])


if __name__ == "__main__":
    main(*sys.argv[1:3])
