"""Words with jieba's parts of speech, for short stretches around a figure.

The tag of a word is the one that `word_tags.tsv` or else jieba's dictionary gives it; no tagging model is run, so a word has
the same tag everywhere. What the dictionary does not have is tagged `x` (taken for a noun where the grammar asks for one).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jjjextract.resources import Resources
from jjjextract.segment.tokens import tagged

__all__ = ["Tags", "tagger"]


class Tags:
    """`tags(text)` gives `(word, flag)` pairs that make up `text`."""

    def __init__(self, own: Mapping[str, str]) -> None:
        self._own = own
        self._seen: dict[str, tuple[tuple[str, str], ...]] = {}

    def __call__(self, text: str) -> Sequence[tuple[str, str]]:
        """Words and flags of `text` (Simplified, a phrase and no document)."""
        found = self._seen.get(text)
        if found is None:
            found = tuple((word, self._own.get(word, flag)) for word, flag in tagged(text))
            if len(self._seen) > 20000:
                self._seen.clear()
            self._seen[text] = found
        return found


def tagger(res: Resources) -> Tags:
    """The tagger of one set of resources."""
    return Tags({row[0]: row[1] for row in res.rows("word_tags.tsv", 2)})
