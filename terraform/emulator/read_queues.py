#!/usr/bin/env python3
"""Reads queues back from AWS, or from whoever AWS_ENDPOINT_URL names, as one JSON object by the queue's address.

read_queues.py PREFIX

    {"https://sqs.eu-central-1.amazonaws.com/111111111111/slo-dev-tasks":
      {"ReceiveMessageWaitTimeSeconds": "20", "RedrivePolicy": "{...}", "VisibilityTimeout": "300"}}

Only what a queue does with its messages; how it is encrypted and who may use it is asserted on the state.
"""

import json
import sys

import boto3

ATTRIBUTES = ("DelaySeconds", "ReceiveMessageWaitTimeSeconds", "RedrivePolicy", "VisibilityTimeout")


def main(prefix):
    sqs = boto3.client("sqs")
    pages = sqs.get_paginator("list_queues").paginate(QueueNamePrefix=prefix)
    queues = {}
    for url in [url for page in pages for url in page.get("QueueUrls", [])]:
        found = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
        queues[url] = {name: found[name] for name in ATTRIBUTES if name in found}
    json.dump(queues, sys.stdout, indent=2, sort_keys=True)
    print()


if __name__ == "__main__":
    main(sys.argv[1])
