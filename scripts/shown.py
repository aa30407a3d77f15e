#!/usr/bin/env python3
"""Runs the commands that a page shows and compares what they print with what the page says; 1 when they differ.

shown.py PAGE

A block of `console` begins with `$ command`; the rest of it is the command's standard output. A command without output
in the page is not run.
"""

import difflib
import pathlib
import re
import subprocess
import sys

BLOCK = re.compile(r"^```console\n\$ ([^\n]+)\n(.+?)^```$", re.MULTILINE | re.DOTALL)


def main(page):
    blocks = BLOCK.findall(pathlib.Path(page).read_text(encoding="utf-8"))
    if not blocks:
        sys.exit(f"{page} shows no command")
    code = 0
    for command, shown in blocks:
        printed = subprocess.run(["bash", "-c", command], stdout=subprocess.PIPE, check=True, text=True).stdout
        difference = list(difflib.unified_diff(shown.splitlines(), printed.splitlines(), page, command, lineterm="", n=1))
        if difference:
            print("\n".join(difference))
            code = 1
    print(f"{page}: {len(blocks)} shown, " + ("as printed" if code == 0 else "not as printed"))
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
