#pragma once

namespace entente::cli {

// What the program's exit codes mean; kExitCodes prints the same table in --help.
enum class ExitCode : int {
  ok = 0,                // also with documents in error: their records say so
  documents_failed = 1,  // with --strict or --max-errors
  usage = 2,             // wrong usage, or broken data files: found before anything is read
  input = 3,             // an input that cannot be read at all
  output = 4,            // the output cannot be written or drawn
  internal = 5,          // a fault of the program
};

inline constexpr const char* kExitCodes = R"(Exit codes:
  0  all went well; also with documents in error (their records say so), and when the reader of a pipe went away
  1  documents in error under --strict, or more of them than --max-errors allows
  2  wrong usage, or missing or broken data files; nothing was read
  3  an input cannot be read at all: missing file, folder without articles, broken graph or CoNLL-U file;
     in `graph` without --one-line also when not one document could be read, in `import` when no table has a row
  4  the output cannot be written or drawn; the output file is then as it was before
  5  a fault of the program itself: please report it)";

}  // namespace entente::cli
