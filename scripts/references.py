#!/usr/bin/env python3
"""Holds what the pages of this repository refer to, in the current folder; 1 when something leads nowhere.

Links lead to files and to headings that are there, and every page and picture of docs/ can be reached from README.md.
Paths of the repository exist, in comments of the sources as well. Codes of diagnostics have a page of explanation. The commands that
a page shows take the options that it shows, by their help; the Maven plugin has the parameters that its page lists.
Every decision stands in the list of decisions, by its title.
"""

import pathlib
import posixpath
import re
import subprocess
import sys

CODES = "slo-dsl/src/main/resources/dev/slo/diagnostic/pages"
HELP = "compiler/cli/src/test/resources/golden"
DECISIONS = "docs/decisions"
PLUGIN = "compiler/maven-plugin/src/main"
PLUGIN_PAGE = "docs/maven.md"
# What is generated, or is there to be wrong, refers to places elsewhere.
FOREIGN = re.compile(r"^generated/|^scripts/tests/|/src/test/resources/|/src/it/")
# What is built, and the service that docs/walkthroughs/add-a-service.md adds, are not there.
ABSENT = re.compile(r"/(?:target|[\w./-]*greeter)\b")
TEXTS = re.compile(r"\.(?:ftl|html|java|jsonnet|libsonnet|md|mjs|py|sh|tf|xml|ya?ml)$|^(?:[^/.]+|scripts/[^/.]+|compiler/[^/]+/[^/.]+)$")

FENCE = re.compile(r"^ *```(\w*).*\n((?:.*\n)*?) *```$", re.MULTILINE)
INLINE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(<?([^)\s>]+)>?\)")
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
# A pattern, or a name to be filled in, has something else behind it.
PATH = re.compile(
    r"(?<![\w./<>{}*$-])(?:docs|scripts|compiler|sample-services|slo-dsl|monitoring|terraform|task-definitions)"
    r"/[\w./-]*\w[^\w\s]?"
)
PATTERN = re.compile(r"[-*<{$?\[]$")
CODE = re.compile(r"[a-z]+\.[a-z]+(?:-[a-z]+)+")
COMMAND = re.compile(r"(?:^|[$|&(`] *)(?:\./|~/slo/)?slo ([a-z]+)\b([^|;&#<>\n]*)", re.MULTILINE)
OPTION = re.compile(r"(?<![\w-])(--[a-z][a-z-]*)")


