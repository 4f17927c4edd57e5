"""Surface forms to values: leftmost-longest match on characters, by an Aho-Corasick automaton.

Token boundaries are no condition: a segmenter cuts some names in two, so they can only be evidence for a caller.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

__all__ = ["Lexicon"]

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
