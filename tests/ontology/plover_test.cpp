#include <entente/ontology/plover.hpp>

#include <set>
#include <string_view>

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Plover, HasSixteenRootsWithSpellingsOfTheirOwn) {
  std::set<std::string_view> names;
  for (const Root root : all_roots()) {
    names.insert(name_of(root));
    EXPECT_EQ(parse_root(name_of(root)), root);
  }
  EXPECT_EQ(names.size(), kRootCount);
}

TEST(Plover, EveryModeBelongsToOneRoot) {
  for (auto mode = Mode::visit; mode <= Mode::unconventional; mode = static_cast<Mode>(static_cast<int>(mode) + 1)) {
    int roots = 0;
    for (const Root root : all_roots()) {
      roots += parse_mode(root, name_of(mode)) == mode ? 1 : 0;
    }
    EXPECT_EQ(roots, 1) << name_of(mode);
  }
}

TEST(Plover, NoModeIsSpeltAsNothing) { EXPECT_EQ(name_of(Mode::none), ""); }

TEST(Plover, ScoresStayWithinTheScale) {
  for (const Root root : all_roots()) {
    EXPECT_GE(score(root), -10.0) << name_of(root);
    EXPECT_LE(score(root), 10.0) << name_of(root);
  }
}

TEST(Plover, QuadClassAgreesWithTheSignOfTheScore) {
  for (const Root root : all_roots()) {
    const QuadClass quad = quad_class(root);
    const bool cooperation = quad == QuadClass::verbal_cooperation || quad == QuadClass::material_cooperation;
    EXPECT_EQ(cooperation, is_cooperative(root)) << name_of(root);
    EXPECT_TRUE(cooperation ? sign(score(root)) >= 0 : sign(score(root)) <= 0) << name_of(root);
  }
}

TEST(Plover, SignOfZeroIsZero) {
  EXPECT_EQ(sign(0.0), 0);
  EXPECT_EQ(sign(-0.1), -1);
  EXPECT_EQ(sign(3.0), 1);
}

TEST(Plover, RoundTripsQuadClassStatusAndContext) {
  for (const QuadClass quad : {QuadClass::verbal_cooperation, QuadClass::material_cooperation,
                               QuadClass::verbal_conflict, QuadClass::material_conflict}) {
    EXPECT_EQ(parse_quad_class(name_of(quad)), quad);
  }
  for (const Status status :
       {Status::actual, Status::negated, Status::hypothetical, Status::alleged, Status::planned}) {
    EXPECT_EQ(parse_status(name_of(status)), status);
  }
  for (auto context = Context::military; context <= Context::negation;
       context = static_cast<Context>(static_cast<int>(context) + 1)) {
    EXPECT_EQ(parse_context(name_of(context)), context) << name_of(context);
  }
}

TEST(Plover, RefusesUnknownSpellings) {
  EXPECT_FALSE(parse_root("FIGHT"));
  EXPECT_FALSE(parse_mode(Root::consult, "arrest"));
}

}  // namespace
}  // namespace entente
