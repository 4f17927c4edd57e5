"""Whether a text told early in a year is about the year before: then 上半年, 四季度, 全年 and 年初 with no year are of that one.

A heading that names the results of a year, or the first time that the text tells of. In an annual report 本年 and 年内 are the
year that it is of. Fails for a text that opens with last year and goes on with this one, where no word says so.
"""

from __future__ import annotations

import re
from datetime import date

from jjjextract.document import Document
from jjjextract.extract.indicators.scope_marks import ASIDE
from jjjextract.extract.reference import RELEASED
from jjjextract.extract.reference_head import annual
from jjjextract.spans import Mention
from jjjextract.values import Period, PeriodExpr

__all__ = ["about_last_year", "not_yet", "of_report", "yearly"]

_YEARLY = re.compile(r"年度(?:业绩|报告|财报|股东)|年报|全年(?:业绩|财报)|年度会议纪要")
_ENDED = re.compile(r"截[至止]到?(?P<year>20\d\d)年12月(?:31日|底)?止?的?(?:全年|年度)")
_COMING = re.compile(r"预计|预期|有望|力争|目标|计划|将(?!近)|预测|指引|展望|可望|可达|争取|要|会(?!上|议)|打算|希望|排到|启动|今年|明年")
_PAST_YEAR = re.compile(r"过去这?的?一年|过去的这一年")
_MONTH_IN = re.compile(r"20\d\d年(\d{1,2})月")
_OWN = frozenset({"本年", "本年度", "年内", "报告期内", "报告期", "期内"})
_PAST = frozenset({"这一年", "过去一年", "过去这一年", "刚过去的一年", "刚刚过去的一年"})
_SEASON = 5  # results of a year are out before May
_FAR = 600  # characters within which a text says what it is about
_DECEMBER = (12, 31)


def yearly(doc: Document) -> bool:
    """True where the heading says that the results of a year are told."""
    end = next((line.end for line in doc.lines if line.end > line.start), 0)
    if doc.reference.day is None:
        m = _ENDED.search(doc.norm, 0, end + 400) or RELEASED.search(doc.norm, 0, end + 400)
        return m is not None and int(m["year"]) + 1 == doc.reference.year
    return doc.reference.day.month < _SEASON and _YEARLY.search(doc.norm, 0, end) is not None


def about_last_year(doc: Document) -> bool:
    """True where the text is told before May, and the first time that it tells of is the year before."""
    year, month = doc.reference.year, _month(doc)
    if year is None or month is None or month >= _SEASON:
        return False
    if annual(doc) == year - 1 or _PAST_YEAR.search(doc.norm, 0, _FAR):
        return True
    first = next((m.value for m in doc.of("period") if not _set_aside(doc, m)), None)
    return first is not None and _of(first, year - 1, year)


def _month(doc: Document) -> int | None:
    """The month of telling: of the day, of the date that gave the year, or January where the year follows from one that is over."""
    if doc.reference.day is not None:
        return doc.reference.day.month
    m = _MONTH_IN.search(doc.norm, *doc.reference.evidence) if doc.reference.evidence is not None else None
    if m is not None and doc.reference.basis == "stated":
        return int(m[1])
    return 1 if doc.reference.basis == "inferred" else None


def _set_aside(doc: Document, m: Mention) -> bool:
    """True for what does not tell what a text is about: the day of telling, an event, 目前."""
    e: PeriodExpr = m.value
    told = m.note in ASIDE or e.granularity in {"vague", "time"} or m.span == doc.reference.evidence
    return told or e.anchored or e.day_offset is not None or (e.granularity == "day" and not e.point and e.year_offset is None)


def _of(e: PeriodExpr, year: int, now: int) -> bool:
    """True for the whole of `year`, its last part or its end."""
    named = e.year if e.year is not None else None if e.year_offset is None or e.relative_to == "anchor" else now + e.year_offset
    return named == year and e.years == 1 and not e.open and (e.last is None or e.last == _DECEMBER)


def not_yet(doc: Document, m: Mention, found: Period, sentence: int) -> bool:
    """True for a bare part of the year that is not over on the day of the text, and for its beginning, where nothing speaks of what is to come."""
    day, expr = doc.reference.day, m.value
    if day is None and doc.reference.year is not None:
        day = date(doc.reference.year, 1, 1)
    if day is None or found.end is None or found.end.year != day.year or not (found.end > day or _opens(doc, m)):
        return False
    if expr.year is not None or expr.year_offset is not None or expr.anchored or expr.month_offset is not None:
        return False
    return not _coming(doc, m, sentence)


def _coming(doc: Document, m: Mention, sentence: int) -> bool:
    """True where the part of the sentence that holds `m`, from one semicolon to the next, speaks of what is to come."""
    start, end = doc.sentences[sentence].span
    start = max(start, doc.norm.rfind(";", start, m.span.start))
    stop = doc.norm.find(";", m.span.end, end)
    return _COMING.search(doc.norm, start, stop if stop >= 0 else end) is not None


def _opens(doc: Document, m: Mention) -> bool:
    """True for 年初."""
    return m.span.of(doc.norm) == "年初"


def of_report(doc: Document, m: Mention, sentence: int) -> bool:
    """True for 本年 and 年内 in the annual report of the year before, and for 过去这一年 told behind it."""
    said = m.span.of(doc.norm)
    if said in _PAST:
        return said != "这一年" or doc.norm.endswith("过去", 0, m.span.start)
    if said not in _OWN or doc.reference.year is None:
        return False
    return annual(doc) == doc.reference.year - 1 or (said == "年内" and not _coming(doc, m, sentence))
