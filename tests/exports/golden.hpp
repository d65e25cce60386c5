#pragma once

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

namespace entente {

// Compares bytes with tests/golden/<name>. ENTENTE_UPDATE_GOLDEN=1 in the environment writes that file instead, to be read before it is kept.
inline void expect_golden(const std::string& name, const std::string& bytes) {
  const std::string path = std::string(ENTENTE_SOURCE_FOLDER) + "/tests/golden/" + name;
  if (std::getenv("ENTENTE_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << bytes;
    return;
  }
  std::ifstream file(path, std::ios::binary);
  ASSERT_TRUE(file) << path;
  std::ostringstream expected;
  expected << file.rdbuf();
  EXPECT_EQ(bytes, expected.str()) << "differs from " << path;
}

}  // namespace entente
