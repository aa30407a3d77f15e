"""What clients ask of the emulator, as IAM names it: service and action, and the resource where a policy looks at it."""

import io
import json
import threading
from urllib.parse import parse_qs, unquote

# IAM calls a service otherwise than the signature of a request does.
NAMES = {"monitoring": "cloudwatch"}
TARGET, AGENT = "HTTP_X_AMZ_TARGET", "HTTP_USER_AGENT"


def service(environ):
    """The fourth part of the credential: key/date/region/service/aws4_request."""
    credential = environ.get("HTTP_AUTHORIZATION", "").partition("Credential=")[2].split(",")[0]
    parts = credential.split("/")
    return NAMES.get(parts[3], parts[3]) if len(parts) == 5 else None


def form(environ):
    """The parameters of a call that is a form; the body can be read again."""
    if not environ.get("CONTENT_TYPE", "").startswith("application/x-www-form-urlencoded"):
        return {}
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = io.BytesIO(body)
    return {name: values[0] for name, values in parse_qs(body.decode()).items()}


def call(environ):
    """None for what is not signed, so not asked of AWS."""
    name, parameters = service(environ), form(environ)
    if name is None:
        return None
    found = {"service": name, "action": parameters.get("Action") or environ.get(TARGET, "").rpartition(".")[2] or None}
    if name == "s3":
        # Signed as it is on its way, where a colon may be escaped.
        found["resource"] = "arn:aws:s3:::" + unquote(environ.get("PATH_INFO", "")).strip("/")
    if name == "iam" and "RoleName" in parameters:
        found["role"], found["boundary"] = parameters["RoleName"], parameters.get("PermissionsBoundary")
    return found


def written_down(application, path, agent):
    """The application, which writes down each call of clients that name themselves so: once, a JSON object on a line."""
    seen, lock = set(), threading.Lock()

    def answer(environ, start_response):
        if agent in environ.get(AGENT, ""):
            line = json.dumps(call(environ), sort_keys=True)
            with lock:
                if line not in seen and line != "null":
                    seen.add(line)
                    with open(path, "a", encoding="utf-8") as file:
                        file.write(line + "\n")
        return application(environ, start_response)

    return answer
