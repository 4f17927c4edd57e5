"""Words with their places: Chinese ones from a private segmenter, English ones from spaCy, each made on first use.

Tokens are evidence for a border and never the unit of a span. English grammar has borders of its own (`lang.en.tokens`), since
spaCy is slow to import; spaCy's are for whoever looks closely at one place (`explain`) and for the test that both agree. The dictionary's cache lies in the user's own cache folder
and never in the shared temporary one, where another user could own it. Fails softly: where that folder cannot be
written, the segmenter is built anew in each process.
"""

from __future__ import annotations

import logging
import os
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Any

__all__ = ["english_tokens", "tokens"]


def tokens(text: str) -> list[tuple[int, int, str]]:
    """`(start, end, word)` of every word of `text` (Simplified), in order, offsets in code points of `text`."""
    return [(start, end, word) for word, start, end in _segmenter().tokenize(text)]


def english_tokens(text: str) -> list[tuple[int, int, str]]:
    """`(start, end, word)` of every token of an English `text`, by spaCy's rules for English, white space left out."""
    return [(t.idx, t.idx + len(t), t.text) for t in _english()(text) if not t.is_space]


@lru_cache(maxsize=1)
def _english() -> Any:
    import spacy

    return spacy.blank("en").tokenizer


@lru_cache(maxsize=1)
def _segmenter() -> Any:
    import jieba  # type: ignore[import-untyped]

    logging.getLogger("jieba").setLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(_cache_folder())
    return tokenizer


def _cache_folder() -> Path:
    """The package's own cache folder, or a fresh private one where that cannot be written."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "jjjextract"
    try:
        base.mkdir(parents=True, exist_ok=True)
        if os.access(base, os.W_OK):
            return base
    except OSError:
        pass
    return Path(tempfile.mkdtemp(prefix="jjjextract-"))
