#!/usr/bin/env python3
"""Has a real Alertmanager, with the configuration that was read back, publish to the topic of the stack. Each subscription of
the topic gets a queue that listens with the same filter: everybody has to hear both alerts, a team only its own.

deliver_alerts.py FOLDER ALERTMANAGER     the folder of check_definition.py, and the program
"""

import json
import os
import pathlib
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import boto3
import yaml

# Ends as soon as everybody has heard; a busy machine takes its time.
PATIENCE_SECONDS = 300
# Between being found and being bound a port can be taken.
STARTS = 5
# A message that a filter should have stopped may come later than those that were waited for.
STRAY_SECONDS = 1
STRANGER = "nobody-in-particular"


def free_address():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return "127.0.0.1:%d" % listener.getsockname()[1]


def configuration(folder):
    """The configuration with what a workspace adds by itself, the address of SNS, and the topic that it names."""
    tree = yaml.safe_load((folder / "configuration.yml").read_text())
    [receiver] = tree["receivers"]
    [config] = receiver["sns_configs"]
    config["api_url"] = os.environ["AWS_ENDPOINT_URL"]
    path = folder / "delivering.yml"
    path.write_text(yaml.safe_dump(tree))
    return path, config["topic_arn"]


def listen(sns, sqs, topic):
    """A queue beside each subscription, with the owners that its filter takes; none stands for everything."""
    listeners = []
    for known in sns.list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"]:
        attributes = sns.get_subscription_attributes(SubscriptionArn=known["SubscriptionArn"])["Attributes"]
        queue = sqs.create_queue(QueueName=f"listener-{len(listeners)}")["QueueUrl"]
        arn = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
        policy = {name: attributes[name] for name in ("FilterPolicy", "FilterPolicyScope") if name in attributes}
        subscription = sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn, Attributes=policy, ReturnSubscriptionArn=True)
        owners = json.loads(policy["FilterPolicy"])["owner"] if "FilterPolicy" in policy else None
        listeners.append((queue, subscription["SubscriptionArn"], owners))
    return listeners


def ready(address, process):
    """Whether it answers; not so when it has ended."""
    end = time.monotonic() + PATIENCE_SECONDS
    while process.poll() is None and time.monotonic() < end:
        try:
            return urllib.request.urlopen(f"http://{address}/-/ready", timeout=10).status == 200
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    return False


def started(program, config, folder):
    """An Alertmanager, and the address that it listens on."""
    line = [program, f"--config.file={config}", f"--storage.path={folder / 'data'}", "--cluster.listen-address="]
    for _ in range(STARTS):
        address = free_address()
        with open(folder / "alertmanager.log", "w") as log:
            process = subprocess.Popen([*line, f"--web.listen-address={address}"], stdout=log, stderr=log)
        if ready(address, process):
            return process, address
        process.kill()
        process.wait()
    sys.exit("Alertmanager does not start:\n" + (folder / "alertmanager.log").read_text())


def send(address, owners):
    labels = {"alertname": "ErrorBudgetBurnRateCritical", "severity": "critical", "service": "s", "slo": "s"}
    body = json.dumps([{"labels": {**labels, "owner": owner}} for owner in owners]).encode()
    request = urllib.request.Request(f"http://{address}/api/v2/alerts", body, {"Content-Type": "application/json"})
    urllib.request.urlopen(request, timeout=PATIENCE_SECONDS).close()


def heard(sqs, queue):
    """The owners of the alerts in a queue, from the attributes of their messages."""
    messages = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages", [])
    attributes = [json.loads(message["Body"])["MessageAttributes"] for message in messages]
    return sorted(owner["Value"] for owner in (found.get("owner", {"Value": "without owner"}) for found in attributes))


def differing(sqs, listeners, sent):
    """Waits until everybody has heard what it should, and a little longer for what nobody should hear."""
    expected = {queue: sorted(owner for owner in sent if owners is None or owner in owners) for queue, _, owners in listeners}
    found = {queue: [] for queue in expected}

    def listen_on():
        for queue in found:
            found[queue] = sorted(found[queue] + heard(sqs, queue))

    end = time.monotonic() + PATIENCE_SECONDS
    while any(len(found[queue]) < len(expected[queue]) for queue in found) and time.monotonic() < end:
        time.sleep(0.5)
        listen_on()
    time.sleep(STRAY_SECONDS)
    listen_on()
    for queue, _, owners in listeners:
        if found[queue] != expected[queue]:
            yield f"a subscription for {owners or 'everything'} heard of {found[queue]} and not of {expected[queue]}"


def main(folder, program):
    folder = pathlib.Path(folder).resolve()
    sns, sqs = boto3.client("sns"), boto3.client("sqs")
    config, topic = configuration(folder)
    listeners = listen(sns, sqs, topic)
    filtered = [owners for _, _, owners in listeners if owners is not None]
    assert filtered and len(filtered) < len(listeners), "the stack has to have subscriptions of both kinds"
    sent = [filtered[0][0], STRANGER]
    process, address = started(program, config, folder)
    try:
        send(address, sent)
        problems = list(differing(sqs, listeners, sent))
    finally:
        process.terminate()
        process.wait()
        for queue, subscription, _ in listeners:
            sns.unsubscribe(SubscriptionArn=subscription)
            sqs.delete_queue(QueueUrl=queue)
    if problems:
        print(*problems, (folder / "alertmanager.log").read_text(), sep="\n", file=sys.stderr)
        return 1
    print(f"Alertmanager told {len(listeners)} subscriptions of the topic: {len(filtered)} of them of their own alerts only")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
