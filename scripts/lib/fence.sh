# Sourced: text of others as a code block in Markdown.
#
# fenced LANGUAGE TEXT   the text between backticks, more of them than anywhere in it: it could otherwise end the block and hide
#                        what follows from whoever reads the comment.
# shellcheck shell=bash

fenced() {
  local fence
  # shellcheck disable=SC2016 # backticks as such
  fence=$(printf '```\n%s\n' "$2" | grep -oE '`{3,}' | LC_ALL=C sort | tail -n 1)'`'
  printf '%s%s\n%s\n%s' "$fence" "$1" "$2" "$fence"
}
