#!/usr/bin/env python3
"""Does what a page of documentation says, in the current folder.

follow.py PAGE

A code block after a line that is nothing but `path`: becomes that file; it must not exist yet. A block of diff is
applied, a block of sh is run; each has to succeed. Other blocks are for the reader.
"""

import pathlib
import re
import subprocess
import sys

BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PATH = re.compile(r"^`([^`]+)`:\n\n\Z", re.MULTILINE)


def steps(page):
    end = 0
    for block in BLOCK.finditer(page):
        path = PATH.search(page[end : block.start()])
        yield block[1], path and path[1], block[2]
        end = block.end()


def follow(language, path, text):
    if path:
        file = pathlib.Path(path)
        if file.exists():
            sys.exit(f"{path} exists already")
        file.write_text(text, encoding="utf-8")
        print(f"wrote {path}")
    elif language == "diff":
        subprocess.run(["git", "apply", "--unidiff-zero", "-"], input=text.encode(), check=True)
        print("applied a change of " + ", ".join(re.findall(r"^\+\+\+ b/(.+)$", text, re.MULTILINE)))
    elif language == "sh":
        print("$ " + text.strip().replace("\n", "\n  "))
        sys.stdout.flush()
        subprocess.run(["bash", "-euo", "pipefail", "-c", text], check=True)


if __name__ == "__main__":
    page = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    for step in steps(page):
        follow(*step)
        sys.stdout.flush()
