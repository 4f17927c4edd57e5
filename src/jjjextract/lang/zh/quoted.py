"""The edges of a name: quotation marks that are its own (“小巨人”企业, “土专家”“田秀才”), and what is none of it.

A mark of a list (1.出口, ●出口) and the end of a dateline or a tag (26日电 出口, 台北报导】出口) are no part of a name. Fails on a
name that begins with a bracket of its own.
"""

from __future__ import annotations

import re

from jjjextract.lang.phrases import Name
from jjjextract.spans import Span

__all__ = ["EDGY", "MARKS", "WIRE", "edged"]

_OPEN, _CLOSE = "“「『", "”」』"
MARKS = ").*#|｜丨│=→▶►■□▲△●○◎◆◇★☆※•①②③④⑤⑥⑦⑧⑨⑩"
WIRE = re.compile(r"[\u4e00-\u9fff0-9/ ]{0,10}(?:报[道导]|专?电|讯)[】〕\])]|(?<=日)[电讯](?=\s)")
_FRONT = re.compile(rf"(?:{WIRE.pattern})?[\s{re.escape(MARKS)}]*")
_MEASURED = frozenset("率量额数比")  # 儿童接种率: the rate is named without the age
_AGED = re.compile(r"[\d一二三四五六七八九十]{1,4}岁[及或]?$")
_NTH, _ONES = "第头", frozenset("一二两三四五六几")
EDGY = re.compile(rf"\A[{re.escape(MARKS)}电讯]|\A[及或]?以[上下]|[”“】)]|(?<=..)[第头]\Z")  # what `edged` looks at


def edged(norm: str, name: Name) -> Name:
    """`name` without what stands in front of it, and with the mark that a mark inside it needs, where that stands right beside it."""
    span = name.span
    if span is None or norm[span.start : span.end] != name.norm:
        return name
    front = _FRONT.match(norm, *span)
    start, end = front.end() if front is not None and front.end() < span.end else span.start, span.end
    if (aged := _AGED.search(norm, max(0, start - 8), start)) and norm[start : start + 1] in "及或以" and norm[end - 1] not in _MEASURED:
        start = aged.start()  # 25岁|以上学员
    end -= end - start > 2 and norm[end - 1] in _NTH and norm[end : end + 1] in _ONES  # 农户|第一年
    marks = [c for c in norm[start:end] if c in _OPEN + _CLOSE]
    if marks:
        start -= marks[0] in _CLOSE and norm[start - 1 : start] in tuple(_OPEN)
        end += marks[-1] in _OPEN and norm[end : end + 1] in tuple(_CLOSE)
    return Name(norm[start:end], Span(start, end), name.head)
