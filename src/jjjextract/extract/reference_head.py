"""The year of a text by what its head is: a report of a year or of a part of one, a byline that tells the month, an event that is just over.

2023年度报告摘编 is told in the year behind, 2024年中报要点 in the same one, whatever later years are looked ahead to below. Fails for
a heading that looks back on a report of years ago, and for a fiscal year that ends with no calendar year.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from jjjextract.document import Document, Reference
from jjjextract.extract.weekdays import HEAD, in_year
from jjjextract.spans import Mention, Span

__all__ = ["annual", "by_head"]

_FAR, _BYLINE = 120, 60  # characters of a heading with the line below it, and of a line that only says when and where
_YEAR = r"(?P<year>20[0-9]{2}|二[〇零]二[〇零一二三四五六七八九])"
_ANNUAL = re.compile(rf"{_YEAR}(?:年报(?!名|考|价|到)|年度?(?:的)?(?:年度)?(?:年报|决算|全?年?业绩|财报|报告|财务报告|利润表)(?!期[一二三四]季|预期)|年全年(?:度)?(?:业绩|财报)|财?年度(?:业绩|报告|财报))")
_ANNUAL_THEN = re.compile(rf"(?:全年|年度)业绩[ \u3000:|·]{{0,3}}{_YEAR}年(?!上半|第?[一二三四])")
_PARTIAL = re.compile(rf"{_YEAR}年(?:度)?(?:第?[一二三123]季度?|上半年|前三季度?|中期?|半年度?|年中|[1-9]月|[1-9]-[1-9]月|前[一二三四五六七八九]个?月)(?:的)?(?:度)?(?:报(?!名|考|价)|报告|业绩|财报|经营|营运|线上|法说会|电话会|说明会)")
_OVER = re.compile(
    r"[^,。;!?\n0-9]{0,14}?(?:昨[天日晚]|今[天日早晚]|日前|近日|刚刚?|[在于][0-9]{1,2}月(?:[上中下]旬|底|末|初|[0-9]{1,2}日))(?:正式|全面|圆满|顺利|陆续|已)?"
    r"(?:收官|收摊|收尾|收工|收网|落幕|闭幕|谢幕|结束|完成|开幕|启动|开镰|开锣|开跑|告一段落|停[水机榨捕])"
)
_SOON = re.compile(r"(?:[腊正]月|春节|年关|年底|岁末|[春夏秋冬][季天])?(?:将至|临近|将近|已近尾声|接近尾声)")
_THIS_IS = ("这是", "正是", "又是", "这里是")
_NO_BYLINE = re.compile(r"[。!?;]|报(?!社|记者|讯|道)|数据|统计|价格|业绩|产销|经营|调查|指数|情况|[0-9](?:[%亿万]|[件吨元家])|至今|以来|年度")
_OPENS = " (（【〔[——-·"
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")


def _year(m: re.Match[str]) -> int:
    return int(m["year"].translate(_DIGITS))


def annual(doc: Document) -> int | None:
    """The year that the annual report is of which the heading names, or None."""
    m = _annual(doc.norm, _heading(doc))
    return _year(m) if m else None


def _annual(norm: str, end: int) -> re.Match[str] | None:
    """The words that name an annual report in front of `end`."""
    return _ANNUAL.search(norm, 0, end) or _ANNUAL_THEN.search(norm, 0, end)


def _heading(doc: Document) -> int:
    """Where the heading ends: the first line with words in it, as far as a heading goes."""
    first = next((line.end for line in doc.lines if line.end > line.start), 0)
    return min(first, _FAR)


def by_head(doc: Document, found: list[Mention], day: Mention | None, stated: Callable[[Document, list[Mention]], Reference | None]) -> Reference | None:
    """The year by what the head is, where no full date that is `stated` is of that year or a later one; `day` is that of the head."""
    told = behind_date(found) or fresh(found, doc.norm, day) or headed(doc, day) or byline(doc, found)
    date = stated(doc, found) if told is not None else None
    return None if told is None or (date is not None and (date.year or 0) >= (told.year or 0)) else told


def headed(doc: Document, day: Mention | None) -> Reference | None:
    """The year behind that of an annual report, or that of a report of a part of it, with the `day` of the head where it fits."""
    end = _heading(doc)
    part = _PARTIAL.search(doc.norm, 0, end)
    m = part or _annual(doc.norm, end)
    return _told_in(_year(m) + (part is None), Span(*m.span("year")), day, stated=part is not None) if m else None


def _told_in(year: int, at: Span, day: Mention | None, *, stated: bool = True) -> Reference:
    """The reference to a year, and to the `day` of the head in it."""
    told = in_year(day.value, year) if day is not None else None
    return Reference(year, "stated" if stated else "inferred", told, at)


def byline(doc: Document, found: list[Mention]) -> Reference | None:
    """2024年9月,工地食堂 or (课题组,2025年9月) on a line of its own below the heading: the month of telling."""
    for m in found:
        if m.span.start > HEAD:
            return None
        e = m.value
        if m.rule.startswith("zh") and e.granularity == "month" and e.year is not None and e.first is not None and not e.open and _on_byline(doc, m.span):
            return Reference(e.year, "stated", None, m.span)
    return None


def _on_byline(doc: Document, span: Span) -> bool:
    """True where the line that holds `span` is short, says nothing, and stands below a heading."""
    begin, end = doc.norm.rfind("\n", 0, span.start) + 1, doc.norm.find("\n", span.end)
    line = doc.norm[begin : end if end >= 0 else len(doc.norm)]
    return begin > 0 and end > 0 and len(line) <= _BYLINE and _NO_BYLINE.search(line) is None


def behind_date(found: list[Mention]) -> Reference | None:
    """(12月18日,2024年): a date in the head with its year behind it."""
    for last, m in pairwise(found):
        if m.span.start > HEAD:
            return None
        e = last.value
        if m.note == "reporting" and m.value.granularity == "year" and m.value.year is not None and e.granularity == "day" and e.year is None:
            return _told_in(m.value.year, m.span, last)
    return None


def fresh(found: list[Mention], norm: str, day: Mention | None) -> Reference | None:
    """2024年的采摘昨天收官, 2024年腊月将至, 这是2024年国庆: that year is the present one."""
    for m in found:
        if m.span.start > HEAD:
            return None
        if m.value.year is None or m.value.fixed is not None or m.value.open:
            continue
        now = m.value.granularity == "year" and (_OVER.match(norm, m.span.end) or _SOON.match(norm, m.span.end))
        if now or (m.value.granularity == "holiday" and norm.endswith(_THIS_IS, 0, m.span.start)):
            return _told_in(m.value.year, m.span, day)
    return None
