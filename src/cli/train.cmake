add_executable(entente-train "${CMAKE_CURRENT_LIST_DIR}/train_main.cpp")
target_link_libraries(entente-train PRIVATE entente_options entente::train entente::pipeline CLI11::CLI11)
