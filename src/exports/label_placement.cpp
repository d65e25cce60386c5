// Greedy label placement, in several orders of which the one that costs least is taken: the thickest line first, for it stands for the most, the shortest, for it
// has the fewest places, the longest; of both sides of a line either first, so that around a hub all words may stand on the same side of their lines. For each line,
// twenty-six places along the line and beside it where no other line runs, and if there is none, the same a little way off or across another line.
// Worked example: the middle of a line lies on an actor; at 42 percent of its length, to the left, nothing is in the way: there goes the label.
// It never moves actors or lines, so in a crowd some labels find no place: they remain in the tooltips.
#include "label_placement.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include <gvc.h>

namespace entente {

namespace {

// In a drawing of more lines than this, a line that stands for one event in one document has no words.
constexpr std::size_t kMostPlainWords = 250;
constexpr double kPlainWidth = 1.35;  // of its pen, points
constexpr double kTouching = 1.5;     // points between a line and its words

struct Point {
  double x = 0.0;
  double y = 0.0;
};

struct Box {
  Point low;
  Point high;
  [[nodiscard]] bool overlaps(const Box& other) const {
    return low.x < other.high.x && other.low.x < high.x && low.y < other.high.y && other.low.y < high.y;
  }
  [[nodiscard]] bool contains(const Box& other) const {
    return low.x <= other.low.x && low.y <= other.low.y && other.high.x <= high.x && other.high.y <= high.y;
  }
  [[nodiscard]] bool contains(Point point) const {
    return low.x <= point.x && point.x <= high.x && low.y <= point.y && point.y <= high.y;
  }
};

Box box_around(Point centre, double width, double height) {
  return {{centre.x - width / 2, centre.y - height / 2}, {centre.x + width / 2, centre.y + height / 2}};
}

struct Line {
  Agedge_t* edge;
  double width = 0.0;       // of the pen
  std::vector<Point> path;  // about four points apart
  double length = 0.0;
  Box around;  // of the path
};

Point on_curve(const pointf* p, double t) {
  const double s = 1.0 - t;
  const double a = s * s * s;
  const double b = 3 * s * s * t;
  const double c = 3 * s * t * t;
  const double d = t * t * t;
  return {a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x, a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

Line line_of(Agedge_t* edge) {
  constexpr double kStep = 4.0;
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): Graphviz only reads it
  const char* width = agget(edge, const_cast<char*>("penwidth"));
  Line line{edge, width == nullptr ? 1.0 : std::strtod(width, nullptr), {}, 0.0, {}};
  const splines* curves = ED_spl(edge);
  for (int i = 0; curves != nullptr && i < curves->size; ++i) {
    const bezier& curve = curves->list[i];
    for (int j = 0; j + 3 < curve.size; j += 3) {
      const pointf* p = curve.list + j;
      const double span = std::hypot(p[3].x - p[0].x, p[3].y - p[0].y);
      const int steps = std::max(2, static_cast<int>(span / kStep));
      for (int k = 0; k < steps; ++k) {
        line.path.push_back(on_curve(p, static_cast<double>(k) / steps));
      }
      line.length += span;
    }
  }
  if (!line.path.empty()) {
    constexpr double kMargin = 1.0;  // so that a straight line has a box
    const auto [left, right] =
        std::minmax_element(line.path.begin(), line.path.end(), [](Point one, Point other) { return one.x < other.x; });
    const auto [low, high] =
        std::minmax_element(line.path.begin(), line.path.end(), [](Point one, Point other) { return one.y < other.y; });
    line.around = {{left->x - kMargin, low->y - kMargin}, {right->x + kMargin, high->y + kMargin}};
  }
  return line;
}

class Placement {
 public:
  explicit Placement(Agraph_t* graph) {
    const boxf bounds = GD_bb(graph);
    bounds_ = {{bounds.LL.x, bounds.LL.y}, {bounds.UR.x, bounds.UR.y}};
    if (const textlabel_t* header = GD_label(graph)) {
      obstacles_.push_back(box_around({header->pos.x, header->pos.y}, header->dimen.x, header->dimen.y));
    }
    for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
      const double width = ND_lw(node) + ND_rw(node);
      obstacles_.push_back(box_around({ND_coord(node).x, ND_coord(node).y}, width + 4, ND_ht(node) + 4));
      for (Agedge_t* edge = agfstout(graph, node); edge != nullptr; edge = agnxtout(graph, edge)) {
        lines_.push_back(line_of(edge));
      }
    }
    std::stable_sort(lines_.begin(), lines_.end(), [](const Line& left, const Line& right) {
      return std::pair(-left.width, left.length) < std::pair(-right.width, right.length);
    });
  }

  // Places the labels of the best of several orders; gives the number of those without a place.
  std::size_t run() {
    constexpr std::size_t kMostForSeveral = 150;  // lines; beyond, one order is as good as another, and takes seconds
    std::vector<std::size_t> order(lines_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<Plan> plans = {plan(order, 1.0)};
    if (lines_.size() <= kMostForSeveral) {
      plans.push_back(plan(order, -1.0));
      for (const bool long_first : {false, true}) {
        std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
          return long_first ? lines_[left].length > lines_[right].length : lines_[left].length < lines_[right].length;
        });
        plans.push_back(plan(order, 1.0));
        plans.push_back(plan(order, -1.0));
      }
    }
    const Plan& best = *std::min_element(plans.begin(), plans.end(),
                                         [](const Plan& left, const Plan& right) { return left.cost < right.cost; });
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (textlabel_t* label = label_of(lines_[i])) {
        label->set = best.places[i] ? 1 : 0;
        label->pos = best.places[i] ? pointf{best.places[i]->x, best.places[i]->y} : label->pos;
      }
    }
    return best.without_room;
  }

