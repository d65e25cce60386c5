// The explanation as text. Worked example, one act of it:
//   1 Egypt  ACCUSE disapprove  Sudan
//       row       lexicon/verbs.tsv:6  condemn  ("condemned")
//       source    subj = "Egypt"
//       target    obj = "Sudan"
//       date      2016-11-16, the day of the article
//       sure      0.71 = always +0.50, root:ACCUSE +0.40
#include <entente/pipeline/explanation.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

#include <entente/document/one_of.hpp>
#include <entente/pipeline/terminal_text.hpp>

namespace entente {

namespace {

constexpr std::size_t kSmallestWidth = 80;
constexpr std::size_t kMaxSentenceLines = 12;
constexpr int kMaxTreeDepth = 40;

struct Colours {
  std::string_view bold, dim, green, red, plain;
};
constexpr Colours kColours = {"\x1b[1m", "\x1b[2m", "\x1b[32m", "\x1b[31m", "\x1b[0m"};
constexpr Colours kNoColours = {};

std::string number(double value, const char* format) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), format, value);
  return text.data();
}

// Words that say nothing without their head: they are shown with it.
bool is_function_word(Relation relation) {
  switch (relation) {
    case Relation::case_:
    case Relation::det:
    case Relation::aux:
    case Relation::aux_pass:
    case Relation::mark:
    case Relation::cc:
    case Relation::cop:
    case Relation::flat:
    case Relation::fixed:
    case Relation::compound_prt:
    case Relation::expl:
      return true;
    default:
      return false;
  }
}

class TextExplanation {
 public:
  TextExplanation(std::ostream& out, const Explanation& explanation, const ExplanationOptions& options)
      : out_(out),
        explanation_(explanation),
        document_(explanation.reading.document),
        cast_(explanation.reading.cast),
        options_(options),
        width_(std::max(options.width, kSmallestWidth)),
        colours_(options.colour ? kColours : kNoColours) {}

  void write() {
    const Article& article = document_.article();
    std::string heading = terminal_safe(article.id);
    for (const std::string* part : {&article.date, &article.publisher, &article.title}) {
      heading += part->empty() ? "" : "  " + terminal_safe(*part);
    }
    out_ << colours_.bold << heading << colours_.plain << '\n';
    if (explanation_.trace.sport) {
      out_ << "the text tells of a game, by its words of sport (lexicon/sport.tsv): no act in it is coded\n";
    }
    for (std::size_t i = 0; i < document_.sentences().size(); ++i) {
      if (!options_.sentence || *options_.sentence == i + 1) {
        sentence(to_id<SentenceId>(i));
      }
    }
    out_ << '\n';
  }

 private:
  void heading(std::string_view text) { out_ << "  " << colours_.bold << text << colours_.plain << '\n'; }

  void wrapped(std::string_view text, std::size_t indent, std::size_t max_lines) {
    for (const std::string& line : wrap_text(terminal_safe(text), width_ - indent, max_lines)) {
      out_ << std::string(indent, ' ') << line << '\n';
    }
  }

  // One reason: its name in a column of its own, the rest wrapped beside it.
  void reason(std::string_view name, const std::string& text) {
    constexpr std::size_t kIndent = 6;
    constexpr std::size_t kColumn = 18;
    bool first = true;
    for (const std::string& line : wrap_text(terminal_safe(text), width_ - kColumn, kMaxSentenceLines)) {
      std::string left(kIndent, ' ');
      left += first ? name : std::string_view();
      left.resize(kColumn, ' ');
      out_ << left << line << '\n';
      first = false;
    }
  }

  void sentence(SentenceId id) {
    const Sentence& sentence = document_.sentence(id);
    out_ << '\n' << colours_.bold << "sentence " << to_index(id) + 1 << colours_.plain << '\n';
    wrapped(document_.text().text(sentence.span), 2, kMaxSentenceLines);
    if (document_.text().paragraphs[to_index(sentence.paragraph)].kind == ParagraphKind::furniture) {
      out_ << "  a caption, a byline or the like: nothing in it is coded\n";
      return;
    }
    tree(sentence);
    actors(sentence);
    acts(id);
    dropped(id);
  }

  void tree(const Sentence& sentence) {
    heading("tree");
    for (std::size_t i = to_index(sentence.tokens.begin); i < to_index(sentence.tokens.end); ++i) {
      if (document_.is_root(to_id<TokenId>(i))) {
        node(to_id<TokenId>(i), 0);
      }
    }
  }

  void node(TokenId token, int depth) {
    std::vector<TokenId> words{token};
    std::vector<TokenId> below;
    document_.for_each_child(token, [&](TokenId child) {
      const Relation relation = document_.word(child).relation;
      if (relation == Relation::punct) {
        return;
      }
      (is_function_word(relation) && document_.children(child).empty() ? words : below).push_back(child);
    });
    std::sort(words.begin(), words.end());
    std::string text;
    for (const TokenId word : words) {
      text += (text.empty() ? "" : " ") + std::string(document_.text(word));
    }
    out_ << std::string(4 + 2 * static_cast<std::size_t>(depth), ' ') << colours_.dim
         << name_of(document_.word(token).relation) << colours_.plain << ' ' << terminal_safe(text) << '\n';
    for (const TokenId child : below) {
      if (depth < kMaxTreeDepth) {
        node(child, depth + 1);
      }
    }
  }

