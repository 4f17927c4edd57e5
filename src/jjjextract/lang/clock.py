"""Times of day in both languages: 早上7點半, 8时30分, 21:05, 6:30 p.m., noon.

A number with 点 alone may count points (三点意见, 3268点), so that one needs a part of the day in front or 半, 整, 钟 or minutes
behind. A pair with a colon is a time unless it is told as a proportion or a result. Fails for 7点 with nothing around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjextract.lang.near import near
from jjjextract.spans import Mention, Span
from jjjextract.values import PeriodExpr

__all__ = ["find"]

_N = r"(?:2[0-4]|[01]?[0-9]|二?十[一二三四]?|[零一二两三四五六七八九])"
_M = r"(?:[0-5]?[0-9]|[二三四五]?十[一二三四五六七八九]?|零?[一二三四五六七八九])"
_PART = r"(?:凌晨|清晨|早上|早晨|清早|上午|中午|正午|午后|下午|傍晚|晚上|晚间|夜里|深夜|午夜|今早|今晚|昨晚|明早|早|晚)"
_ZH = re.compile(
    rf"(?<![0-9.:零一二三四五六七八九十百千])(?:{_PART}{_N}(?:[时点](?:{_M}分?|半|整|[一三]刻|钟)?(?![间代期候位])|:[0-5][0-9])"
    rf"|{_N}时{_M}分|{_N}点(?:{_M}分(?!之)|半(?![天年月小导径成])|整|[一三]刻|钟))"
)
_PAIR = re.compile(r"(?<![0-9.:])(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?![0-9.:])")
_EN = re.compile(r"(?<![0-9.:$])(?:1[0-2]|0?[1-9])(?:[:.][0-5][0-9])?\s?(?:[ap]\.m\.|[ap]m|o['’]clock)(?![a-zA-Z])|\b(?:noon|midnight)\b", re.I)
_RATIO = re.compile(r"[比率例分]|ratio|score")
_TIME = PeriodExpr("time")
_ZH_MARK = re.compile(r"[时点:](?<=[0-9零一二两三四五六七八九十].)")
_EN_MARK = re.compile(r"(?<=[0-9\s])[ap]\.?m|o['’]clock|noon|midnight", re.I)
_PAIR_MARK = re.compile(r":(?<=[0-9].)(?=[0-5][0-9])")
_WORDS = {"zh": (_ZH_MARK, _ZH), "en": (_EN_MARK, _EN)}


def find(norm: str, start: int, end: int, language: str) -> Iterator[Mention]:
    """Yield a `clock` mention for each time of day of `norm[start:end]`, in order, none overlapping."""
    worded = near(*_WORDS[language], norm, (start, end), before=8, behind=24)
    paired_ones = near(_PAIR_MARK, _PAIR, norm, (start, end), before=3, behind=12)
    stop = start
    for m in sorted((*worded, *paired_ones), key=lambda m: (m.start(), -m.end())):
        paired = m.re is _PAIR and _RATIO.search(norm, max(0, m.start() - 14), m.start())
        if m.start() >= stop and not paired:
            stop = m.end()
            yield Mention(Span(*m.span()), "clock", _TIME, f"{language}.clock")
