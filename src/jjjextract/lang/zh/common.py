"""Everyday words of two characters: evidence that a stretch is no brand and no name."""

from __future__ import annotations

from dataclasses import dataclass

from jjjextract.resources import Resources

__all__ = ["CommonWords"]


@dataclass(frozen=True, slots=True)
class CommonWords:
    """The words of `common_words.txt`; `verbs` are part of `words`."""

    words: frozenset[str]
    verbs: frozenset[str]

    @classmethod
    def load(cls, res: Resources) -> CommonWords:
        """From `common_words.txt`."""
        nouns, _, verbs = res.read("common_words.txt").partition("# verbs\n")
        plain = " ".join(line for line in nouns.splitlines() if not line.startswith("#"))
        verbs_too = frozenset(verbs.split())
        return cls(frozenset(plain.split()) | verbs_too, verbs_too)

    def plain(self, text: str) -> bool:
        """True where everyday words cover `text` but for one character at most."""
        return _covered(text, self.words)

    def straddles(self, norm: str, start: int, end: int) -> bool:
        """True where `norm[start:end]` shares its first or last character with an everyday word that reaches outside."""
        return (start > 0 and norm[start - 1 : start + 1] in self.words) or norm[end - 1 : end + 1] in self.words

    def rare(self, text: str) -> bool:
        """True where a brand of two to four characters is not made of everyday words."""
        return 2 <= len(text) <= 4 and not _covered(text, self.words)


def _covered(text: str, words: frozenset[str]) -> bool:
    """True where words of two characters touch every character of `text` but one at most."""
    if len(text) == 2:
        return text in words
    touched = {k for n in range(len(text) - 1) if text[n : n + 2] in words for k in (n, n + 1)}
    return len(touched) >= len(text) - 1 and len(touched) > 0
