# Sourced by the scripts: where the checkout is, which packages the project needs, and the list of example articles.
# shellcheck shell=bash

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

# Debian 12 package names.
packages=(g++ cmake ninja-build pkg-config libicu-dev libboost-dev libboost-graph-dev nlohmann-json3-dev libcli11-dev
  libxml2-dev zlib1g-dev libarchive-dev libsqlite3-dev libsqlitecpp-dev libgraphviz-dev graphviz libgtest-dev librapidcheck-dev libbenchmark-dev python3 fonts-dejavu-core fonts-liberation2 ccache
  dpkg-dev fakeroot gzip xz-utils valgrind libxml2-utils groff-base zsh)  # of this line: packages and their tests, instruction counts, hostile texts, manual and completion
tool_packages=(clang libclang-rt-dev llvm clang-tidy clang-format cppcheck gcovr)  # the second: the sanitizers and libFuzzer of clang; the third: llvm-symbolizer

say() { printf '%s\n' "== $*"; }
die() { printf '%s\n' "$(basename "$0"): $*" >&2; exit 1; }

# Calls `$1 slug stem file date source title` for every example article, in order.
for_each_example() {
  local visit=$1 meta slug file date source title
  for meta in "$root"/examples/*/meta.tsv; do
    slug=$(basename "$(dirname "$meta")")
    while IFS=$'\t' read -r file date source title || [ -n "$file" ]; do
      case $file in '' | '#'*) continue ;; esac
      "$visit" "$slug" "${file%.*}" "$root/examples/$slug/$file" "$date" "$source" "$title"
    done <"$meta"
  done
}

# Configures and builds one preset: build_preset PRESET [cmake -D options...] [-- targets...]
build_preset() {
  local preset=$1 options=()
  shift
  while [ $# -gt 0 ] && [ "$1" != "--" ]; do options+=("$1"); shift; done
  [ $# -eq 0 ] || shift
  if command -v ccache >/dev/null; then options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
  (cd "$root" && cmake --preset "$preset" "${options[@]}" && cmake --build --preset "$preset" -j"$(nproc)" --target "${@:-all}")
}
