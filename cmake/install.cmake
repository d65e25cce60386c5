# What `cmake --install` gives: the libraries with headers and a package `entente` for find_package, the programs, the data, the documents.
# The layers `train` and `cli` serve the programs alone and stay behind.
include(CMakePackageConfigHelpers)

get_property(installed_libraries GLOBAL PROPERTY ENTENTE_LIBRARIES)
list(REMOVE_ITEM installed_libraries entente_train entente_cli)
install(TARGETS ${installed_libraries} EXPORT entente-targets
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT development
  FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT development)

set(package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/entente")
install(EXPORT entente-targets NAMESPACE entente:: DESTINATION "${package_folder}" COMPONENT development)
configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/entente-config.cmake.in" "${PROJECT_BINARY_DIR}/entente-config.cmake"
  INSTALL_DESTINATION "${package_folder}" PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/entente-config-version.cmake" COMPATIBILITY SameMinorVersion)
# Graphviz ships no CMake package: the module that finds it goes along.
install(FILES "${PROJECT_BINARY_DIR}/entente-config.cmake" "${PROJECT_BINARY_DIR}/entente-config-version.cmake"
  "${CMAKE_CURRENT_LIST_DIR}/FindCgraph.cmake" DESTINATION "${package_folder}" COMPONENT development)

# src/cli installs the programs with their manual and completion.
# A program looks for its data in ../share/entente beside its own folder.
install(DIRECTORY "${PROJECT_SOURCE_DIR}/data/" DESTINATION "${CMAKE_INSTALL_DATADIR}/entente" COMPONENT program
  PATTERN "english.vectors" EXCLUDE PATTERN "english.names.tsv" EXCLUDE PATTERN "news.conllu" EXCLUDE)  # for training alone
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" "${PROJECT_SOURCE_DIR}/README.md" "${PROJECT_SOURCE_DIR}/CHANGELOG.md" "${PROJECT_SOURCE_DIR}/SECURITY.md"
  "${PROJECT_SOURCE_DIR}/CITATION.cff"
  DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT program)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/docs" DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT program FILES_MATCHING PATTERN "*.md")
