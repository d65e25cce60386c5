// Pieces of sentences go through the network a few at a time; then lemmas, and what follows from tags and tree together (word_features.cpp).
// Worked example: "BEIRUT (AP) - Israel bombed a village" is parsed in two pieces; the dateline hangs under "bombed".
#include <entente/document/analyzer.hpp>

#include <algorithm>

#include <entente/document/lemmatizer.hpp>
#include <entente/document/reading_network.hpp>
#include <entente/document/tree_repairs.hpp>
#include <entente/document/word_features.hpp>
#include <entente/resources/model_file.hpp>

namespace entente {

struct Analyzer::Model {
  ModelFile file;
  ReadingNetwork network;
  Lemmatizer lemmatizer;
  std::string version;
};

namespace {

constexpr std::size_t kBatchTokens =
    250;  // of one call: enough rows for full speed, little enough for the second cache

KeyTable checked_table(const ModelFile& file, const std::string& name) {
  const KeyTable table(file.section_of<KeyTable::Slot>(name));
  if (!table.has_empty_slot()) {
    file.refuse("the table " + name + " has no empty slot");
  }
  return table;
}

Lemmatizer load_lemmatizer(const ModelFile& file) {
  std::optional<std::vector<EditScript>> scripts = Lemmatizer::parse_scripts(file.text_section("lemma.scripts"));
  if (!scripts) {
    file.refuse("the section lemma.scripts cannot be read");
  }
  return {checked_table(file, "lemma.rules"), std::move(*scripts)};
}

// A sentence, or a part of one, that gets a tree of its own.
struct Piece {
  std::size_t text = 0;
  std::size_t begin = 0;  // token
  std::size_t end = 0;
  std::size_t sentence = 0;
  CaseStyle style = CaseStyle::plain;

