// The code of an act comes from the act and the operators around it. From the act the walk goes up the tree, through infinitives, objects and that-clauses;
// every operator on the way changes the code once.
// Worked example: "refused to lift the embargo": the frame of "embargo" gives SANCTION; "lift" (end) makes it CONCEDE; "refuse" makes that REJECT.
#include "operators.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include <entente/document/one_of.hpp>

#include "act_algebra.hpp"
#include "operator_context.hpp"
#include "speech_verbs.hpp"
#include "step_scope.hpp"

namespace entente {

namespace {

constexpr int kMaxSteps = 7;  // up the tree

// Marks that make a whole clause a condition: "if Oman agrees", "once Oman agrees".
bool is_condition(std::string_view lemma) {
  return is_one_of(lemma, {"if", "unless", "whether", "once", "provided", "lest"});
}

class OperatorWalk {
 public:
  OperatorWalk(const FrameLexicon& lexicon, const Document& document, const ArgumentFinder& arguments, CodedAct& act)
      : lexicon_(lexicon), document_(document), arguments_(arguments), act_(act) {}

  void run(const FrameMatch& match) {
    TokenId at = match.words.front();
    FramePos at_pos = match.frame->pos;
    take_markers(at, says_no(document_, match));
    for (int step = 0; step < kMaxSteps && !document_.is_root(at); ++step) {
      const TokenId above = document_.head(at);
      const Relation relation = relation_above(lexicon_, document_, arguments_, at);
      const auto above_pos = pos_of(above);
      if (relation == Relation::conj || relation == Relation::cc) {
        at = above;  // "agreed to meet and discuss": operators of the first conjunct hold for the second
        continue;
      }
      if (!above_pos) {
        break;
      }
      const bool clause = relation == Relation::xcomp || relation == Relation::ccomp ||
                          (relation == Relation::acl && !is_participle_of(at)) || relation == Relation::advcl ||
                          relation == Relation::parataxis || relation == Relation::csubj;
      const bool nominal = at_pos != FramePos::verb &&
                           (relation == Relation::obj || relation == Relation::nsubj_pass ||
                            relation == Relation::obl || relation == Relation::nmod || relation == Relation::compound);
      if (!clause && !nominal) {
        attribute_by_accord(at);
        if (relation == Relation::acl_relcl || relation == Relation::acl || relation == Relation::nsubj) {
          at = above;
          at_pos = *above_pos;
          report_only_ = true;
          continue;
        }
        break;
      }
      attribute(at, above, relation);
      if (!report_only_) {
        apply_word(above, *above_pos, relation, at);
        const bool purpose = relation == Relation::advcl && !is_inclination(above, *above_pos, at);
        if (!purpose && relation != Relation::parataxis &&
            !(relation == Relation::ccomp && is_speech_verb(document_.word(above).lemma))) {
          take_markers(above);
        } else {
          report_only_ = true;
        }
      }
      at = above;
      at_pos = *above_pos;
    }
    attribute_by_accord(at);
  }

 private:
  // "threatened to kill hostages kidnapped in May": what is said of a noun by a participle does not stand under the words that act on the noun's clause.
  [[nodiscard]] bool is_participle_of(TokenId token) const {
    return document_.word(token).verb_form == VerbForm::participle && !document_.child(token, Relation::mark);
  }

  [[nodiscard]] std::optional<FramePos> pos_of(TokenId token) const {
    switch (document_.word(token).upos) {
      case Upos::verb:
      case Upos::aux:
        return FramePos::verb;
      case Upos::noun:
      case Upos::propn:
        return FramePos::noun;
      case Upos::adj:
        return FramePos::adjective;
      default:
        return std::nullopt;
    }
  }

