"""Surface forms to values: leftmost-longest match on characters, by an Aho-Corasick automaton.

Token boundaries are no condition: a segmenter cuts some names in two, so they can only be evidence for a caller.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from operator import itemgetter
from typing import Any, Generic, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

__all__ = ["Edges", "Forms", "Lexicon", "Together", "sizes_by_first", "sizes_by_last"]

T = TypeVar("T")

_SHORT = 200  # characters of a text in which a lexicon by itself is quicker than several together
_PLACE = itemgetter(0, 1)


class Lexicon(Generic[T]):
    """An immutable map from surface forms to values that finds its forms in running text.

    Of two forms at one place the longer is taken, of two that overlap the one that begins first.
    """

    def __init__(self, forms: Mapping[str, T]) -> None:
        self._forms = [f for f in forms if f]
        self._values = [forms[f] for f in self._forms]
        self.get: Callable[[str], T | None] = dict(forms).get
        """The value of exactly this form, or None."""
        self.together: Together | None = None

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(self._forms, matchkind=MatchKind.LeftmostLongest)

    def __len__(self) -> int:
        return len(self._forms)

    def find(self, text: str) -> list[tuple[int, int, T]]:
        """`(start, end, value)` of every match in `text`, in order, none overlapping."""
        if self.together is not None and len(text) > _SHORT:
            return self.together.find(self, text)
        values = self._values
        return [(start, end, values[k]) for k, start, end in self._automaton.find_matches_as_indexes(text)]


    def items(self) -> Iterable[tuple[str, T]]:
        """Each form with its value."""
        return zip(self._forms, self._values, strict=True)


class Together:
    """Lexicons that are looked up in the same whole texts: the first that asks has one walk find what all of them have there.

    The lexicons find through it from then on. It keeps the finds of the text that it saw last.
    """

    def __init__(self, *lexicons: Lexicon[Any]) -> None:
        self._lexicons = lexicons
        self._last: tuple[str | None, dict[Lexicon[Any], list[tuple[int, int, Any]]]] = (None, {})
        owners: dict[str, list[tuple[Lexicon[Any], Any]]] = {}
        for lexicon in lexicons:
            lexicon.together = self
            for form, value in lexicon.items():
                owners.setdefault(form, []).append((lexicon, value))
        self._owners = list(owners.values())
        self._automaton = AhoCorasick(list(owners), matchkind=MatchKind.Standard)

    def find(self, lexicon: Lexicon[T], text: str) -> list[tuple[int, int, T]]:
        """What `lexicon` finds in `text`."""
        seen, found = self._last
        if seen is not text:
            found = self._walk(text)
            self._last = text, found
        return found[lexicon]

    def _walk(self, text: str) -> dict[Lexicon[Any], list[tuple[int, int, Any]]]:
        hits: dict[Lexicon[Any], list[tuple[int, int, Any]]] = {lexicon: [] for lexicon in self._lexicons}
        owners = self._owners
        for k, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            for lexicon, value in owners[k]:
                hits[lexicon].append((start, -end, value))
        return {lexicon: _leftmost(found) for lexicon, found in hits.items()}


def _leftmost(hits: list[tuple[int, int, T]]) -> list[tuple[int, int, T]]:
    """Of all hits, each with its end below zero, the leftmost, then longest, none overlapping."""
    out, last = [], 0
    for start, end, value in sorted(hits, key=_PLACE) if len(hits) > 1 else hits:
        if start >= last:
            last = -end
            out.append((start, last, value))
    return out


class Forms:
    """Surface forms of which every occurrence counts, also one inside another: what ends at a place."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._forms = sorted({f for f in forms if f})
        self._automaton = AhoCorasick(self._forms, matchkind=MatchKind.Standard)

    def ends(self, text: str) -> dict[int, list[int]]:
        """For each offset where forms end, their lengths, longest first."""
        out: dict[int, list[int]] = {}
        for _, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if end in out:
                out[end].append(end - start)
            else:
                out[end] = [end - start]
        return _longest_first(out)


class Edges:
    """Surface forms that are asked for at a few places: what ends or begins there. `Forms` finds those of a whole text."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._forms = frozenset(f for f in forms if f)
        self._by_last = sizes_by_last(self._forms)
        self._by_first = sizes_by_first(self._forms)
        self.firsts, self.lasts = self._by_first.keys(), self._by_last.keys()

    def ending(self, text: str, start: int, end: int) -> list[str]:
        """The forms in `text[start:end]` that end at `end`, longest first."""
        found = []
        for size in self._by_last.get(text[end - 1 : end], ()):
            if size <= end - start and (form := text[end - size : end]) in self._forms:
                found.append(form)
        return found

    def beginning(self, text: str, start: int, end: int) -> list[str]:
        """The forms in `text[start:end]` that begin at `start`, longest first."""
        found = []
        for size in self._by_first.get(text[start : start + 1], ()):
            if size <= end - start and (form := text[start : start + size]) in self._forms:
                found.append(form)
        return found


def sizes_by_first(forms: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """The lengths of forms by their first character, longest first: what is worth trying at a place."""
    return _sizes((f[0], len(f)) for f in forms)


def sizes_by_last(forms: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """The same by their last character."""
    return _sizes((f[-1], len(f)) for f in forms)


def _sizes(pairs: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    """The lengths of forms by their first or last character, longest first."""
    out: dict[str, set[int]] = {}
    for char, size in pairs:
        out.setdefault(char, set()).add(size)
    return {char: tuple(sorted(found, reverse=True)) for char, found in out.items()}


def _longest_first(sizes: dict[int, list[int]]) -> dict[int, list[int]]:
    for found in sizes.values():
        if len(found) > 1:
            found.sort(reverse=True)
    return sizes
