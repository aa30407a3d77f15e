"""Which calls the policies of a role let through, as far as the policies of this repository need it.

A call is allowed where a statement of the role's own policies allows it, one of its boundary does too when it has one, and
none of either denies it. Patterns know * and ?; conditions are equality of strings, and an absent key is equal to nothing.
"""

import fnmatch
import re


def listed(value):
    return value if isinstance(value, list) else [value]


def matches(pattern, text, case=True):
    expression = fnmatch.translate(pattern.replace("[", "[[]"))
    return re.fullmatch(expression, text, 0 if case else re.IGNORECASE) is not None


def holds(condition, context):
    for operator, keys in condition.items():
        for key, values in keys.items():
            equal = context.get(key) in listed(values)
            if equal != {"StringEquals": True, "StringNotEquals": False}[operator]:
                return False
    return True


def applies(statement, action, resource, context):
    unknown = set(statement) - {"Sid", "Effect", "Action", "Resource", "Condition"}
    assert not unknown, f"a statement with {unknown}, which is not understood here"
    return (
        any(matches(pattern, action, case=False) for pattern in listed(statement["Action"]))
        and any(matches(pattern, resource) for pattern in listed(statement["Resource"]))
        and holds(statement.get("Condition", {}), context)
    )


def effects(documents, *call):
    found = [s for document in documents for s in listed(document["Statement"]) if applies(s, *call)]
    return {statement["Effect"] for statement in found}


class Role:
    """What a role may do: documents of its policies, and of its boundary if it has one."""

    def __init__(self, policies, boundary=None):
        self.layers = [policies] if boundary is None else [policies, [boundary]]

    def may(self, action, resource="*", **context):
        """Keys of the context have _ in the place of the colon: iam_PermissionsBoundary."""
        call = (action, resource, {key.replace("_", ":", 1): value for key, value in context.items()})
        return all(effects(layer, *call) == {"Allow"} for layer in self.layers)
