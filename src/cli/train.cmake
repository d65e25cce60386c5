add_executable(entente-train "${CMAKE_CURRENT_LIST_DIR}/train_main.cpp")
target_link_libraries(entente-train PRIVATE entente_options entente_usage entente::train entente::pipeline CLI11::CLI11)
target_compile_definitions(entente-train PRIVATE ENTENTE_VERSION="${PROJECT_VERSION}")
