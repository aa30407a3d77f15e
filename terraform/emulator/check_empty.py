#!/usr/bin/env python3
"""Asks the emulator itself whether anything is left after a destroy: the state would not know what it forgot."""

import sys

import boto3


def clusters():
    ecs = boto3.client("ecs")
    # A deleted cluster stays listed as inactive for a while.
    found = ecs.describe_clusters(clusters=ecs.list_clusters()["clusterArns"])["clusters"]
    return [cluster["clusterName"] for cluster in found if cluster["status"] != "INACTIVE"]


LEFT = {
    "queues": lambda: boto3.client("sqs").list_queues().get("QueueUrls", []),
    "clusters": clusters,
    # The roles of the workflows are not part of the stack, nor is the bucket of states.
    "roles": lambda: [r["RoleName"] for r in boto3.client("iam").list_roles()["Roles"] if "-github-" not in r["RoleName"]],
    "alarms": lambda: sum(
        (boto3.client("cloudwatch").describe_alarms(AlarmTypes=["MetricAlarm", "CompositeAlarm"])[kind] for kind in ("MetricAlarms", "CompositeAlarms")), []
    ),
    "topics": lambda: boto3.client("sns").list_topics()["Topics"],
    "workspaces": lambda: boto3.client("amp").list_workspaces()["workspaces"],
    "log groups": lambda: boto3.client("logs").describe_log_groups()["logGroups"],
    "load balancers": lambda: boto3.client("elbv2").describe_load_balancers()["LoadBalancers"],
    "secrets": lambda: boto3.client("secretsmanager").list_secrets()["SecretList"],
    "networks": lambda: [vpc["VpcId"] for vpc in boto3.client("ec2").describe_vpcs()["Vpcs"] if not vpc["IsDefault"]],
    "buckets": lambda: [b["Name"] for b in boto3.client("s3").list_buckets()["Buckets"] if "-state-" not in b["Name"]],
}


def main():
    left = {kind: found for kind, find in LEFT.items() if (found := find())}
    for kind, found in left.items():
        print(f"left behind: {kind}: {found}")
    if not left:
        print("nothing is left behind")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
