"""Surface forms to values: leftmost-longest match on characters, by an Aho-Corasick automaton.

Token boundaries are no condition: a segmenter cuts some names in two, so they can only be evidence for a caller.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

__all__ = ["Forms", "Lexicon"]

T = TypeVar("T")


class Lexicon(Generic[T]):
    """An immutable map from surface forms to values that finds its forms in running text.

    Of two forms at one place the longer is taken, of two that overlap the one that begins first.
    """

    def __init__(self, forms: Mapping[str, T]) -> None:
        self._forms = [f for f in forms if f]
        self._values = [forms[f] for f in self._forms]
        self._map = dict(forms)
        self._automaton = AhoCorasick(self._forms, matchkind=MatchKind.LeftmostLongest)

    def __len__(self) -> int:
        return len(self._forms)

    def get(self, form: str) -> T | None:
        """The value of exactly this form, or None."""
        return self._map.get(form)

    def find(self, text: str) -> Iterator[tuple[int, int, T]]:
        """`(start, end, value)` of every match in `text`, in order, none overlapping."""
        for k, start, end in self._automaton.find_matches_as_indexes(text):
            yield start, end, self._values[k]


class Forms:
    """Surface forms of which every occurrence counts, also one inside another: what ends or begins at a place."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._forms = sorted({f for f in forms if f})
        self._automaton = AhoCorasick(self._forms, matchkind=MatchKind.Standard)

    def ends(self, text: str) -> dict[int, list[int]]:
        """For each offset where forms end, their lengths, longest first."""
        return _longest_first((end, end - start) for start, end in self._all(text))

    def starts(self, text: str) -> dict[int, list[int]]:
        """For each offset where forms begin, their lengths, longest first."""
        return _longest_first((start, end - start) for start, end in self._all(text))

    def _all(self, text: str) -> Iterator[tuple[int, int]]:
        for _, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            yield start, end


def _longest_first(places: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    out: dict[int, list[int]] = {}
    for at, size in places:
        out.setdefault(at, []).append(size)
    for sizes in out.values():
        if len(sizes) > 1:
            sizes.sort(reverse=True)
    return out
