#!/usr/bin/env python3
"""AWS on this machine, as far as Terraform's provider needs it: moto's server, plus the calls that moto 5.2 lacks.

serve.py PORT_FILE [CALLS_FILE]

Binds a free port of the loopback interface, writes its number to PORT_FILE and serves until it is told to stop or until
whoever started it is gone. CALLS_FILE gets what Terraform asked, see calls.py.

Each function below teaches one service what it lacks. Nothing is made up: what the provider sends is kept and given
back, as AWS does.
"""

import json
import os
import signal
import sys
import threading
import time
from urllib.parse import unquote

from calls import written_down

# Policies that AWS manages are attached by the bootstrap configuration.
os.environ.setdefault("MOTO_IAM_LOAD_MANAGED_POLICIES", "true")


def scaling_has_tags():
    from moto.applicationautoscaling.responses import ApplicationAutoScalingResponse as responses

    tags = {}
    register = responses.register_scalable_target

    def register_scalable_target(self):
        answer = register(self)
        tags.setdefault(json.loads(answer)["ScalableTargetARN"], {}).update(self._get_param("Tags") or {})
        return answer

    def tag_resource(self):
        tags.setdefault(self._get_param("ResourceARN"), {}).update(self._get_param("Tags") or {})
        return "{}"

    def untag_resource(self):
        for key in self._get_param("TagKeys") or []:
            tags.get(self._get_param("ResourceARN"), {}).pop(key, None)
        return "{}"

    responses.register_scalable_target = register_scalable_target
    responses.tag_resource, responses.untag_resource = tag_resource, untag_resource
    responses.list_tags_for_resource = lambda self: json.dumps({"Tags": tags.get(self._get_param("ResourceARN"), {})})


def mail_identities_have_tags():
    from moto.sesv2 import models

    create = models.SESV2Backend.create_email_identity

    def create_email_identity(self, email_identity, tags, *others, **named):
        if tags:
            # moto files them below email-identity/, AWS and its clients below identity/.
            arn = f"arn:aws:ses:{self.region_name}:{self.account_id}:identity/{email_identity}"
            self.core_backend.tagger.tag_resource(arn, tags)
        return create(self, email_identity, tags, *others, **named)

    models.SESV2Backend.create_email_identity = create_email_identity


def rules_between_groups_have_descriptions():
    from moto.ec2.models.security_groups import SecurityGroupRule as rule

    rule.description = property(lambda self: self.ip_range.get("Description") or self.source_group.get("Description"))


def alarms_can_be_composite():
    from moto.cloudwatch.exceptions import ValidationError
    from moto.cloudwatch.models import CloudWatchBackend as backend
    from moto.cloudwatch.responses import CloudWatchResponse as responses

    # The backend knows their rule already, only the call of that name is missing.
    responses.put_composite_alarm = responses.put_metric_alarm

    delete = backend.delete_alarms

    def delete_alarms(self, names):
        """As AWS does: none goes that the rule of one which stays still names."""
        rules = {alarm.name: alarm.rule or "" for alarm in list(self.alarms.values()) if alarm.name not in names}
        for name in names:
            holding = [other for other, rule in rules.items() if f'"{name}"' in rule]
            if holding:
                raise ValidationError(f"Cannot delete {name} as there are composite alarm(s) depending on it: {holding}")
        delete(self, names)

    backend.delete_alarms = delete_alarms


def queues_know_their_sources():
    from moto.sqs import models

    queue, backend = models.Queue, models.SQSBackend
    set_attributes, attributes = queue._set_attributes, queue.attributes.fget
    get_attributes = backend.get_queue_attributes
    name = "RedriveAllowPolicy"

    def keep(self, values, now=None):
        if name in values:
            self.redrive_allow_policy = values.pop(name) or None
        if "Policy" not in values and getattr(self, "_policy_json", None):
            # moto drops a queue's policy whenever another attribute is set.
            values = {**values, "Policy": self.policy}
        return set_attributes(self, values, now)

    def give(self):
        values = attributes(self)
        if getattr(self, "redrive_allow_policy", None):
            values[name] = self.redrive_allow_policy
        if values.get("RedrivePolicy"):
            # AWS answers without blanks, and Terraform compares the text.
            values["RedrivePolicy"] = json.dumps(json.loads(values["RedrivePolicy"]), separators=(",", ":"))
        return values

    def ask(self, queue_name, names):
        if name not in names:
            return get_attributes(self, queue_name, names)
        others = [other for other in names if other != name]
        found = dict(get_attributes(self, queue_name, others)) if others else {}
        policy = getattr(self.get_queue(queue_name), "redrive_allow_policy", None)
        return {**found, name: policy} if policy else found

    queue._set_attributes, queue.attributes = keep, property(give)
    backend.get_queue_attributes = ask


