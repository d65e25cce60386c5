# Run at build time: cmake -DSOURCE=page_bytes.cpp -DVIEWER=viewer (-DNPM=npm -DBUILT=folder | -DREADY=index.html) -P embed_page.cmake
# Builds the page where npm is given, and writes it as a C++ source. A page that cannot be had for want of packages is a warning; a page that fails to build is an error.
set(page "")
if(NPM)
  if(NOT EXISTS "${VIEWER}/node_modules/.package-lock.json" OR "${VIEWER}/package-lock.json" IS_NEWER_THAN "${VIEWER}/node_modules/.package-lock.json")
    execute_process(COMMAND "${NPM}" ci --no-audit --no-fund --loglevel=error WORKING_DIRECTORY "${VIEWER}" RESULT_VARIABLE failed ERROR_VARIABLE why OUTPUT_QUIET)
  endif()
  if(failed)
    message(WARNING "The page: npm cannot install what builds it; entente will have no page. ${why}")
  else()
    execute_process(COMMAND "${NPM}" exec --offline -- vite build --logLevel error --outDir "${BUILT}" --emptyOutDir WORKING_DIRECTORY "${VIEWER}"
      RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE why)
    if(failed)
      message(FATAL_ERROR "The page cannot be built: ${said}${why}")
    endif()
    file(READ "${BUILT}/index.html" page)
  endif()
elseif(READY)
  file(READ "${READY}" page)
endif()
set(delimiter "entente_page")
if(page MATCHES "\\)${delimiter}\"")
  message(FATAL_ERROR "The page holds the delimiter of the raw string that it is put into")
endif()
file(WRITE "${SOURCE}" "// Written by cmake/embed_page.cmake from viewer/.
#include \"page_template.hpp\"

namespace entente {

std::string_view page_template() { return R\"${delimiter}(${page})${delimiter}\"; }

}  // namespace entente
")
