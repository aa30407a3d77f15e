"""Whatever a page refers to and is not there is told with its place, and nothing else is."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

REFERENCES = pathlib.Path(__file__).parent.parent / "references.py"
PAGES = {
    "README.md": "# Readme\n\n[guide](docs/guide.md#two-words)\n",
    "docs/guide.md": "# Guide\n\n## Two words\n\nSee [above](#guide), `scripts/run` and `query.broken`; `slo compile --out DIR`.\n",
    "scripts/run": "#!/usr/bin/env bash\n# docs/guide.md has more.\n",
    "slo-dsl/src/main/resources/dev/slo/diagnostic/pages/query.broken.md": "# Broken\n",
    "compiler/cli/src/test/resources/golden/help-compile.txt": "  -o, --out=DIR  The folder.\n",
}


class Repository(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        subprocess.run(["git", "init", "-q"], cwd=self.folder.name, check=True)
        for name, text in PAGES.items():
            self.write(name, text)

    def write(self, name, text):
        file = pathlib.Path(self.folder.name, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def add(self, text, name="docs/guide.md"):
        self.write(name, PAGES.get(name, "") + text)

    def told(self):
        """What is told of each reference that leads nowhere."""
        run = subprocess.run([sys.executable, str(REFERENCES)], cwd=self.folder.name, capture_output=True, text=True)
        lines = run.stdout.splitlines()[:-1]
        self.assertEqual(1 if lines else 0, run.returncode, run.stderr)
        return lines

    def test_nothing_is_told_where_everything_leads_somewhere(self):
        self.assertEqual([], self.told())

    def test_a_link_needs_its_file_and_its_heading(self):
        self.add("\n[a](other.md) and [b](#three-words)\n")
        self.assertEqual(
            ["docs/guide.md:7: docs/guide.md has no heading #three-words", "docs/guide.md:7: there is no docs/other.md"],
            self.told(),
        )

    def test_the_second_heading_of_a_name_has_an_address_of_its_own(self):
        self.add("\n## Two words\n\n[it](#two-words-1)\n")
        self.assertEqual([], self.told())

    def test_what_is_shown_as_code_is_no_link(self):
        self.add("\n`[a](other.md)`\n\n```\n[b](other.md)\n```\n")
        self.assertEqual([], self.told())

    def test_a_page_or_a_picture_that_no_page_leads_to_is_told(self):
        self.write("docs/lost.md", "# Lost\n")
        self.write("docs/images/lost.png", "")
        self.assertEqual(
            ["docs/images/lost.png:1: no page leads here from README.md", "docs/lost.md:1: no page leads here from README.md"],
            self.told(),
        )

    def test_a_path_is_told_in_sources_too_unless_it_is_a_pattern_or_built(self):
        self.add("// docs/gone.md, docs/*.md, docs/<page>.md, compiler/cli/target/slo.jar\n", "slo-dsl/A.java")
        self.assertEqual(["slo-dsl/A.java:1: there is no docs/gone.md"], self.told())

    def test_a_code_needs_a_page_of_explanation(self):
        self.add("\n`query.not-known`, `other.not-known`\n")
        self.assertEqual(["docs/guide.md:7: no diagnostic has the code query.not-known"], self.told())

    def test_a_command_takes_the_options_of_its_help(self):
        self.add("\n```sh\n./slo compile --check\nslo fly\nslo compile | sort --unique  # slo is fast\n```\n")
        self.assertEqual(
            ["docs/guide.md:7: slo compile has no option --check", "docs/guide.md:7: there is no command slo fly"],
            self.told(),
        )

    def test_the_plugins_page_lists_its_parameters(self):
        self.add("\n[plugin](maven.md)\n")
        self.write("docs/maven.md", "# Plugin\n\n| `skip` | `slo.skip` |\n")
        self.write("compiler/maven-plugin/src/main/A.java", '@Parameter(property = "slo.sources")\n')
        self.assertEqual(
            ["docs/maven.md:1: no goal has the parameter slo.skip", "docs/maven.md:1: no row for the parameter slo.sources"],
            self.told(),
        )

    def test_a_decision_has_a_number_and_a_row_of_its_own(self):
        self.add("\n[decisions](decisions/README.md)\n")
        self.write("docs/decisions/README.md", "| | |\n|---|---|\n| [0001](0001-one.md) | One |\n| [0002](0002-two.md) | Zwei |\n")
        self.write("docs/decisions/0001-one.md", "# 1. One\n")
        self.write("docs/decisions/0002-two.md", "# 3. Two\n")
        self.assertEqual(
            [
                "docs/decisions/0002-two.md:1: the heading has another number than the file",
                "docs/decisions/README.md:1: no row 0002-two.md with the title 'Two'",
            ],
            self.told(),
        )


if __name__ == "__main__":
    unittest.main()