 private:
  struct Plan {
    std::vector<std::optional<Point>> places;  // by line
    double cost = 0.0;
    std::size_t without_room = 0;
  };
  struct Place {
    Point centre;
    double cost = 0.0;
  };

  static textlabel_t* label_of(const Line& line) {
    textlabel_t* label = ED_label(line.edge);
    return label == nullptr || line.path.empty() || label->dimen.x < 1.0 ? nullptr : label;
  }

  // One label after the other, each where it costs least, and of equal places on this side first.
  Plan plan(const std::vector<std::size_t>& order, double first_side) {
    constexpr double kNoRoom = 60.0;
    first_side_ = first_side;
    const std::size_t drawn = obstacles_.size();
    Plan plan;
    plan.places.resize(lines_.size());
    for (const std::size_t i : order) {
      const textlabel_t* label = label_of(lines_[i]);
      if (label == nullptr) {
        continue;
      }
      const bool wanted = lines_.size() <= kMostPlainWords || lines_[i].width > kPlainWidth;
      const std::optional<Place> place = wanted ? best_place(lines_[i], *label) : std::nullopt;
      plan.cost += place ? place->cost : kNoRoom;
      if (place) {
        plan.places[i] = place->centre;
        obstacles_.push_back(box_around(place->centre, label->dimen.x + 4, label->dimen.y + 2));
      } else {
        ++plan.without_room;
      }
    }
    obstacles_.resize(drawn);
    return plan;
  }

