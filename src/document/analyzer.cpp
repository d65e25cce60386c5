// Sentence by sentence: forms, tags, lemmas, tree, then what follows from tags and tree together.
// Worked example: in "Kyiv was seized by rebels", "seized" is VBN with an aux:pass child: a participle, past, passive.
#include <entente/document/analyzer.hpp>

#include <entente/document/lemmatizer.hpp>
#include <entente/document/parser.hpp>
#include <entente/document/tagger.hpp>
#include <entente/resources/model_file.hpp>

namespace entente {

struct Analyzer::Model {
  ModelFile file;
  Tagger tagger;
  Lemmatizer lemmatizer;
  Parser parser;
  std::string version;
};

namespace {

FeatureWeights checked_weights(const ModelFile& file, const std::string& part, std::size_t class_count) {
  const FeatureWeights weights(file.section_of<KeyTable::Slot>(part + ".slots"),
                               file.section_of<std::uint16_t>(part + ".rows"));
  if (!weights.valid(class_count)) {
    file.refuse("the weights of the " + part + " do not fit its classes");
  }
  return weights;
}

KeyTable checked_table(const ModelFile& file, const std::string& name) {
  const KeyTable table(file.section_of<KeyTable::Slot>(name));
  if (!table.has_empty_slot()) {
    file.refuse("the table " + name + " has no empty slot");
  }
  return table;
}

template <typename Value>
Value checked(const ModelFile& file, const char* section, std::optional<Value> value) {
  if (!value) {
    file.refuse(std::string("the section ") + section + " cannot be read");
  }
  return std::move(*value);
}

Tagger load_tagger(const ModelFile& file) {
  TagSet tags = checked(file, "tags", TagSet::parse(file.text_section("tags")));
  const KeyTable dictionary = checked_table(file, "dictionary");
  for (const KeyTable::Slot& slot : dictionary.slots()) {
    if ((slot.value & 255U) >= tags.size()) {
      file.refuse("the dictionary names a tag that the model lacks");
    }
  }
  const FeatureWeights weights = checked_weights(file, "tagger", tags.size());
  return Tagger(std::move(tags), dictionary, weights);
}

Lemmatizer load_lemmatizer(const ModelFile& file) {
  return {checked_table(file, "lemma.rules"),
          checked(file, "lemma.scripts", Lemmatizer::parse_scripts(file.text_section("lemma.scripts")))};
}

Parser load_parser(const ModelFile& file) {
  TransitionSet transitions = checked(file, "transitions", TransitionSet::parse(file.text_section("transitions")));
  const FeatureWeights weights = checked_weights(file, "parser", transitions.all().size());
  return Parser(std::move(transitions), weights);
}

void set_arcs(const std::vector<ParsedArc>& arcs, std::size_t begin, std::span<Word> words) {
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    const bool root = arcs[i].head == ParsedArc::kRootHead;
    words[begin + i].head = to_id<TokenId>(root ? begin + i : begin + arcs[i].head);
    words[begin + i].relation = arcs[i].relation;
  }
}

void set_features(Word& word) {
  const std::string& tag = word.xpos;
  word.plural = tag == "NNS" || tag == "NNPS";
  if (tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD") {
    word.verb_form = VerbForm::finite;
    word.tense = tag == "VBD" ? Tense::past : tag == "MD" ? Tense::none : Tense::present;
  } else if (tag == "VB") {
    word.verb_form = VerbForm::infinitive;
  } else if (tag == "VBG") {
    word.verb_form = VerbForm::gerund;
    word.tense = Tense::present;
  } else if (tag == "VBN") {
    word.verb_form = VerbForm::participle;
    word.tense = Tense::past;
  }
}

bool is_passive_mark(Relation relation) {
  return relation == Relation::nsubj_pass || relation == Relation::csubj_pass || relation == Relation::aux_pass ||
         relation == Relation::obl_agent;
}

void mark_passives(std::size_t begin, std::size_t end, std::span<Word> words) {
  std::vector<bool> own_clause(end - begin);  // with a subject or an auxiliary of its own
  for (std::size_t i = begin; i < end; ++i) {
    Word& word = words[i];
    Word& head = words[to_index(word.head)];
    if (is_passive_mark(word.relation) && (head.xpos == "VBN" || head.xpos == "VBD")) {
      head.passive = true;
      head.verb_form = VerbForm::participle;
    }
    const Relation relation = main_relation(word.relation);
    if (relation == Relation::nsubj || relation == Relation::aux) {
      own_clause[to_index(word.head) - begin] = true;
    }
    const bool reduced = relation == Relation::acl && word.relation != Relation::acl_relcl;
    word.passive = word.passive || (word.xpos == "VBN" && (reduced || word.relation == Relation::amod));
  }
  for (std::size_t i = begin; i < end; ++i) {  // "was seized and looted"
    Word& word = words[i];
    if (word.relation == Relation::conj && word.xpos == "VBN" && !own_clause[i - begin] &&
        words[to_index(word.head)].passive) {
      word.passive = true;
    }
  }
}

// "'s" and "'d" before an active participle are forms of "have": "he's gone" against "he's going", "he'd gone" against "he'd go".
void tell_contractions_apart(std::size_t begin, std::span<const std::string_view> forms, std::span<Word> words) {
  for (std::size_t i = 0; i < forms.size(); ++i) {
    Word& word = words[begin + i];
    const Word& head = words[to_index(word.head)];
    const std::string form = normalized_form(forms[i]);
    const bool contraction = (form == "'s" || form == "'d") && word.upos == Upos::aux && word.relation == Relation::aux;
    const bool perfect = head.xpos == "VBN" && (form == "'s" || !head.passive);
    if (contraction && (perfect || (i + 1 < forms.size() && lower_case(forms[i + 1]) == "been"))) {
      word.lemma = "have";
    }
  }
}

}  // namespace

