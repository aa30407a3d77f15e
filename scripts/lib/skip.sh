# Sourced: how a check says that it could not run here.
#
# skip WHY   prints "skipped: WHY", which verify repeats at its end, and ends the script with the code for it.
# shellcheck shell=bash

# The code of automake and meson for a test that could not run.
readonly SKIPPED=77

skip() {
  printf 'skipped: %s\n' "$*"
  exit "$SKIPPED"
}
