// What outer libraries keep to the end of the process, for builds with the address sanitizer. Worked example: fontconfig keeps its fonts, which would be 70 kB of "leaks"
// of every drawing; LeakSanitizer asks the program for this list (sanitizer/lsan_interface.h), and reports what is ours alone.
extern "C" {
const char* __lsan_default_suppressions();  // NOLINT(bugprone-reserved-identifier)
const char* __lsan_default_options();       // NOLINT(bugprone-reserved-identifier)

const char* __lsan_default_suppressions() {  // NOLINT(bugprone-reserved-identifier)
  return "leak:libfontconfig\nleak:libgvc\nleak:libgvplugin\nleak:libglib\nleak:libgobject\nleak:libpango\nleak:"
         "libcairo\nleak:libcgraph\nleak:libharfbuzz\n";
}

const char* __lsan_default_options() { return "print_suppressions=0"; }  // NOLINT(bugprone-reserved-identifier)
}
