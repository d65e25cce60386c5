#pragma once

#include <map>
#include <span>
#include <string>

#include <entente/resources/model_file.hpp>

#include "network_parameters.hpp"

namespace entente::training {

// What the static part of a word's vector is made of.
struct KnownWord {
  std::string key_text;           // lower case, digits as 0
  std::uint32_t word = 0;         // row of the table of words; 0: as an unknown word
  const float* vector = nullptr;  // sizes.vectors floats, or none
};

// Writes the parameters as the sections that the reading network loads, weights with one byte a value.
// `words`: by the key of the form (TokenForm::lower_key).
void add_network(ModelFileWriter& writer, const NetworkLayout& layout, std::span<const float> parameters,
                 const std::map<std::uint32_t, KnownWord>& words);

}  // namespace entente::training
