#!/usr/bin/env python3
"""Checks rendered task definitions against the API model of ECS, and against what Terraform made.

check.py model FILE...                 types, required fields, unknown fields, enumerations, nulls, size; 77 without
                                       botocore
check.py same STATE FILE...            equal, but for tags, to the first task definitions of `terraform show -json`
check.py outputs FILE FOLDER           splits `terraform output -json`, or a state that `terraform test -json` printed,
                                       into one file per service
"""

import difflib
import json
import pathlib
import sys

SKIPPED = 77
# What ECS takes as a whole; the model does not say so.
LARGEST = 64 * 1024


def read(path):
    return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))


def wrong_enumerations(shape, value, path):
    """botocore leaves enumerations to the service, which would refuse them only after a release was tagged."""
    if shape.type_name == "structure":
        for name, member in value.items():
            if name in shape.members:
                yield from wrong_enumerations(shape.members[name], member, f"{path}.{name}")
    elif shape.type_name == "list":
        for index, member in enumerate(value):
            yield from wrong_enumerations(shape.member, member, f"{path}[{index}]")
    elif shape.type_name == "string" and shape.enum and value not in shape.enum:
        yield f"{path}: {value!r} is none of {', '.join(shape.enum)}"


def too_large(definition):
    size = len(json.dumps(definition, separators=(",", ":")).encode())
    if size > LARGEST:
        yield f"$: takes {size} bytes, and a task definition may take {LARGEST}"


def problems(definition):
    from botocore.loaders import Loader
    from botocore.model import ServiceModel
    from botocore.validate import ParamValidator

    model = ServiceModel(Loader().load_service_model("ecs", "service-2"))
    shape = model.operation_model("RegisterTaskDefinition").input_shape
    report = ParamValidator().validate(definition, shape)
    if report.has_errors():
        return report.generate_report().splitlines()
    return [*wrong_enumerations(shape, definition, "$"), *too_large(definition)]


def model(*files):
    try:
        import botocore.validate  # noqa: F401
    except ImportError:
        print("skipped: task definitions against the ECS API model, as python cannot import botocore")
        return SKIPPED
    code = 0
    for file in files:
        found = problems(read(file))
        code = code or bool(found)
        for problem in found:
            print(f"{file}: {problem}")
    return int(code)


def resources(module):
    yield from module.get("resources", [])
    for child in module.get("child_modules", []):
        yield from resources(child)


def pruned(value):
    """Without nulls and empty collections, which mean the same to ECS as leaving the field out."""
    if isinstance(value, dict):
        members = {key: pruned(member) for key, member in value.items()}
        return {key: member for key, member in members.items() if member not in (None, [], {})}
    if isinstance(value, list):
        return [pruned(member) for member in value]
    return value


def made(values):
    platform = values["runtime_platform"][0]
    return {
        "family": values["family"],
        "requiresCompatibilities": values["requires_compatibilities"],
        "networkMode": values["network_mode"],
        "cpu": values["cpu"],
        "memory": values["memory"],
        "executionRoleArn": values["execution_role_arn"],
        "taskRoleArn": values["task_role_arn"],
        "runtimePlatform": {
            "operatingSystemFamily": platform["operating_system_family"],
            "cpuArchitecture": platform["cpu_architecture"],
        },
        "volumes": [{"name": volume["name"]} for volume in values["volume"]],
        "containerDefinitions": json.loads(values["container_definitions"]),
    }


# Fields that ECS fills in when they are left out.
DEFAULTS = {"cpu": 0}


def comparable(definition):
    definition = pruned(definition)
    definition.pop("tags", None)
    definition["containerDefinitions"].sort(key=lambda container: container["name"])
    definition["volumes"].sort(key=lambda volume: volume["name"])
    for container in definition["containerDefinitions"]:
        for key, value in DEFAULTS.items():
            if container.get(key) == value:
                del container[key]
        container.get("mountPoints", []).sort(key=lambda mount: mount["sourceVolume"])
        container["environment"] = sorted(container.get("environment", []), key=lambda entry: entry["name"])
    return definition


def difference(first, rendered):
    texts = [json.dumps(value, indent=2, sort_keys=True).splitlines() for value in (first, rendered)]
    return difflib.unified_diff(*texts, "made", "rendered", lineterm="", n=2)


def same(state, *files):
    found = resources(read(state)["values"]["root_module"])
    expected = {r["values"]["family"]: made(r["values"]) for r in found if r["type"] == "aws_ecs_task_definition"}
    code = 0
    for file in files:
        rendered = comparable(read(file))
        first = comparable(expected[rendered["family"]])
        for key in sorted(set(rendered) | set(first)):
            if rendered.get(key) != first.get(key):
                code = 1
                print(f"{file}: {key} differs")
                print("\n".join(difference(first.get(key), rendered.get(key))))
    return code


def outputs(file, folder):
    found = read(file)
    found = found.get("test_state", {}).get("outputs", found)["task_definitions"]
    for service, task in found["value"].items():
        target = pathlib.Path(folder, f"{service}.json")
        target.write_text(json.dumps(task, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit({"model": model, "same": same, "outputs": outputs}[sys.argv[1]](*sys.argv[2:]))