  [[nodiscard]] std::optional<Place> best_place(const Line& line, const textlabel_t& label) const {
    // Touching the line and no other; else a little way off, where no other is as near; else across another line, which may be taken for theirs.
    // Points of lines are four apart: four are about one line across, nine a long one; under more, words cannot be read.
    struct Attempt {
      double gap, most_covered;
    };
    for (const auto& [gap, most_covered] : std::array<Attempt, 6>{
             {{kTouching, 0.0}, {10.0, 0.0}, {kTouching, 4.0}, {20.0, 0.0}, {30.0, 0.0}, {kTouching, 9.0}}}) {
      if (const std::optional<Place> place = best_place(line, label, gap, most_covered)) {
        return place;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Place> best_place(const Line& line, const textlabel_t& label, double gap,
                                                double most_covered) const {
    constexpr double kMostOwn = 9.0;
    constexpr double kNear = 6.0;  // points around the words
    constexpr std::array<double, 13> kPlaces = {0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8};
    std::optional<Place> best;
    for (const double place : kPlaces) {
      for (const double side : {first_side_, -first_side_}) {
        const Point centre = beside(line, place, side, gap, label);
        const Box box = box_around(centre, label.dimen.x, label.dimen.y);
        const bool free = bounds_.contains(box) && std::none_of(obstacles_.begin(), obstacles_.end(),
                                                                [&](const Box& other) { return other.overlaps(box); });
        if (!free || (gap > kTouching && !stands_alone(line, box, gap))) {
          continue;
        }
        const double others = points_of_others(line, box);
        const double own = points_in(line, box);
        if (others > most_covered || own > kMostOwn) {
          continue;
        }
        const Box around = {{box.low.x - kNear, box.low.y - kNear}, {box.high.x + kNear, box.high.y + kNear}};
        const double cost =
            own + 2.0 * others + 0.5 * points_of_others(line, around) + 10.0 * std::abs(place - 0.5) + gap;
        if (!best || cost < best->cost) {
          best = Place{centre, cost};
        }
      }
    }
    return best;
  }

  // The centre of a label that is `gap` points beside the line at this part of its length, on this side.
  static Point beside(const Line& line, double place, double side, double gap, const textlabel_t& label) {
    const std::size_t last = line.path.size() - 1;
    const auto at = static_cast<std::size_t>(place * static_cast<double>(last));
    const Point before = line.path[at > 2 ? at - 2 : 0];
    const Point after = line.path[std::min(at + 2, last)];
    const double length = std::max(std::hypot(after.x - before.x, after.y - before.y), 1e-9);
    const Point normal = {-(after.y - before.y) / length * side, (after.x - before.x) / length * side};
    const double reach = std::abs(normal.x) * label.dimen.x / 2 + std::abs(normal.y) * label.dimen.y / 2 + gap;
    return {line.path[at].x + normal.x * reach, line.path[at].y + normal.y * reach};
  }

  // Whether no other line is as near to the words as their own.
  [[nodiscard]] bool stands_alone(const Line& own, const Box& box, double gap) const {
    const Box around = {{box.low.x - gap, box.low.y - gap}, {box.high.x + gap, box.high.y + gap}};
    return std::none_of(lines_.begin(), lines_.end(), [&](const Line& line) {
      return line.edge != own.edge && around.overlaps(line.around) &&
             std::any_of(line.path.begin(), line.path.end(), [&](Point point) { return around.contains(point); });
    });
  }

  static double points_in(const Line& line, const Box& box) {
    if (!box.overlaps(line.around)) {
      return 0.0;
    }
    return static_cast<double>(
        std::count_if(line.path.begin(), line.path.end(), [&](Point point) { return box.contains(point); }));
  }

  [[nodiscard]] double points_of_others(const Line& own, const Box& box) const {
    double count = 0.0;
    for (const Line& line : lines_) {
      count += line.edge == own.edge ? 0.0 : points_in(line, box);
    }
    return count;
  }

  double first_side_ = 1.0;
  Box bounds_;
  std::vector<Box> obstacles_;
  std::vector<Line> lines_;
};

// Values that are halves, eighths and so on are common; the tenth keeps them off the borders between two roundings.
double settled(double value) { return std::floor(value * 100.0 + 0.6) / 100.0; }

void settle(pointf& point) { point = {settled(point.x), settled(point.y)}; }

void settle(textlabel_t* label) {
  if (label != nullptr) {
    settle(label->pos);
    settle(label->dimen);
    settle(label->space);
  }
}

void settle_line(Agedge_t* edge) {
  settle(ED_label(edge));
  const splines* curves = ED_spl(edge);
  for (int i = 0; curves != nullptr && i < curves->size; ++i) {
    bezier& curve = curves->list[i];
    std::for_each(curve.list, curve.list + curve.size, [](pointf& point) { settle(point); });
    settle(curve.sp);
    settle(curve.ep);
  }
}

}  // namespace

std::size_t place_line_labels(Agraph_t* graph) { return Placement(graph).run(); }

void settle_places(Agraph_t* graph) {
  settle(GD_label(graph));
  settle(GD_bb(graph).LL);
  settle(GD_bb(graph).UR);
  for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
    settle(ND_coord(node));
    settle(ND_label(node));
    for (Agedge_t* edge = agfstout(graph, node); edge != nullptr; edge = agnxtout(graph, edge)) {
      settle_line(edge);
    }
  }
}

}  // namespace entente
