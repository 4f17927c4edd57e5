"""Chinese words with their places, from a private segmenter made on first use.

Tokens are evidence for a border and never the unit of a span. The dictionary's cache lies in the user's own cache folder
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

__all__ = ["tokens"]


def tokens(text: str) -> list[tuple[int, int, str]]:
    """`(start, end, word)` of every word of `text` (Simplified), in order, offsets in code points of `text`."""
    return [(start, end, word) for word, start, end in _segmenter().tokenize(text)]


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
