# Comments of the house become Doxygen's: lines before a declaration, and words after a member. What Doxygen would take for markup is made safe, and the
# words that lead a line ("Errors       ...") become bold.
function safe(text) {
  gsub(/[<>@\\#&%*_`]/, "\\\\&", text)
  if (match(text, /^(Takes\/gives|Errors|Cost|Lifetime|Source|Tests|Threads|Worked example:)  */)) {
    word = substr(text, 1, RLENGTH)
    sub(/ *$/, "", word)
    text = "<br><b>" word "</b> " substr(text, RLENGTH + 1)
  }
  return text
}
match($0, /(^|[^:])\/\/ /) {
  at = index($0, "// ")
  code = substr($0, 1, at - 1)
  print code (code ~ /^ *$/ ? "/// " : "///< ") safe(substr($0, at + 3))
  next
}
{ print }
