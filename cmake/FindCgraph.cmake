# Graphviz ships no CMake package: finds cgraph and gvc, gives Cgraph::cgraph and Cgraph::gvc.
find_path(Cgraph_INCLUDE_DIR graphviz/cgraph.h)
find_library(Cgraph_LIBRARY cgraph)
find_library(Gvc_LIBRARY gvc)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Cgraph REQUIRED_VARS Cgraph_LIBRARY Gvc_LIBRARY Cgraph_INCLUDE_DIR)
if(Cgraph_FOUND AND NOT TARGET Cgraph::cgraph)
  add_library(Cgraph::cgraph UNKNOWN IMPORTED)
  set_target_properties(Cgraph::cgraph PROPERTIES IMPORTED_LOCATION "${Cgraph_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${Cgraph_INCLUDE_DIR};${Cgraph_INCLUDE_DIR}/graphviz")
  add_library(Cgraph::gvc UNKNOWN IMPORTED)
  set_target_properties(Cgraph::gvc PROPERTIES IMPORTED_LOCATION "${Gvc_LIBRARY}" INTERFACE_LINK_LIBRARIES Cgraph::cgraph)
endif()
mark_as_advanced(Cgraph_INCLUDE_DIR Cgraph_LIBRARY Gvc_LIBRARY)
