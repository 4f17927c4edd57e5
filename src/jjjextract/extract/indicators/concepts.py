"""What is asked of the taxonomy at every figure: the known name that ends somewhere, and the concept of a name.

Functions of their own and no methods of the pass: a method that a helper keeps would tie the document into a cycle, and
its memory would wait for the collector.
"""

from __future__ import annotations

from collections.abc import Callable

from jjjextract.extract.indicators.observe import ConceptOf
from jjjextract.extract.indicators.scope import Scope
from jjjextract.lang.phrases import Name
from jjjextract.lang.zh.figure_words import FigureWords
from jjjextract.lang.zh.figures import NameSize
from jjjextract.lang.zh.found import Found
from jjjextract.lexicon import Forms
from jjjextract.resources import Resources
from jjjextract.taxonomy import Concept, Taxonomy

__all__ = ["concepts", "known_names", "name_sizes", "named"]

_LONGEST_NAME = 14
_DIMENSIONS = {"ratio": "ratio", "points": "percent", "fraction": "percent"}


def name_sizes(known: dict[int, list[int]]) -> NameSize:
    """The length of the longest known name or head in `start:end` that ends at `end`, or 0."""
    ending = known.get

    def name_size(start: int, end: int) -> int:
        for size in ending(end, ()):
            if size <= end - start:
                return size
        return 0

    return name_size


def named(taxonomy: Taxonomy) -> Callable[[str], bool]:
    """Whether a name has a concept of its own."""
    return lambda name: taxonomy.concept_of(name) is not None


def concepts(taxonomy: Taxonomy, scope: Scope) -> ConceptOf:
    """The concept of a name where it stands."""

    def concept_of(name: Name | None, found: Found) -> Concept | None:
        if name is None or name.norm in taxonomy.unknown:
            return None
        dimension = _DIMENSIONS.get(found.dimension, found.dimension)
        level = found.reading.measure == "level"
        return taxonomy.concept_of(name.norm, dimension=dimension if level else None, scope=scope.kind)

    return concept_of


def known_names(res: Resources) -> Forms:
    """Every known name of a statistic and every head of one; of single characters only heads."""
    forms = {f for c in res.get(Taxonomy.load).concepts.values() for f in c.forms_zh if 1 < len(f) <= _LONGEST_NAME}
    return Forms(forms | res.get(FigureWords).heads)