  // Negation, auxiliaries and conditions that hang on one word.
  void take_markers(TokenId token, bool negated = false) {
    const StepScope scope(act_, OperatorStep::Kind::markers, token);
    bool future = false;
    bool possible = false;
    document_.for_each_child(token, [&](TokenId child) {
      const Word& word = document_.word(child);
      negated = negated || is_nobody(document_, child);
      if (word.relation == Relation::advmod && is_one_of(word.lemma, {"not", "n't", "never", "no"})) {
        negated = true;
      }
      if (word.relation == Relation::det && word.lemma == "no") {
        negated = true;
      }
      if (word.relation == Relation::advmod && document_.text(child) == "longer") {  // "no longer supports"
        negated = true;
      }
      if (word.relation == Relation::mark && word.lemma == "without") {  // "left without consulting"
        negated = true;
      }
      if (word.relation == Relation::advmod &&
          is_one_of(word.lemma, {"allegedly", "reportedly", "apparently", "supposedly"})) {
        act_.status = Status::alleged;
      }
      if (word.relation == Relation::amod && is_one_of(word.lemma, {"alleged", "suspected", "purported"})) {
        act_.status = Status::alleged;
      }
      if (word.relation == Relation::amod &&
          is_one_of(word.lemma, {"possible", "potential", "likely", "future", "planned", "proposed", "future"})) {
        possible = true;
      }
      if (word.relation == Relation::aux) {
        future = future || is_one_of(word.lemma, {"will", "shall", "'ll"});
        possible = possible || is_one_of(word.lemma, {"could", "may", "might", "should", "must", "can"});
        if (word.lemma == "would") {
          (is_reported_in_past(token) ? future : possible) = true;
        }
      }
      if (word.relation == Relation::mark && word.lemma == "due") {  // "is due to meet", read as a mark of two words
        future = future || document_.child(token, Relation::cop).has_value();
      }
      if (word.relation == Relation::mark && is_condition(word.lemma)) {
        possible = true;
      }
    });
    if (negated && (future || possible) && act_.root == Root::reject) {  // "would not oppose" goes along
      change(act_, Root::agree, Mode::none);
      return;
    }
    if (negated && act_.root == Root::retreat && act_.mode == Mode::access) {  // "has not allowed inspectors to enter"
      change(act_, Root::reject, Mode::none);
      return;
    }
    if (negated && future && is_cooperative(act_.root)) {  // "will not back" rejects
      change(act_, Root::reject, Mode::none);
      return;
    }
    if (negated) {
      act_.status = act_.status == Status::negated ? Status::actual : Status::negated;
    }
    if (future && !negated) {
      apply(act_, Operator::future);
    }
    if (possible) {
      apply(act_, Operator::possible);
    }
  }

  // "said it would send aid": the past of "will".
  [[nodiscard]] bool is_reported_in_past(TokenId token) const {
    return !document_.is_root(token) && document_.word(token).relation == Relation::ccomp &&
           document_.word(document_.head(token)).tense == Tense::past;
  }

  // "reluctant to meet", "was prepared to meet", "bent on ousting": no purpose, but what somebody is inclined to do.
  [[nodiscard]] bool is_inclination(TokenId above, FramePos pos, TokenId below) const {
    const auto mark = gerund_preposition(document_, below);
    const bool gerund = mark && is_one_of(document_.word(*mark).lemma, {"on", "to"});
    return (is_infinitive(document_, below) || gerund) &&
           (pos == FramePos::adjective || (pos == FramePos::verb && document_.word(above).passive));
  }

  // "repeated its threat to attack", "made an appeal for talks": the parser often hangs the act on the verb beside the noun that it belongs to.
  void apply_object_noun(TokenId above, Relation relation, TokenId below) {
    const auto object = document_.child(above, Relation::obj);
    const bool beside =
        object && *object < below && *object != below && (relation == Relation::obl || is_infinitive(document_, below));
    const OperatorRow* row = beside ? lexicon_.operation(FramePos::noun, document_.word(*object).lemma) : nullptr;
    if (row == nullptr || is_denied(lexicon_, document_, *object)) {
      return;
    }
    if (row->operation == Operator::request) {
      request(above, FramePos::verb, *object);
    } else {
      apply(act_, row->operation);
    }
    act_.operators.push_back(row->rule);
  }

  void apply_word(TokenId above, FramePos pos, Relation relation, TokenId below) {
    if (pos == FramePos::noun && is_denied(lexicon_, document_, above)) {
      return;
    }
    const StepScope scope(act_, OperatorStep::Kind::word, above);
    const Word& word = document_.word(above);
    if (pos == FramePos::verb) {
      apply_object_noun(above, relation, below);
    }
    if (word.lemma == "accuse" || word.lemma == "accusation" || word.lemma == "suspect" || word.lemma == "charge" ||
        word.lemma == "allegation") {
      act_.status = Status::alleged;
      return;
    }
    const OperatorRow* row = lexicon_.operation(pos, word.lemma);
    for (const std::string& lemma :
         row == nullptr ? possible_lemmas(std::string(document_.text(above))) : std::vector<std::string>()) {
      row = row == nullptr ? lexicon_.operation(pos, lemma) : row;
    }
    if (row == nullptr) {
      return;
    }
    if (row->infinitive &&
        !is_infinitive(document_, below)) {  // "told Oman to leave", but not "told Oman of the attack"
      return;
    }
    // A that-clause under a verb of speech is a report, not a promise; other clauses of circumstance do not act on the act.
    const auto object = pos == FramePos::verb ? document_.child(above, Relation::obj) : std::nullopt;
    const bool denied =
        object && is_denied(lexicon_, document_, *object) && (below == *object || is_infinitive(document_, below));
    const bool purpose = relation == Relation::advcl && !is_inclination(above, pos, below) && !denied;
    const bool wish = row->operation == Operator::request && is_subjunctive(document_, below);
    if (purpose || relation == Relation::parataxis ||
        (relation == Relation::ccomp && is_speech_verb(word.lemma) && !wish)) {
      return;
    }
    if (relation == Relation::obl && row->operation != Operator::request && row->operation != Operator::agree &&
        row->operation != Operator::threaten) {
      return;
    }
    // What is asked for stands behind "for"; "asked for talks after the raid" asks for no raid.
    if (row->operation == Operator::request &&
        (relation == Relation::obl || relation == Relation::nmod || relation == Relation::compound) &&
        !is_asked_for(below)) {
      return;
    }
    const bool announced = word.lemma == "expect" && arguments_.is_passive(above);  // "is expected to meet"
    if (announced) {
      apply(act_, Operator::future);
    } else if (denied) {
      apply(act_, Operator::refuse);
    } else if (row->operation == Operator::request) {
      request(above, pos, below);
    } else {
      apply(act_, row->operation);
    }
    act_.operators.push_back(row->rule);
  }

