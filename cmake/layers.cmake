# Layers as targets, and the first guard against back-edges: a layer links only what cmake/layers.txt grants it, and only layers already added.
file(STRINGS "${CMAKE_CURRENT_LIST_DIR}/layers.txt" _rows REGEX "^[a-z]")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${CMAKE_CURRENT_LIST_DIR}/layers.txt")
set(ENTENTE_LAYERS)
foreach(_row IN LISTS _rows)
  string(REPLACE " " ";" _row "${_row}")
  list(POP_FRONT _row _layer)
  list(APPEND ENTENTE_LAYERS ${_layer})
  set(ENTENTE_MAY_USE_${_layer} ${_row})
endforeach()

add_library(entente_options INTERFACE)
target_compile_features(entente_options INTERFACE cxx_std_20)
target_compile_options(entente_options INTERFACE
  $<BUILD_INTERFACE:-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast>
  # GCC 12 sees overlaps in std::string that are none (GCC bug 105651), and unset members in initialiser lists of std::variant (GCC bug 80635).
  $<BUILD_INTERFACE:$<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-maybe-uninitialized>>
  $<BUILD_INTERFACE:$<$<BOOL:${ENTENTE_WARNINGS_AS_ERRORS}>:-Werror>>)

# For programs: under the address sanitizer they know what outer libraries keep to the end, whatever environment a test starts them in.
add_library(entente_sanitizing INTERFACE)
if(CMAKE_CXX_FLAGS MATCHES "-fsanitize=[a-z,]*address")
  target_sources(entente_sanitizing INTERFACE "${PROJECT_SOURCE_DIR}/tests/support/lsan_suppressions.cpp")
endif()

# entente_add_layer(name SOURCES file... [LINK layer-or-library...] [PRIVATE_LINK library...])
# Gives entente::<name>, a static library of one folder; its public headers are include/entente/<name>/*.hpp.
function(entente_add_layer name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  if(NOT name IN_LIST ENTENTE_LAYERS)
    message(FATAL_ERROR "layer guard: '${name}' is not in cmake/layers.txt")
  endif()
  foreach(used IN LISTS arg_LINK arg_PRIVATE_LINK)
    if(used MATCHES "^entente(::|_)(.+)$")
      set(other ${CMAKE_MATCH_2})
      if(NOT other IN_LIST ENTENTE_MAY_USE_${name})
        message(FATAL_ERROR "layer guard: '${name}' may not use '${other}' (cmake/layers.txt)")
      elseif(NOT TARGET ${used})
        message(FATAL_ERROR "layer guard: '${name}' uses '${other}', which comes later in cmake/layers.txt")
      endif()
    endif()
  endforeach()
  file(GLOB headers CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/include/entente/${name}/*.hpp")
  add_library(entente_${name} STATIC ${arg_SOURCES})
  add_library(entente::${name} ALIAS entente_${name})
  set_target_properties(entente_${name} PROPERTIES EXPORT_NAME ${name} POSITION_INDEPENDENT_CODE ON
    VERIFY_INTERFACE_HEADER_SETS ${PROJECT_IS_TOP_LEVEL})
  target_sources(entente_${name} PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}/include" FILES ${headers})
  target_link_libraries(entente_${name} PUBLIC ${arg_LINK} PRIVATE $<BUILD_INTERFACE:entente_options> ${arg_PRIVATE_LINK})
  target_compile_features(entente_${name} PUBLIC cxx_std_20)
  set_property(GLOBAL APPEND PROPERTY ENTENTE_LIBRARIES entente_${name})
endfunction()