  [[nodiscard]] std::string quoted(ByteSpan span) const {
    return "\"" + std::string(document_.text().text(span)) + "\"";
  }
  [[nodiscard]] std::string quoted(TokenId token) const { return "\"" + std::string(document_.text(token)) + "\""; }

  [[nodiscard]] std::string names(const std::vector<ActorId>& actors) const {
    std::string text;
    for (const ActorId actor : actors) {
      text += (text.empty() ? "" : ", ") + cast_.actor(actor).name;
    }
    return text.empty() ? "-" : text;
  }

  void actors(const Sentence& sentence) {
    bool any = false;
    const auto line = [&](const Mention& mention, const std::string& text) {
      if (sentence.tokens.contains(mention.head)) {
        if (!any) {
          heading("actors");
        }
        any = true;
        wrapped(quoted(mention.span) + " = " + text, 4, 3);
      }
    };
    for (std::size_t i = 0; i < cast_.mentions.size(); ++i) {
      const Mention& mention = cast_.mentions[i];
      line(mention, names(mention.actors) + " (" + reason_of(explanation_, to_id<MentionId>(i)) + ")");
    }
    for (const Bystander& bystander : cast_.bystanders) {
      for (const Mention& mention : bystander.mentions) {
        line(mention, "no actor (" + bystander.id + ")");
      }
    }
  }

  void acts(SentenceId id) {
    std::size_t count = 0;
    for (const ExplainedAct& explained : acts_of(explanation_, id)) {
      if (static_cast<double>(explained.act->confidence) < options_.min_confidence) {
        continue;
      }
      if (count == 0) {
        heading("coded");
      }
      act(explained, ++count);
    }
  }

  [[nodiscard]] static std::string code(Root root, Mode mode) {
    return std::string(name_of(root)) + (mode == Mode::none ? "" : " " + std::string(name_of(mode)));
  }

  void act(const ExplainedAct& explained, std::size_t place) {
    const Interaction& act = *explained.act;
    const std::string_view colour = act.score() > 0   ? colours_.green
                                    : act.score() < 0 ? colours_.red
                                                      : std::string_view();
    out_ << "    " << place << ' ' << terminal_safe(names(act.sources)) << "  " << colour << code(act.root, act.mode)
         << colours_.plain << "  " << terminal_safe(names(act.targets)) << "  " << name_of(act.status)
         << (act.reciprocal ? ", mutual" : "") << '\n';
    if (explained.frame == nullptr) {
      reason("row", act.evidence.rule.text() + ", for " + quoted(act.evidence.trigger));
    } else {
      frame(*explained.frame);
    }
    if (!act.attributed_to.empty()) {
      reason("said by", names(act.attributed_to));
    }
    const std::string date = act.date.empty() ? "unknown" : act.date;
    reason("date", act.evidence.date  ? date + ", by " + quoted(*act.evidence.date)
                   : act.date.empty() ? date
                                      : date + ", the date of the article");
    std::string contexts;
    for (const Context context : act.contexts) {
      contexts += (contexts.empty() ? "" : ", ") + std::string(name_of(context));
    }
    if (!contexts.empty()) {
      reason("contexts", contexts);
    }
    reason("sure", number(static_cast<double>(act.confidence), "%.2f") + confidence_parts(explained.frame));
  }

  [[nodiscard]] static std::string confidence_parts(const FrameTrace* frame) {
    std::string text;
    for (const ConfidencePart& part : frame == nullptr ? std::vector<ConfidencePart>() : frame->confidence) {
      if (part.weight != 0.0F) {
        text += (text.empty() ? ", from " : ", ") + std::string(part.feature) + " " +
                number(static_cast<double>(part.weight * part.value), "%+.2f");
      }
    }
    return text;
  }

  void frame(const FrameTrace& frame) {
    reason("row", frame.rule.text() + "  " + frame.pattern + ", by " + words(frame));
    slot("source", frame.source_slot, frame.sources);
    slot("target", frame.target_slot, frame.targets);
    for (const OperatorStep& step : frame.steps) {
      this->step(step);
    }
  }

  [[nodiscard]] std::string words(const FrameTrace& frame) const {
    std::vector<TokenId> tokens = frame.words;
    std::sort(tokens.begin(), tokens.end());
    std::string text;
    for (const TokenId token : tokens) {
      text += (text.empty() ? "" : " ") + std::string(document_.text(token));
    }
    return "\"" + text + "\"";
  }

  [[nodiscard]] std::string mentions(const std::vector<Participant>& side) const {
    std::string text;
    for (const Participant& participant : side) {
      const std::string shown = quoted(cast_.mention(participant.mention).span);
      if (text.find(shown) == std::string::npos) {
        text += (text.empty() ? "" : ", ") + shown;
      }
    }
    return text;
  }

