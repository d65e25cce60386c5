// Reads the files that it is given, and draws the graph of all: who_did_what DATE PICTURE.svg FILE...
#include <fstream>
#include <iostream>
#include <iterator>

#include <entente/pipeline/library.hpp>

int main(int count, char** arguments) {
  const std::vector<std::string> given(arguments + 1, arguments + count);
  const entente::Reader reader = entente::open_reader(DATA_FOLDER);
  std::vector<entente::RelationGraph> graphs;
  for (std::size_t i = 2; i < given.size(); ++i) {
    std::ifstream file(given[i]);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    const entente::Reading reading = reader.read(entente::article_of(text, {.id = given[i], .date = given[0]}));
    std::cout << entente::record_of(reading) << '\n';
    graphs.push_back(entente::graph_of(reading));
  }
  entente::save_graph(entente::sum_of(graphs), given.at(1));
}