Analyzer::Analyzer(const std::filesystem::path& model_file) {
  ModelFile file(model_file);
  Tagger tagger = load_tagger(file);
  Lemmatizer lemmatizer = load_lemmatizer(file);
  Parser parser = load_parser(file);
  std::string version(file.text_section("version"));
  model_.reset(
      new Model{std::move(file), std::move(tagger), std::move(lemmatizer), std::move(parser), std::move(version)});
}

Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

std::string Analyzer::model_version() const { return model_->version; }

Document Analyzer::analyze(TokenizedText text) const {
  std::vector<Word> words(text.tokens.size());
  std::vector<std::string_view> forms;
  std::vector<ParserToken> tokens;
  for (const Sentence& sentence : text.sentences) {
    const std::size_t begin = to_index(sentence.tokens.begin);
    const std::size_t end = to_index(sentence.tokens.end);
    forms.clear();
    for (std::size_t i = begin; i < end; ++i) {
      forms.push_back(text.text(to_id<TokenId>(i)));
    }
    const CaseStyle style = case_style(forms);
    const std::vector<TokenForm> hashed = model_->tagger.forms(forms, style);
    const std::vector<TagId> tags = model_->tagger.tag(hashed, style);
    tokens.resize(forms.size());
    for (std::size_t i = 0; i < forms.size(); ++i) {
      const TagSet::Pair& pair = model_->tagger.tags()[tags[i]];
      Word& word = words[begin + i];
      word.upos = pair.upos;
      word.xpos = pair.xpos;
      word.lemma = model_->lemmatizer.lemma(hashed[i], tags[i], pair.upos);
      tokens[i] = parser_token(hashed[i], word.lemma, tags[i], pair.upos);
      set_features(word);
    }
    const std::size_t body = to_index(sentence.body_begin);
    const std::size_t dateline = body > begin && body < end ? body - begin : 0;
    const std::span<const ParserToken> all(tokens);
    set_arcs(model_->parser.parse(all.subspan(dateline)), begin + dateline, words);
    if (dateline != 0) {  // a tree of its own, hung under the sentence's root
      set_arcs(model_->parser.parse(all.first(dateline)), begin, words);
      std::size_t root = begin + dateline;
      while (to_index(words[root].head) != root) {
        ++root;
      }
      for (std::size_t i = begin; i < begin + dateline; ++i) {
        if (to_index(words[i].head) == i) {
          words[i].head = to_id<TokenId>(root);
          words[i].relation = Relation::parataxis;
        }
      }
    }
    mark_passives(begin, end, words);
    tell_contractions_apart(begin, forms, words);
  }
  return Document(std::move(text), std::move(words));
}

}  // namespace entente