  [[nodiscard]] bool is_asked_for(TokenId noun) const {
    const auto preposition = document_.child(noun, Relation::case_);
    return preposition && is_one_of(document_.word(*preposition).lemma, {"for", "of", "to", "on"});
  }

  // Whether a verb of asking codes its addressee by a frame of its own ("urged Iran"): one whose words all stand here, not "want out" in "wanted Iran to yield".
  [[nodiscard]] bool codes_addressee(TokenId verb) const {
    const auto matches = match_frames(lexicon_, document_, verb);
    return std::any_of(matches.begin(), matches.end(),
                       [](const FrameMatch& match) { return match.frame->root == Root::request; });
  }

  // "called for a withdrawal of Israeli troops": a request of the speaker to whoever would act; with an addressee of its own the frame of the verb codes it.
  void request(TokenId above, FramePos pos, TokenId below) {
    const auto addressee =
        pos == FramePos::verb ? asked_of(document_, arguments_, above, below) : std::optional<TokenId>();
    std::vector<Participant> speakers = arguments_.fill({Slot::Kind::subject, ""}, pos, {above});
    if ((addressee && codes_addressee(above)) || speakers.empty()) {
      act_.dropped = true;
      return;
    }
    if (addressee) {  // "wants Iran to free the sailors": the verb has no frame of its own
      act_.sources = arguments_.participants(*addressee);
      act_.targets.clear();
    }
    const auto without_speakers = [&](const std::vector<Participant>& from) {
      std::vector<Participant> others;
      for (const Participant& participant : from) {
        const bool speaks = std::any_of(speakers.begin(), speakers.end(),
                                        [&](const Participant& speaker) { return speaker.actor == participant.actor; });
        if (!speaks) {
          others.push_back(participant);
        }
      }
      return others;
    };
    std::vector<Participant> addressees = without_speakers(act_.sources);
    if (addressees.empty()) {
      addressees = without_speakers(act_.targets);
    }
    change(act_, Root::request, Mode::none);
    act_.sources = std::move(speakers);
    act_.targets = std::move(addressees);
    act_.reciprocal = false;
    act_.status = Status::actual;
    act_.dropped = act_.targets.empty();
    act_.label = "asked for: " + act_.label;
  }

  // Who says so: the subject of the verb of speech above a that-clause.
  void attribute(TokenId below, TokenId above, Relation relation) {
    const StepScope scope(act_, OperatorStep::Kind::report, above);
    const bool report = relation == Relation::ccomp || relation == Relation::parataxis || relation == Relation::advcl;
    if (!report || !is_speech_verb(document_.word(above).lemma)) {
      // "..., the Kremlin said": the verb of speech hangs below the clause
      attribute_by_parataxis(below);
      return;
    }
    attribute_to(arguments_.fill({Slot::Kind::subject, ""}, FramePos::verb, {above}));
  }

  void attribute_by_parataxis(TokenId clause) {
    document_.for_each_child(clause, [&](TokenId child) {
      if (document_.word(child).relation == Relation::parataxis && is_speech_verb(document_.word(child).lemma)) {
        attribute_to(arguments_.fill({Slot::Kind::subject, ""}, FramePos::verb, {child}));
      }
    });
  }

  // "according to the Kremlin", and "the Kremlin said" in parataxis.
  void attribute_by_accord(TokenId clause) {
    const StepScope scope(act_, OperatorStep::Kind::report, clause);
    attribute_by_parataxis(clause);
    document_.for_each_child(clause, [&](TokenId child) {
      document_.for_each_child(child, [&](TokenId marker) {
        if (document_.word(marker).lemma == "accord" || document_.text(marker) == "according") {
          attribute_to(arguments_.participants(child));
        }
      });
    });
  }

  void attribute_to(const std::vector<Participant>& speakers) {
    for (const Participant& speaker : speakers) {
      auto& known = act_.attributed_to;
      if (std::find(known.begin(), known.end(), speaker.actor) == known.end()) {
        known.push_back(speaker.actor);
      }
    }
  }

  const FrameLexicon& lexicon_;
  const Document& document_;
  const ArgumentFinder& arguments_;
  CodedAct& act_;
  bool report_only_ = false;  // past a clause boundary only reports matter
};

}  // namespace

void apply_operators(const FrameLexicon& lexicon, const Document& document, const ArgumentFinder& arguments,
                     const FrameMatch& match, CodedAct& act) {
  OperatorWalk(lexicon, document, arguments, act).run(match);
}

}  // namespace entente
