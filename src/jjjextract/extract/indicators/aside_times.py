"""A time that only its own figure is of: an earlier year set beside what a story tells, and a year in brackets.

日均A人次,2022年B,升幅C; 入住率A(2022年B); 2019年时是三成一. Behind it the story's own time goes on. Fails for a story
that goes back to that year and tells more of it.
"""

from __future__ import annotations

import re

from jjjextract.document import Document
from jjjextract.spans import Mention, Span

__all__ = ["aside", "before_now", "behind_figure", "busiest", "labelled_time", "told_behind"]

_LINK = re.compile(r"(?:度|全年|末|底|那时|时|那会儿|的时候|同期)?(?:\([^()]{1,16}\))?[,]?(?:则|却|还|就|也|才|只|仅|都)?(?:是|为|有|达|录得|报|不过|不到|只有|仅有|只是|还是|还有|才有|约|近|逾|超过?)?(?:约|近|逾|超过?)?:?")
_WHICH = re.compile(r"那[^,。;!?\n]{0,3}?(?:个数|数字|数|比例|数据)(?:字)?(?:分别)?(?:是|为)?")
_AGAIN = re.compile(r"[^。;!?\n0-9]{0,16}?(?:这|那|上述|同样)[两三四五几]?[个项组]?(?:数字?|比例|指标|数据)(?:分别|各)?(?:是|为|还是|只有|才)(?P<all>[^。;!?\n]{1,60})")
_GOES_ON = re.compile(r"[万亿元人个家%成]*[,(]?(?:其中|当中|占|里面|包括)")
_ENDS = frozenset(",。;!?、)(—-\n”」")
_MODAL = ("的", "了", "多", "左右", "上下", "以上")
_SPAN = 44  # characters that a bracket with a year and its figure takes at the most
_CLOSES = re.compile(r"(?:调查|数据?|统计|度|时)?[)]")
_DAYS, _MOST = frozenset({"day", "holiday"}), re.compile(r"最[\u4e00-\u9fff]{1,3}的(?:一天|那天|日子)?(?:是|在)?$")
_WORD = 16  # and a time
_COMPARED = frozenset({"year", "half", "quarter", "month", "range", "day"})


def aside(doc: Document, m: Mention) -> int:
    """Where a time ends, before the one that runs, that is named for the figures right behind it, or within brackets; -1 for one that runs on."""
    if m.value.granularity not in _COMPARED or m.value.open:
        return -1
    return max(_bracketed(doc, m.span), _for_one(doc, m.span), _again(doc, m.span))


def _bracketed(doc: Document, at: Span) -> int:
    """(2022年:7.1%), 42元(2022年): a bracket that opens with the time and tells nothing but its figure."""
    if doc.norm[at.start - 1 : at.start] != "(":
        return -1
    end = doc.norm.find(")", at.end, at.end + _SPAN)
    return -1 if any(c in doc.norm[at.end : end] for c in "。;\n") else end


def busiest(doc: Document, m: Mention) -> bool:
    """True for 最忙的|五一当天: one day of the time that is told of."""
    return m.value.granularity in _DAYS and _MOST.search(doc.norm, max(0, m.span.start - 8), m.span.start) is not None


def before_now(doc: Document, m: Mention) -> int:
    """Where 去年442公斤 ends, which is named for the figure right behind it alone though its line tells no other time; -1 for one that runs on."""
    e = m.value
    if e.year_offset is None or e.year_offset >= 0 or e.anchored or e.granularity not in _COMPARED:
        return -1
    return _for_one(doc, m.span)


def labelled_time(doc: Document, end: int) -> Mention | None:
    """The time that ends at `end`, where it opens a bracket whose figure follows behind a colon: 12.6%(2022年:7.1%)."""
    found = doc.within("period", (max(0, end - _WORD), end))
    m = found[-1] if found else None
    return m if m is not None and m.span.end == end and doc.norm[m.span.start - 1 : m.span.start] == "(" and doc.norm[m.span.start - 2 : m.span.start - 1] != "\n" else None


def told_behind(doc: Document, end: int) -> Mention | None:
    """The time in a bracket right behind the figure that ends at `end`, and in it nothing else: 1120家(6月末)."""
    if doc.norm[end : end + 1] != "(":
        return None
    m = doc.at("period", end + 1)
    return m if m is not None and m.value.granularity in _COMPARED and _CLOSES.match(doc.norm, m.span.end) else None


def behind_figure(doc: Document, m: Mention) -> bool:
    """True for such a time: it is of the figure in front alone."""
    at = m.span.start - 1
    if doc.norm[at : at + 1] != "(" or not _CLOSES.match(doc.norm, m.span.end):
        return False
    before = doc.within("quantity", (max(0, at - _WORD), at))
    return bool(before) and before[-1].span.end == at and before[-1].value.kind != "duration"  # 最近三个月(8月至10月)的失业率


def _again(doc: Document, at: Span) -> int:
    """前年,…这三个数分别是: what was told just now is told once more of an earlier time, to the end of the sentence."""
    m = _AGAIN.match(doc.norm, at.end)
    return m.end("all") if m else -1


def _for_one(doc: Document, at: Span) -> int:
    """2022年231万, behind a mark: the figure follows at once and ends its clause."""
    if doc.norm[at.start - 1 : at.start] not in _ENDS:
        return -1
    m = _WHICH.match(doc.norm, at.end) or _LINK.match(doc.norm, at.end)
    figure = doc.at("quantity", m.end()) if m else None
    if figure is None:
        return -1
    end = figure.span.end
    for tail in _MODAL:
        end += len(tail) if doc.norm.startswith(tail, end) else 0
    return end if doc.norm[end : end + 1] in _ENDS and not _GOES_ON.match(doc.norm, end) else -1
