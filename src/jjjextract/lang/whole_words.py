r"""Words of a list as they stand by themselves in text: what `\b(?:ask|asks|call for)\b` finds, by an automaton and not by trial.

Of two forms at one place the longer is taken that ends with a word there. Fails for a form of several words whose first is
no form and that begins inside another word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jjjextract.lexicon import Edges, Lexicon
from jjjextract.spans import Span

__all__ = ["WholeWords"]


class WholeWords:
    """An immutable list of words, found where no letter or digit touches them."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._forms = frozenset(forms)
        self._lexicon = Lexicon({f: f for f in sorted(self._forms)})
        self._edges = Edges(self._forms)

    def find(self, text: str, start: int, end: int) -> Iterator[Span]:
        """Every form in `text[start:end]`, in order, none overlapping."""
        for a, b, form in self._lexicon.find(text[start:end]):
            at, stop = start + a, start + b
            if at > 0 and _inside(text, at - 1):
                continue
            if stop < end and _inside(text, stop):
                first = form.split(" ", 1)[0]  # called for|th: called
                if first == form or first not in self._forms:
                    continue
                stop = at + len(first)
            yield Span(at, stop)

    def first(self, text: str, start: int, end: int) -> Span | None:
        """The first form in `text[start:end]`."""
        return next(self.find(text, start, end), None)

    def at(self, text: str, start: int) -> str | None:
        """The longest form that begins at `start` and ends with a word."""
        fit = self._edges.beginning(text, start, len(text))
        return next((form for form in fit if not _inside(text, start + len(form))), None)


def _inside(text: str, at: int) -> bool:
    """True where a letter, a digit or an underscore stands at `at`."""
    char = text[at : at + 1]
    return char.isalnum() or char == "_"
