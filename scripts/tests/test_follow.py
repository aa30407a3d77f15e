"""A page is followed to the letter, and a page that cannot be followed stops."""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

FOLLOW = pathlib.Path(__file__).parent.parent / "follow.py"
SHOWN = pathlib.Path(__file__).parent.parent / "shown.py"


class Pages(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        subprocess.run(["git", "init", "-q"], cwd=self.folder.name, check=True)

    def run_on(self, script, page):
        file = pathlib.Path(self.folder.name, "page.md")
        file.write_text(page, encoding="utf-8")
        command = [sys.executable, str(script), "page.md"]
        return subprocess.run(command, cwd=self.folder.name, capture_output=True, text=True, env={**os.environ})

    def read(self, name):
        return pathlib.Path(self.folder.name, name).read_text(encoding="utf-8")

    def test_files_are_written_changed_and_used_in_the_pages_order(self):
        page = (
            "Write\n\n`a.txt`:\n\n```text\none\n```\n\nthen\n\n"
            "```diff\n--- a/a.txt\n+++ b/a.txt\n@@ -1 +1,2 @@\n one\n+two\n```\n\nand\n\n```sh\nwc -l < a.txt > lines\n```\n"
        )
        self.assertEqual(0, self.run_on(FOLLOW, page).returncode)
        self.assertEqual("one\ntwo\n", self.read("a.txt"))
        self.assertEqual("2", self.read("lines").strip())

    def test_a_block_for_the_reader_is_not_run(self):
        self.assertEqual(0, self.run_on(FOLLOW, "Later:\n\n```\nfalse\n```\n").returncode)

    def test_a_command_that_fails_stops(self):
        self.assertNotEqual(0, self.run_on(FOLLOW, "```sh\nfalse\n```\n").returncode)

    def test_a_change_that_does_not_fit_stops(self):
        page = "```diff\n--- a/gone.txt\n+++ b/gone.txt\n@@ -1 +1,2 @@\n one\n+two\n```\n"
        self.assertNotEqual(0, self.run_on(FOLLOW, page).returncode)

    def test_a_file_that_exists_is_not_overwritten(self):
        self.assertNotEqual(0, self.run_on(FOLLOW, "`page.md`:\n\n```text\nmine\n```\n").returncode)

    def test_what_a_page_shows_is_what_is_printed(self):
        self.assertEqual(0, self.run_on(SHOWN, "```console\n$ echo hello\nhello\n```\n").returncode)

    def test_what_a_page_shows_and_is_not_printed_is_found(self):
        found = self.run_on(SHOWN, "```console\n$ echo hello\ngoodbye\n```\n")
        self.assertEqual(1, found.returncode)
        self.assertIn("-goodbye", found.stdout)

    def test_a_page_that_shows_nothing_is_found(self):
        self.assertNotEqual(0, self.run_on(SHOWN, "Nothing.\n").returncode)


if __name__ == "__main__":
    unittest.main()
