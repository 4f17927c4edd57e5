"""Words: a short closed list of them written as one string, and where one stands in a text."""

from __future__ import annotations

from collections.abc import Iterator

__all__ = ["places_of", "words"]


def words(text: str) -> frozenset[str]:
    """The words of `text`, which is split at white space."""
    return frozenset(text.split())


def places_of(text: str, form: str) -> Iterator[int]:
    """Every offset where `form` begins, inside a longer word too. A pattern made of a name is compiled for each new one, which
    costs more than the search in a whole document."""
    at = text.find(form)
    while at >= 0:
        yield at
        at = text.find(form, at + 1)