  void slot(std::string_view side, const std::string& slot, const std::vector<Participant>& participants) {
    if (!participants.empty()) {
      reason(side, (slot.empty() ? "" : slot + " = ") + mentions(participants));
    }
  }

  // The words below a token that negate it, put it into the future, or make it a condition.
  [[nodiscard]] std::string markers(TokenId token) const {
    std::string text;
    document_.for_each_child(token, [&](TokenId child) {
      const Relation relation = document_.word(child).relation;
      const bool complementizer = relation == Relation::mark && is_one_of(document_.word(child).lemma, {"that", "to"});
      if (!complementizer && (relation == Relation::aux || relation == Relation::mark || relation == Relation::advmod ||
                              relation == Relation::det || relation == Relation::amod)) {
        text += (text.empty() ? "" : " ") + std::string(document_.text(child));
      }
    });
    return "\"" + text + "\" at " + quoted(token);
  }

  void step(const OperatorStep& step) {
    std::string text = step.kind == OperatorStep::Kind::markers ? markers(step.token) : quoted(step.token);
    text += step.rule.text().empty() ? "" : ", " + step.rule.text();
    text += ":";
    const std::string before = code(step.root_before, step.mode_before);
    const std::string after = code(step.root_after, step.mode_after);
    text += before == after ? "" : " " + before + " -> " + after;
    if (step.status_before != step.status_after) {
      text += (text.ends_with(":") ? " " : ", ") + std::string(name_of(step.status_before)) + " -> " +
              std::string(name_of(step.status_after));
    }
    text += step.speakers.empty() ? "" : (text.ends_with(":") ? " said by " : ", said by ") + names(step.speakers);
    reason(step.kind == OperatorStep::Kind::word      ? "operator"
           : step.kind == OperatorStep::Kind::markers ? "markers"
                                                      : "report",
           text.ends_with(":") ? text + " no change" : text);
  }

  void dropped(SentenceId id) {
    bool any = false;
    const auto line = [&](const std::string& text) {
      if (!any) {
        heading("seen but dropped");
      }
      any = true;
      out_ << colours_.dim;
      wrapped(text, 4, 4);
      out_ << colours_.plain;
    };
    for (const ExplainedAct& explained : acts_of(explanation_, id)) {
      if (static_cast<double>(explained.act->confidence) < options_.min_confidence) {
        line(quoted(explained.act->evidence.trigger) + "  " + code(explained.act->root, explained.act->mode) + "  " +
             explained.act->evidence.rule.text() + ": not sure enough, " +
             number(static_cast<double>(explained.act->confidence), "%.2f"));
      }
    }
    for (const OpenSideTrace& open : explanation_.trace.open_sides) {
      if (open.sentence == id && !open.candidates.empty()) {
        line(open_side(open));
      }
    }
    for (const FrameTrace& frame : explanation_.trace.frames) {
      if (frame.sentence == id && frame.verdict != Verdict::coded) {
        const std::string coded = frame.verdict == Verdict::no_act ? "" : code(frame.root, frame.mode) + "  ";
        line(words(frame) + "  " + coded + frame.rule.text() + "  " + frame.pattern + ": " +
             std::string(meaning_of(frame.verdict)) + lacking(frame));
      }
    }
  }

  // Whom the text may mean on a side that the sentence leaves open, and whether that was sure enough.
  [[nodiscard]] std::string open_side(const OpenSideTrace& open) const {
    const SideCandidate& first = open.candidates.front();
    std::string text = quoted(open.trigger) + "  " + std::string(name_of(open.root)) + "  " + open.rule.text() +
                       ": its " + (open.lacks_source ? "source" : "target") + (open.filled ? " is " : " may be ") +
                       cast_.actor(first.who.actor).name + ", " +
                       number(static_cast<double>(first.probability), "%.2f") + " (";
    for (const std::string& feature : first.features) {
      text += (&feature == &first.features.front() ? "" : "; ") + feature;
    }
    return text + ")";
  }

  // What stands where an actor is missing, and what was found on the other side.
  [[nodiscard]] std::string lacking(const FrameTrace& frame) const {
    std::string text;
    if (frame.verdict == Verdict::no_source && frame.subject) {
      text += "; its subject is " + quoted(document_.text().span_of(document_.subtree_range(*frame.subject)));
    }
    if (frame.verdict == Verdict::no_target && frame.object) {
      text += "; its object is " + quoted(document_.text().span_of(document_.subtree_range(*frame.object)));
    }
    text += frame.sources.empty() ? "" : "; source " + mentions(frame.sources);
    text += frame.targets.empty() ? "" : "; target " + mentions(frame.targets);
    return text;
  }

  std::ostream& out_;
  const Explanation& explanation_;
  const Document& document_;
  const Cast& cast_;
  const ExplanationOptions& options_;
  std::size_t width_;
  Colours colours_;
};

}  // namespace

void write_explanation(std::ostream& out, const Explanation& explanation, const ExplanationOptions& options) {
  TextExplanation(out, explanation, options).write();
}

}  // namespace entente