def services_remember_their_deployment():
    from moto.ecs import models
    from moto.ecs.responses import EC2ContainerServiceResponse as responses

    kept = {
        "deploymentConfiguration": "deployment_configuration",
        "healthCheckGracePeriodSeconds": "health_check_grace_period_seconds",
        "enableECSManagedTags": "enable_ecs_managed_tags",
        "availabilityZoneRebalancing": "availability_zone_rebalancing",
    }
    models.Service.availability_zone_rebalancing = "DISABLED"
    create = responses.create_service

    def create_service(self):
        result = create(self)
        service = result.result["service"]
        for parameter, attribute in kept.items():
            value = self._get_param(parameter)
            if value is not None:
                setattr(service, attribute, value)
        return result

    update = responses.update_service

    def update_service(self):
        result = update(self)
        service = result.result["service"]
        # The emulator runs no tasks, so a deployment is done as soon as it is asked for.
        deployment = {**service.deployments[0], "taskDefinition": service.task_definition}
        deployment.update(id=f"ecs-svc/{time.time_ns()}", rolloutState="COMPLETED", runningCount=service.desired_count)
        service.deployments = [deployment]
        return result

    responses.create_service, responses.update_service = create_service, update_service


def workspaces_have_an_alert_manager():
    from moto.amp import urls
    from moto.amp.responses import PrometheusServiceResponse as responses

    definitions = {}

    def workspace(self):
        return unquote(self.path).split("/")[2]

    def put(self):
        now = int(time.time())
        definitions[workspace(self)] = {
            "data": json.loads(self.body)["data"],
            "status": {"statusCode": "ACTIVE"},
            "createdAt": now,
            "modifiedAt": now,
        }
        return json.dumps({"status": {"statusCode": "ACTIVE"}})

    def describe(self):
        if workspace(self) in definitions:
            return json.dumps({"alertManagerDefinition": definitions[workspace(self)]})
        missing = {"message": "not found", "resourceId": workspace(self), "resourceType": "alertmanager"}
        return 404, {"status": 404, "x-amzn-ErrorType": "ResourceNotFoundException"}, json.dumps(missing)

    def delete(self):
        definitions.pop(workspace(self), None)
        return "{}"

    responses.create_alert_manager_definition = responses.put_alert_manager_definition = put
    responses.describe_alert_manager_definition = describe
    responses.delete_alert_manager_definition = delete
    urls.url_paths["{0}/workspaces/(?P<workspace_id>[^/]+)/alertmanager/definition$"] = responses.dispatch


def main(port_file, calls_file=None):
    parent = os.getppid()
    scaling_has_tags()
    mail_identities_have_tags()
    rules_between_groups_have_descriptions()
    alarms_can_be_composite()
    queues_know_their_sources()
    services_remember_their_deployment()
    workspaces_have_an_alert_manager()

    from moto.moto_server import threaded_moto_server
    from moto.server import ThreadedMotoServer

    if calls_file:
        dispatcher = threaded_moto_server.DomainDispatcherApplication
        threaded_moto_server.DomainDispatcherApplication = lambda make: written_down(dispatcher(make), calls_file, "Terraform")

    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    _, port = server.get_host_and_port()
    with open(port_file + ".new", "w", encoding="ascii") as file:
        file.write(str(port))
    os.replace(port_file + ".new", port_file)
    while not stop.wait(1) and os.getppid() == parent:
        pass
    server.stop()


if __name__ == "__main__":
    main(*sys.argv[1:3])
