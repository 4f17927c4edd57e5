"""Words with their places: Chinese ones from a private segmenter, English ones from spaCy, each made on first use.

Tokens are evidence for a border and never the unit of a span. English grammar has borders of its own (`lang.en.tokens`), since
spaCy is slow to import; spaCy's are for whoever looks closely at one place (`explain`) and for the test that both agree.
The segmenter is jieba's with a dictionary that is read as far as it is asked for (`segment.dictionary`).
"""

from __future__ import annotations

import logging
import sys
from functools import lru_cache
from typing import Any

from jjjextract.segment.dictionary import Dictionary

__all__ = ["english_tokens", "tagged", "tokens"]


def tokens(text: str) -> list[tuple[int, int, str]]:
    """`(start, end, word)` of every word of `text` (Simplified), in order, offsets in code points of `text`."""
    dictionary, tokenizer = _segmenter()
    dictionary.want(text)
    return [(start, end, word) for word, start, end in tokenizer.tokenize(text)]


_NOUNS = frozenset("生意 帮工 保洁 旗舰店 超市 快递 外卖 便当 无人机 选手 简历 保费 假发 据点 签证 包裹 合同 井 贝 展商 急诊 提案 批次 执照 桩 湿地".split())  # noqa: SIM905 (what the dictionary has otherwise)


def tagged(text: str) -> list[tuple[str, str]]:
    """`(word, flag)` of every word of `text`: the part of speech that the dictionary gives it, `x` where it has none."""
    flags = _segmenter()[0].flags
    return [(word, "n" if word in _NOUNS else flags.get(word, "x")) for _, _, word in tokens(text)]


def english_tokens(text: str) -> list[tuple[int, int, str]]:
    """`(start, end, word)` of every token of an English `text`, by spaCy's rules for English, white space left out."""
    return [(t.idx, t.idx + len(t), t.text) for t in _english()(text) if not t.is_space]


@lru_cache(maxsize=1)
def _english() -> Any:
    import spacy

    return spacy.blank("en").tokenizer


@lru_cache(maxsize=1)
def _segmenter() -> tuple[Dictionary, Any]:
    dictionary, tokenizer = Dictionary(), _jieba().Tokenizer()
    tokenizer.FREQ, tokenizer.total, tokenizer.initialized = dictionary.frequencies, dictionary.total, True
    return dictionary, tokenizer


def _jieba() -> Any:
    """jieba without `pkg_resources`, which costs several times what jieba does and only opens a file that stays closed here."""
    name = "pkg_resources"
    hidden = name not in sys.modules and sys.modules.setdefault(name, None) is None  # type: ignore[arg-type]
    try:
        import jieba  # type: ignore[import-untyped]
    finally:
        if hidden:
            del sys.modules[name]
    logging.getLogger("jieba").setLevel(logging.WARNING)
    return jieba