  [[nodiscard]] std::size_t size() const { return end - begin; }
};

// Where a piece that begins at `begin` should end: behind the last comma, semicolon or colon of its second half, else at its longest.
std::size_t cut_of(const TokenizedText& text, std::size_t begin, std::size_t end) {
  if (end - begin <= ReadingNetwork::kLongest) {
    return end;
  }
  for (std::size_t i = begin + ReadingNetwork::kLongest; i-- > begin + ReadingNetwork::kLongest / 2;) {
    const std::string_view form = text.text(to_id<TokenId>(i));
    if (form == "," || form == ";" || form == ":") {
      return i + 1;
    }
  }
  return begin + ReadingNetwork::kLongest;
}

// The dateline and the body of a sentence, cut where they are too long for one tree.
void add_pieces(const TokenizedText& text, std::size_t number, std::vector<Piece>& pieces) {
  std::vector<std::string_view> forms;
  for (std::size_t s = 0; s < text.sentences.size(); ++s) {
    const Sentence& sentence = text.sentences[s];
    const std::size_t begin = to_index(sentence.tokens.begin);
    const std::size_t end = to_index(sentence.tokens.end);
    const std::size_t body = to_index(sentence.body_begin);
    forms.clear();
    for (std::size_t i = begin; i < end; ++i) {
      forms.push_back(text.text(to_id<TokenId>(i)));
    }
    const CaseStyle style = case_style(forms);
    const auto add = [&](std::size_t from, std::size_t to) {
      while (from < to) {
        const std::size_t cut = cut_of(text, from, to);
        pieces.push_back({number, from, cut, s, style});
        from = cut;
      }
    };
    const bool dateline = body > begin && body < end;
    add(begin, dateline ? body : begin);
    add(dateline ? body : begin, end);
  }
}

// A word in -ing with a direct object is a verb, whatever its tag: "balked at meeting Sudan".
void retag_gerunds(const TagSet& tags, std::span<const TokenForm> forms, ReadingNetwork::Reading& reading) {
  const std::optional<TagId> gerund = tags.find(Upos::verb, "VBG");
  for (std::size_t i = 0; gerund && i < reading.arcs.size(); ++i) {
    ParsedArc& arc = reading.arcs[i];
    if (arc.relation != Relation::obj || arc.head >= i || !forms[arc.head].lower.ends_with("ing") ||
        tags[reading.tags[arc.head]].upos != Upos::noun) {
      continue;
    }
    const auto of_noun = [&](const ParsedArc& other) {
      return other.head == arc.head && (other.relation == Relation::det || other.relation == Relation::amod ||
                                        other.relation == Relation::nmod_poss);
    };
    if (std::any_of(reading.arcs.begin(), reading.arcs.end(), of_noun)) {
      continue;
    }
    reading.tags[arc.head] = *gerund;
    Relation& relation = reading.arcs[arc.head].relation;
    relation = relation == Relation::obj ? Relation::xcomp : relation == Relation::obl ? Relation::advcl : relation;
  }
}

void set_arcs(const std::vector<ParsedArc>& arcs, std::size_t begin, std::span<Word> words) {
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    const bool root = arcs[i].head == ParsedArc::kRootHead;
    words[begin + i].head = to_id<TokenId>(root ? begin + i : begin + arcs[i].head);
    words[begin + i].relation = arcs[i].relation;
  }
}

// The roots of a sentence's pieces hang under the root of its body's first piece.
void join_pieces(const Sentence& sentence, std::span<Word> words) {
  const std::size_t begin = to_index(sentence.tokens.begin);
  const std::size_t end = to_index(sentence.tokens.end);
  const std::size_t body = to_index(sentence.body_begin);
  std::size_t root = body > begin && body < end ? body : begin;
  while (to_index(words[root].head) != root) {
    ++root;
  }
  for (std::size_t i = begin; i < end; ++i) {
    if (i != root && to_index(words[i].head) == i) {
      words[i].head = to_id<TokenId>(root);
      words[i].relation = Relation::parataxis;
    }
  }
}

// What is known of a text before it is a document.
struct Draft {
  std::vector<Word> words;
  std::vector<Name> names;
};

// Some pieces, of one text or of several, in one call of the network.
void read_pieces(const ReadingNetwork& network, const Lemmatizer& lemmatizer, std::span<const TokenizedText> texts,
                 std::span<const Piece> pieces, std::vector<Draft>& drafts) {
  std::vector<std::string_view> views;
  for (const Piece& piece : pieces) {
    for (std::size_t i = piece.begin; i < piece.end; ++i) {
      views.push_back(texts[piece.text].text(to_id<TokenId>(i)));
    }
  }
  const std::vector<TokenForm> forms = token_forms(views);
  std::vector<ReadingNetwork::Sentence> sentences;
  std::size_t at = 0;
  for (const Piece& piece : pieces) {
    sentences.push_back({std::span(forms).subspan(at, piece.size()), piece.style});
    at += piece.size();
  }
  std::vector<ReadingNetwork::Reading> readings = network.read(sentences);
  for (std::size_t p = 0; p < pieces.size(); ++p) {
    ReadingNetwork::Reading& reading = readings[p];
    auto& [words, names] = drafts[pieces[p].text];
    retag_gerunds(network.tags(), sentences[p].forms, reading);
    for (std::size_t i = 0; i < pieces[p].size(); ++i) {
      const TagSet::Pair& pair = network.tags()[reading.tags[i]];
      Word& word = words[pieces[p].begin + i];
      word.upos = pair.upos;
      word.xpos = pair.xpos;
      word.lemma = lemmatizer.lemma(sentences[p].forms[i], reading.tags[i], pair);
    }
    set_arcs(reading.arcs, pieces[p].begin, words);
    for (const Name& name : names_of(reading.names, pieces[p].begin)) {
      const auto first = words.begin() + static_cast<std::ptrdiff_t>(to_index(name.tokens.begin));
      const auto last = words.begin() + static_cast<std::ptrdiff_t>(to_index(name.tokens.end));
      if (std::any_of(first, last, [](const Word& word) { return word.upos == Upos::propn; })) {
        names.push_back(name);  // "ate turkey" names nobody
      }
    }
  }
}

Document finished(TokenizedText text, Draft draft) {
  std::vector<std::string_view> forms;
  for (const Sentence& sentence : text.sentences) {
    join_pieces(sentence, draft.words);
    repair_tree(to_index(sentence.tokens.begin), to_index(sentence.tokens.end), draft.words);
    forms.clear();
    for (std::size_t i = to_index(sentence.tokens.begin); i < to_index(sentence.tokens.end); ++i) {
      forms.push_back(text.text(to_id<TokenId>(i)));
    }
    derive_features(forms, to_index(sentence.tokens.begin), draft.words);
  }
  return Document(std::move(text), std::move(draft.words), std::move(draft.names));
}

}  // namespace

Analyzer::Analyzer(const std::filesystem::path& model_file) : Analyzer(ModelFile(model_file)) {}

Analyzer::Analyzer(const ModelFile& file)
    : model_(new Model{file, ReadingNetwork(file), load_lemmatizer(file), std::string(file.text_section("version"))}) {}

Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

std::string Analyzer::model_version() const { return model_->version; }

Document Analyzer::analyze(TokenizedText text) const {
  Document document = std::move(analyze(std::span<TokenizedText>(&text, 1)).front());
  return document;
}

std::vector<Document> Analyzer::analyze(std::span<TokenizedText> texts) const {
  std::vector<Draft> drafts(texts.size());
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    drafts[i].words.resize(texts[i].tokens.size());
    add_pieces(texts[i], i, pieces);
  }
  for (std::size_t begin = 0, end = 0; begin < pieces.size(); begin = end) {
    std::size_t tokens = 0;
    for (; end < pieces.size() && (end == begin || tokens + pieces[end].size() <= kBatchTokens); ++end) {
      tokens += pieces[end].size();
    }
    read_pieces(model_->network, model_->lemmatizer, texts, std::span(pieces).subspan(begin, end - begin), drafts);
  }
  std::vector<Document> documents;
  documents.reserve(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    documents.push_back(finished(std::move(texts[i]), std::move(drafts[i])));
  }
  return documents;
}

}  // namespace entente
