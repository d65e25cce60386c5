"""entente on Spark: articles to records, and to one graph, on any number of machines.

>>> program = ship(spark, "/usr/local")                         # once: the program, its tables and its model to every executor
>>> records = extract(spark.read.text("articles/"), program)    # a line of JSON in, a record out; bad ones have their error in their place
>>> graph(spark.read.text("articles/"), program).save("news.json")

Whatever the number of partitions, the bytes are those of one process.
"""

from .bundle import Program, make_bundle, ship
from .graphs import ReadGraph, Unreadable, graph, merge
from .reading import documents, errors, extract, pipe
from .tables import acts, pairs

__all__ = ["Program", "ReadGraph", "Unreadable", "acts", "documents", "errors", "extract", "graph", "make_bundle", "merge", "pairs", "pipe", "ship"]
