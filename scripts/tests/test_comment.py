"""A comment is put over an earlier one of the workflow's own, and over nobody else's.

In the place of GitHub's command line stands a program that answers with prepared comments and writes down what it was told.
"""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

COMMENT = pathlib.Path(__file__).parent.parent / "comment"
GH = """#!/usr/bin/env python3
import json, os, pathlib, sys
folder = pathlib.Path(os.environ["ANSWERS"])
if "--paginate" in sys.argv:
    print((folder / "comments").read_text(), end="")
else:
    (folder / "told").write_text(json.dumps(sys.argv[1:]))
"""
BOT, PERSON = "github-actions[bot]", "somebody"


def written(number, user, body):
    return {"id": number, "user": {"login": user}, "body": body}


class Comment(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        (self.folder / "gh").write_text(GH, encoding="utf-8")
        (self.folder / "gh").chmod(0o755)
        (self.folder / "plan").write_text("Plan: 1 to add.\n", encoding="utf-8")

    def told(self, *pages):
        (self.folder / "comments").write_text("".join(json.dumps(page) for page in pages), encoding="utf-8")
        environment = {
            **os.environ,
            "PATH": f"{self.folder}:{os.environ['PATH']}",
            "ANSWERS": str(self.folder),
            "GITHUB_REPOSITORY": "example/slo",
            "PULL_REQUEST": "7",
        }
        command = [str(COMMENT), "Plan for dev", "plan"]
        subprocess.run(command, cwd=self.folder, check=True, capture_output=True, env=environment)
        _, _, method, address, *rest = json.loads((self.folder / "told").read_text(encoding="utf-8"))
        return method, address, next(part for part in rest if part.startswith("body="))

    def test_the_first_is_a_new_one(self):
        method, address, body = self.told([])
        self.assertEqual(("POST", "repos/example/slo/issues/7/comments"), (method, address))
        self.assertTrue(body.startswith("body=<!-- Plan for dev -->\n"))

    def test_a_later_one_is_put_over_the_workflows_own_on_whatever_page_it_is(self):
        first = [written(1, BOT, "<!-- Plan for prod -->\n"), written(2, PERSON, "fine")]
        method, address, _ = self.told(first, [written(3, BOT, "<!-- Plan for dev -->\n### Plan")])
        self.assertEqual(("PATCH", "repos/example/slo/issues/comments/3"), (method, address))

    def test_one_that_somebody_else_wrote_with_its_marker_is_left_alone(self):
        method, _, _ = self.told([written(1, PERSON, "<!-- Plan for dev -->\nNo changes.")])
        self.assertEqual("POST", method)


if __name__ == "__main__":
    unittest.main()
