#include <iostream>

#include <entente/pipeline/reader.hpp>

int main() {
  const entente::Reader reader(DATA_FOLDER);
  entente::Article article;
  article.id = "note";
  article.date = "2016-11-14";
  article.body = "French President François Hollande criticised Russia on Monday.";
  const entente::Reading reading = reader.read(std::move(article));
  for (const entente::Interaction& interaction : reading.interactions) {
    for (const entente::ActorId source : interaction.sources) {
      for (const entente::ActorId target : interaction.targets) {
        std::cout << reading.cast.actor(source).name << " -> " << reading.cast.actor(target).name << ": "
                  << entente::name_of(interaction.root) << '\n';
      }
    }
  }
}
