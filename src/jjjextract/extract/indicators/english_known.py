"""What the tables know, as functions for the readers of English: verbs of change, heads of names, the concept of a name, and ages."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from jjjextract.extract.indicators.english_scope import EnglishScope
from jjjextract.lang.phrases import Name
from jjjextract.spans import Span
from jjjextract.taxonomy import Concept, Taxonomy
from jjjextract.wording import Wording

__all__ = ["changing", "concepts", "heads", "their_age"]

_DIGITS = 2  # of an age

# Functions of their own and no methods: a method kept by a helper would tie the document into a cycle.


def changing(wording: Wording) -> Callable[[str], bool]:
    """True for a form of a verb of change or level."""
    changes = wording.en.changes
    return lambda word: changes.get(word) is not None


def heads(wording: Wording) -> Callable[[str], str | None]:
    """The kind of a noun that ends the name of something measured."""
    heads = wording.en.heads
    return lambda word: found[0].kind if (found := heads.get(word)) else None


def concepts(taxonomy: Taxonomy, scope: EnglishScope) -> Callable[[Name | None, str | None], Concept | None]:
    """The concept of a name where it stands."""

    def concept_of(name: Name | None, dimension: str | None) -> Concept | None:
        if name is None or name.norm in taxonomy.unknown:
            return None
        kind = "company" if scope.topic and scope.topic.company else "region" if scope.topic else None
        return taxonomy.concept_of(name.norm, dimension=dimension, scope=kind)

    return concept_of


def their_age(low: str, people: Sequence[Span], span: Span) -> bool:
    """Joan Pratt is 71 and lives alone: a bare number of two digits that says how old somebody named is."""
    if span.end - span.start != _DIGITS or not low[span.start : span.end].isdigit():
        return False
    at = low.rfind(" ", 0, span.start - 1)
    name = low[max(low.rfind(" ", 0, at), low.rfind("\n", 0, at)) + 1 : at]
    return any(low[p.start : p.end].rsplit(" ", 1)[-1] == name for p in people) and low.startswith((" and ", ".", ",", ";", " but "), span.end)