def tracked():
    """The files of the repository, and those that are about to be."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"], check=True, capture_output=True, text=True
    )
    return sorted(name for name in listed.stdout.splitlines() if pathlib.Path(name).exists())


def read(file):
    return pathlib.Path(file).read_text(encoding="utf-8", errors="replace")


def line(text, offset):
    return text.count("\n", 0, offset) + 1


def blank(text, pattern):
    """The text with what matches blotted out, line breaks apart, so that places stay."""
    return pattern.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def prose(page):
    return blank(blank(page, FENCE), INLINE)


def anchors(page):
    """The headings of a page as GitHub makes addresses of them; a second one of a name is numbered."""
    found = {}
    for heading in HEADING.findall(blank(page, FENCE)):
        text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
        name = re.sub(r"[^\w\- ]", "", text).strip().replace(" ", "-")
        count = found.get(name, -1) + 1
        found[name] = count
        if count:
            found[f"{name}-{count}"] = 0
    return set(found)


class References:
    """What the files of a repository refer to, and what of it leads nowhere."""

    def __init__(self, files):
        self.files = set(files)
        self.folders = {str(folder) for file in files for folder in pathlib.PurePosixPath(file).parents}
        self.pages = {file: read(file) for file in files if file.endswith(".md") and not FOREIGN.search(file)}
        self.links = {file: [] for file in self.pages}
        self.wrong = []

    def report(self, file, text, offset, message):
        self.wrong.append(f"{file}:{line(text, offset)}: {message}")

    def exists(self, path):
        return path.rstrip("/") in self.files | self.folders

    def check_links(self):
        for file, page in self.pages.items():
            text = prose(page)
            for link in LINK.finditer(text):
                if not re.match(r"[a-z]+:", link[1]):
                    self.check_link(file, text, link)

    def check_link(self, file, text, link):
        path, _, anchor = link[1].partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(file), path)) if path else file
        self.links[file].append(target)
        if not self.exists(target):
            self.report(file, text, link.start(), f"there is no {target}")
        elif anchor and target in self.pages and anchor not in anchors(self.pages[target]):
            self.report(file, text, link.start(), f"{target} has no heading #{anchor}")

    def check_reach(self):
        """Whoever starts at README.md comes to everything there is to read."""
        reached, ahead = set(), ["README.md"]
        while ahead:
            file = ahead.pop()
            if file not in reached:
                reached.add(file)
                ahead += self.links.get(file, [])
        for file in sorted(self.files - reached):
            if file.startswith("docs/"):
                self.wrong.append(f"{file}:1: no page leads here from README.md")

    def check_paths(self):
        for file in sorted(self.files):
            if TEXTS.search(file) and not FOREIGN.search(file):
                text = read(file)
                for found in PATH.finditer(text):
                    path = re.sub(r"\W$", "", found[0])
                    known = self.exists(path) or self.exists(posixpath.join(posixpath.dirname(file), path))
                    if not known and not PATTERN.search(found[0]) and not ABSENT.search(path):
                        self.report(file, text, found.start(), f"there is no {path}")

    def check_codes(self):
        codes = {pathlib.PurePosixPath(file).stem for file in self.files if file.startswith(CODES + "/")}
        groups = {code.split(".")[0] for code in codes}
        for file, page in self.pages.items():
            for code in CODE.finditer(page):
                inside = page[code.start() - 1 : code.start()] in ("`", "[") and page[code.end()] in ("`", "]")
                if inside and code[0].split(".")[0] in groups and code[0] not in codes:
                    self.report(file, page, code.start(), f"no diagnostic has the code {code[0]}")

    def check_commands(self):
        helps = {
            pathlib.PurePosixPath(file).stem.removeprefix("help-"): set(OPTION.findall(read(file)))
            for file in self.files
            if file.startswith(HELP + "/help-")
        }
        for file, page in self.pages.items():
            for shown in list(FENCE.finditer(page)) + list(INLINE.finditer(blank(page, FENCE))):
                for command in COMMAND.finditer(shown[0].strip("`").replace("\\\n", "  ")):
                    name, options = command[1], OPTION.findall(command[2])
                    if name not in helps:
                        self.report(file, page, shown.start(), f"there is no command slo {name}")
                    for option in options:
                        if name in helps and option not in helps[name]:
                            self.report(file, page, shown.start(), f"slo {name} has no option {option}")

    def check_parameters(self):
        """The table of the Maven plugin's parameters has every one that a user can set, and no other."""
        shown = set(re.findall(r"^\| `\w+` \| `(slo\.\w+)` \|", self.pages.get(PLUGIN_PAGE, ""), re.MULTILINE))
        sources = [read(file) for file in self.files if file.startswith(PLUGIN + "/") and file.endswith(".java")]
        there = {name for source in sources for name in re.findall(r'property = "(slo\.\w+)"', source)}
        self.wrong += [f"{PLUGIN_PAGE}:1: no goal has the parameter {name}" for name in sorted(shown - there)]
        self.wrong += [f"{PLUGIN_PAGE}:1: no row for the parameter {name}" for name in sorted(there - shown)]

    def check_decisions(self):
        """Number, title and row of each; a number is given once."""
        rows = dict(re.findall(r"^\| \[\d+\]\(([^)]+)\) \| (.+) \|$", self.pages.get(f"{DECISIONS}/README.md", ""), re.MULTILINE))
        numbers = {}
        for file in sorted(self.files):
            if re.match(DECISIONS + r"/\d", file):
                name = posixpath.basename(file)
                number, title = re.match(r"# (\d+)\. (.+)", self.pages[file] + "\n# 0. ").groups()
                if int(name[:4]) != int(number):
                    self.wrong.append(f"{file}:1: the heading has another number than the file")
                if rows.get(name) != title:
                    self.wrong.append(f"{DECISIONS}/README.md:1: no row {name} with the title '{title}'")
                if numbers.setdefault(name[:4], name) != name:
                    self.wrong.append(f"{file}:1: the number is that of {numbers[name[:4]]}")

    def check(self):
        self.check_links()
        self.check_reach()
        self.check_paths()
        self.check_codes()
        self.check_commands()
        self.check_parameters()
        self.check_decisions()
        return self.wrong


def main():
    references = References(tracked())
    wrong = references.check()
    print("\n".join(sorted(set(wrong))), end="\n" if wrong else "")
    print(f"references: {len(references.pages)} pages, {sum(map(len, references.links.values()))} links")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
