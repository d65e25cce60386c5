"""In a fresh environment: the wheel carries the extension, the types, the tables and the model, and needs nothing of the checkout. usage: install_test.py ENVIRONMENT"""
import os
import sys

import entente

environment = os.path.realpath(sys.argv[1])
package = os.path.realpath(os.path.dirname(entente.__file__))
assert package.startswith(environment), package
assert os.path.realpath(entente.data_folder()).startswith(environment), entente.data_folder()
for name in ("py.typed", "_core.pyi", "data/model/english.entente", "data/actors/persons.tsv", "data/lexicon/verbs.tsv"):
    assert os.path.isfile(os.path.join(package, name)), name
for name in ("data/model/english.vectors", "data/model/news.conllu"):
    assert not os.path.exists(os.path.join(package, name)), name + " serves training alone"
document = entente.read("French President François Hollande criticised Russia on Monday.", date="2016-11-14")
assert [(act.source, act.root, act.target) for act in document.interactions] == [("francois-hollande", "ACCUSE", "russia")], document.to_json()
graph = entente.graph([document])
assert graph.act_count == 1 and "digraph" in graph.to_dot()
for take in (graph.to_networkx, graph.to_pandas):
    try:
        take()
    except entente.Error as error:
        assert "is not installed: pip install" in str(error), error
    else:
        raise AssertionError("%s works without its package" % take)
size = sum(os.path.getsize(os.path.join(at, name)) for at, _, names in os.walk(package) for name in names)
print("installed: %.1f MB, model %s" % (size / 1e6, entente.default_reader().model_version))
