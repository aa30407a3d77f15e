#!/usr/bin/env python3
"""Reads services and their task definitions back from AWS, or from whoever AWS_ENDPOINT_URL names, as one JSON object.

read_tasks.py CLUSTER

    {"sampleapi": {"service": "slo-dev-sampleapi", "taskDefinition": "arn:...", "cpu": "256", "memory": "1024",
      "desiredCount": 1, "rollbackAlarms": ["slo-dev-sampleapi-fast-burn"],
      "containers": {"sampleapi": {"image": "...", "environment": {"PORT": "8080"}, "secrets": {}, "ports": [8080]}}}}

The live proof starts its processes with exactly these environments.
"""

import json
import sys

import boto3


def pairs(entries, value):
    return {entry["name"]: entry[value] for entry in sorted(entries, key=lambda entry: entry["name"])}


def container(definition):
    return {
        "image": definition["image"],
        "essential": definition.get("essential", True),
        "user": definition.get("user"),
        "readonlyRootFilesystem": definition.get("readonlyRootFilesystem", False),
        "command": definition.get("command") or [],
        "environment": pairs(definition.get("environment", []), "value"),
        "secrets": pairs(definition.get("secrets", []), "valueFrom"),
        "ports": [mapping["containerPort"] for mapping in definition.get("portMappings", [])],
    }


def task(ecs, service):
    definition = ecs.describe_task_definition(taskDefinition=service["taskDefinition"])["taskDefinition"]
    containers = {entry["name"]: container(entry) for entry in definition["containerDefinitions"]}
    return {
        "service": service["serviceName"],
        "taskDefinition": service["taskDefinition"],
        "cpu": definition["cpu"],
        "memory": definition["memory"],
        "desiredCount": service["desiredCount"],
        "rollbackAlarms": service.get("deploymentConfiguration", {}).get("alarms", {}).get("alarmNames", []),
        "containers": containers,
    }


def main(cluster):
    ecs = boto3.client("ecs")
    names = [name for page in ecs.get_paginator("list_services").paginate(cluster=cluster) for name in page["serviceArns"]]
    found = ecs.describe_services(cluster=cluster, services=names)["services"] if names else []
    prefix = cluster + "-"
    tasks = {service["serviceName"].removeprefix(prefix): task(ecs, service) for service in found}
    json.dump(tasks, sys.stdout, indent=2, sort_keys=True)
    print()


if __name__ == "__main__":
    main(sys.argv[1])
