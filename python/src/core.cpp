// The extension `entente._core`: a thin layer over entente/pipeline/library.hpp; python/entente makes it comfortable.
// Worked example: `_core.Reader("/usr/share/entente").read(b'{"text": "Iran accused Israel."}', "1").record()` is the line that the program writes.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <entente/base/error.hpp>
#include <entente/pipeline/data_folder.hpp>
#include <entente/pipeline/library.hpp>

namespace py = pybind11;

namespace {

using entente::GraphOutputOptions;
using entente::Reader;
using entente::Reading;
using entente::ReadOptions;
using entente::RelationGraph;

using WithoutLock = py::call_guard<py::gil_scoped_release>;

// The exceptions are classes of entente._errors, so that they have docstrings, types and a place in tracebacks.
void raise(const char* name, const py::tuple& arguments) {
  const py::object type = py::module_::import("entente._errors").attr(name);
  PyErr_SetObject(type.ptr(), type(*arguments).ptr());
}

void translate(std::exception_ptr thrown) {
  try {
    std::rethrow_exception(std::move(thrown));
  } catch (const entente::InputError& error) {
    raise("InputError", py::make_tuple(error.what(), error.code()));
  } catch (const entente::ResourceError& error) {
    raise("ResourceError", py::make_tuple(error.what()));
  } catch (const entente::ExportError& error) {
    raise("ExportError", py::make_tuple(error.what()));
  } catch (const entente::Error& error) {
    raise("Error", py::make_tuple(error.what()));
  }
}

// What Reader.read gives: the reading, kept for graphs, and how it is told as JSON.
class Read {
 public:
  Read(Reading reading, bool bystanders) : reading_(std::move(reading)), bystanders_(bystanders) {}
  [[nodiscard]] std::string record() const { return entente::record_of(reading_, bystanders_); }
  [[nodiscard]] const std::string& text() const { return reading_.document.article().body; }
  [[nodiscard]] RelationGraph graph(bool all_actors, bool co_occurrence) const {
    return entente::graph_of(reading_, {all_actors, co_occurrence});
  }

 private:
  Reading reading_;
  bool bystanders_;
};

Read read_document(const Reader& reader, const std::string& json, const std::string& fallback_id, bool mentions,
                   bool bystanders, double min_confidence) {
  const ReadOptions options{bystanders ? entente::IdleActors::keep : entente::IdleActors::drop,
                            mentions ? entente::Tellings::apart : entente::Tellings::joined, min_confidence, nullptr};
  return {reader.read(entente::parse_article(json, fallback_id), options), bystanders};
}

GraphOutputOptions output_options(const std::string& title, bool measures, bool one_line) {
  GraphOutputOptions options;
  options.diagram.title = title;
  options.measures = measures;
  options.one_line = one_line;
  return options;
}

void define_reader(py::module_& module) {
  py::class_<Read>(module, "Read", "What was read in one document.")
      .def("record", &Read::record, WithoutLock(), "The program's record: one line of JSON.")
      .def("text", &Read::text, "The text into which all offsets point.")
      .def("graph", &Read::graph, WithoutLock(), py::arg("all_actors") = false, py::arg("co_occurrence") = false,
           "The graph of this document.");
  py::class_<Reader>(module, "Reader",
                     "The stages with their tables and the model, loaded once; any thread may use it.")
      .def(py::init([](const std::string& data, const std::vector<std::string>& actors,
                       const std::vector<std::string>& lexicons, const std::vector<std::string>& mappings, bool cameo) {
             const auto paths = [](const std::vector<std::string>& names) {
               return std::vector<std::filesystem::path>(names.begin(), names.end());
             };
             return entente::open_reader(data, {paths(actors), paths(lexicons), paths(mappings), cameo});
           }),
           WithoutLock(), py::arg("data"), py::arg("actors") = std::vector<std::string>(),
           py::arg("lexicons") = std::vector<std::string>(), py::arg("mappings") = std::vector<std::string>(),
           py::arg("cameo") = false)
      .def("read", &read_document, WithoutLock(), py::arg("json"), py::arg("fallback_id") = "document",
           py::arg("mentions") = false, py::arg("bystanders") = false, py::arg("min_confidence") = 0.0,
           "Reads one document, given as JSON.")
      .def("model_version", &Reader::model_version, "Names the model that was loaded.");
}

void define_graph(py::module_& module) {
  py::class_<RelationGraph>(module, "Graph", "A directed multigraph of actors and acts, parallel edges kept.")
      .def(py::init<>())
      .def("node_count", &RelationGraph::node_count, "How many actors it has.")
      .def("edge_count", &RelationGraph::edge_count, "How many acts between two actors it has.")
      .def(
          "written",
          [](const RelationGraph& graph, const std::string& format, const std::string& title, bool measures,
             bool one_line) {
            std::string bytes;
            {
              const py::gil_scoped_release unlocked;
              bytes = entente::written(graph, format, output_options(title, measures, one_line));
            }
            return py::bytes(bytes);
          },
          py::arg("format"), py::arg("title") = "", py::arg("measures") = false, py::arg("one_line") = false,
          "Its bytes in a format.")
      .def(
          "save",
          [](const RelationGraph& graph, const std::string& file, const std::string& title, bool measures) {
            entente::save_graph(graph, file, output_options(title, measures, false));
          },
          WithoutLock(), py::arg("file"), py::arg("title") = "", py::arg("measures") = false,
          "Writes a file, whole or not at all; its ending chooses the format.")
      .def(
          "equals", [](const RelationGraph& one, const RelationGraph& other) { return one == other; }, py::arg("other"),
          WithoutLock(), "Whether both hold the same.");
  module.def(
      "sum",
      [](const std::vector<const RelationGraph*>& graphs) {
        const py::gil_scoped_release unlocked;
        std::vector<RelationGraph> copies;
        for (const RelationGraph* graph : graphs) {
          copies.push_back(*graph);
        }
        return entente::sum_of(std::move(copies));
      },
      py::arg("graphs"), "The graph of all; order and parts do not matter.");
  module.def(
      "parse_graph", [](const std::string& json) { return entente::parse_graph(json); }, py::arg("json"), WithoutLock(),
      "A kept graph (JSON Graph Format).");
  module.def(
      "formats",
      [] {
        std::vector<std::string> names;
        for (const entente::GraphFormat& format : entente::graph_formats()) {
          names.emplace_back(format.name);
        }
        return names;
      },
      "The names of all formats.");
}

}  // namespace

PYBIND11_MODULE(_core, module) {
  module.doc() = "The C++ library behind the package entente.";
  py::register_exception_translator([](std::exception_ptr thrown) {
    if (thrown) {
      translate(std::move(thrown));
    }
  });
  module.attr("version") = ENTENTE_VERSION;
  define_reader(module);
  define_graph(module);
  module.def(
      "data_version", [](const std::string& folder) { return entente::data_version(folder); }, py::arg("folder"),
      "Twelve hexadecimal digits that change with any table of a data folder.");
}
