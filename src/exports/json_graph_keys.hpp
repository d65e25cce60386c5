#pragma once

// The names of fields that the writer and the reader of JSON graphs share.
namespace entente::json_keys {

inline constexpr const char* kGenerator = "entente";
inline constexpr const char* kGraphType = "relations of political actors";
inline constexpr int kFormatVersion = 1;

}  // namespace entente::json_keys
