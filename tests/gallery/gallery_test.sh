#!/usr/bin/env bash
# The gallery in output/ is current: every example gives, byte for byte, the JSON and the DOT that are kept there.
# The pictures depend on the fonts of the machine: they must exist, no more.
# usage: gallery_test.sh PROGRAM
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../../scripts/lib.sh"

entente=$1
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
count=0
stale=0

complain() { printf '%s\n' "$1; run scripts/demo and commit output/"; stale=$((stale + 1)); }

check_example() {
  local slug=$1 stem=$2 file=$3 date=$4 source=$5 title=$6 format
  local kept=$root/output/$slug/$stem
  count=$((count + 1))
  "$entente" graph "$file" --date "$date" --source "$source" -o "$fresh/graph.json"
  "$entente" render "$fresh/graph.json" --title "$title" -o "$fresh/graph.dot"
  for format in json dot; do
    if [ ! -f "$kept.$format" ]; then
      complain "output/$slug/$stem.$format is missing"
    elif ! cmp "$fresh/graph.$format" "$kept.$format"; then
      complain "output/$slug/$stem.$format is not what the program makes now"
      diff -u "$kept.$format" "$fresh/graph.$format" | head -20 || true
    fi
  done
  for format in svg png; do
    [ -s "$kept.$format" ] || complain "output/$slug/$stem.$format is missing"
  done
}

for_each_example check_example
printf '%s\n' "$count examples, $stale stale files"
[ "$count" -gt 0 ] && [ "$stale" -eq 0 ]
