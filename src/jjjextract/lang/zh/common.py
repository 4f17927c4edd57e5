"""Everyday words of two characters: evidence that a stretch is no brand and no name."""

from __future__ import annotations

from dataclasses import dataclass

from jjjextract.resources import Resources

__all__ = ["CommonWords"]


@dataclass(frozen=True, slots=True)
class CommonWords:
    """The words of `common_words.txt`."""

    words: frozenset[str]

    @classmethod
    def load(cls, res: Resources) -> CommonWords:
        """From `common_words.txt`."""
        lines = res.read("common_words.txt").splitlines()
        return cls(frozenset(" ".join(line for line in lines if not line.startswith("#")).split()))

    def rare(self, text: str) -> bool:
        """True where a brand of two to four characters is not made of everyday words."""
        return 2 <= len(text) <= 4 and not _covered(text, self.words)


def _covered(text: str, words: frozenset[str]) -> bool:
    """True where words of two characters touch every character of `text` but one at most."""
    touched = {k for n in range(len(text) - 1) if text[n : n + 2] in words for k in (n, n + 1)}
    return len(touched) >= len(text) - 1 and len(touched) > 0
