"""A short closed list of words, written as one string."""

from __future__ import annotations

__all__ = ["words"]


def words(text: str) -> frozenset[str]:
    """The words of `text`, which is split at white space."""
    return frozenset(text.split())
