"""News in brief: several stories in one document, each with a headline line of its own and a paragraph or two.

Nothing that one story says holds for the next, so the pass begins anew at each headline. A text is taken for such a bulletin
where three headlines or more have little text between them and most of the paragraphs behind them open with a time or a source
of their own. It fails on a bulletin without headlines, whose stories then pass on their periods and places.
"""

from __future__ import annotations

import re
from itertools import pairwise

from jjjextract.document import Document

__all__ = ["stories"]

_HEADLINE = re.compile(r"(?=[^\n]{0,12}[\u4e00-\u9fff]{3})[^\n。;;::,,|]{7,42}(?<![。!?…,、:;\"”』」])")
_OPENS = re.compile(
    r"[^\n]{0,40}?(?:今天|昨天|今日|昨日|今晨|日前|近日|目前|最新|截至|截止|记者从|据|\d{1,2}月\d{1,2}日|\d{1,2}日|[今去]年|本月|上月|当地时间|[上下]半年|季度)"
)
_LEAST, _MOST = 3, 3  # headlines; paragraphs of a story


def stories(doc: Document) -> frozenset[int]:
    """The numbers of the lines that are headlines of a bulletin; none where the text is one story."""
    shown = [k for k, line in enumerate(doc.lines) if line.end > line.start]
    headed = [_is_headline(doc, k) for k in shown]
    heads = [n for n, (head, after) in enumerate(pairwise(headed)) if head and not after]
    if len(heads) < _LEAST or len(shown) - heads[0] > len(heads) * (_MOST + 1):
        return frozenset()
    opened = sum(_OPENS.match(doc.norm, doc.lines[shown[n + 1]].start) is not None for n in heads)
    return frozenset(shown[n] for n in heads) if opened * 3 >= len(heads) * 2 else frozenset()


def _is_headline(doc: Document, k: int) -> bool:
    return _HEADLINE.fullmatch(doc.norm, *doc.lines[k]) is not None
