"""What a change or a multiple is against, out of the phrase behind 比 or in front of 的…倍."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from jjjextract.document import Document
from jjjextract.extract.indicators.scope import Scope
from jjjextract.lang.zh.figure_words import FigureWords
from jjjextract.spans import Mention, Span
from jjjextract.values import Period

__all__ = ["BEYOND", "COMPARING", "Against", "against", "ahead", "linked"]

_AHEAD = {"同比": "yoy", "按年": "yoy", "环比": "mom", "按月": "mom", "按季": "qoq"}
BEYOND = ("超过", "超出", "高于", "低于", "多于", "少于", "大于", "相当于", "接近", "不及", "赶超")  # …2024年用电量的总和: of what it is set against
COMPARING = frozenset("与和同跟比较相按环 “”\"")  # what a comparison in a clause of its own begins with
_BASIS_AHEAD = re.compile("|".join(_AHEAD))  # 环比由降转涨,上涨0.1%

_KIND = re.compile(  # 比传统船型: another kind, way or norm, and no other time
    r"传统|[老旧](?:款|式|版)|普通|常规|同类|同型|同级|同档|燃油|进口|国产|人工|手工|国标|行业|[车机船炉]型$|(?:标准|设计)(?:值|要求|规定)?$|[品种工](?:种|艺)$"
)
_YEAR_BEFORE_LAST = -2
_EXTRA = "的末底初同期时水平量数值"


class Against(NamedTuple):
    """A basis with its base period, and whether the phrase compares places instead of times."""

    basis: str | None = None
    base: Period | None = None
    span: Span | None = None
    place: bool = False


def against(doc: Document, span: Span, scope: Scope, words: FigureWords) -> Against:
    """Read the phrase at `span`; nothing where it names neither a time nor a place."""
    periods = doc.within("period", span)
    if periods:
        return _time(doc, periods[-1], span, scope)
    text = span.of(doc.norm)
    if _KIND.search(text):
        return Against(None, None, span, place=True)
    if any(w in text for w in words.previous):
        return Against("previous", None, span)
    if text in {"前一年", "上一年", "头一年", "前一年度", "上一年度", "前一年同期"}:
        return Against("yoy", None, span)
    if text in {"期初", "年初", "期初数"}:
        return Against("since", None, span)
    if text in {"同期", "同一时期"}:
        return Against("yoy", None, span)
    if doc.within("region", span) or "平均" in text or "预期" in text:
        return Against(None, None, span, place=True)
    return Against(None, None, span)


def ahead(doc: Document, clause: Span, scope: Scope, words: FigureWords) -> Against | None:
    """What a clause that only compares (比以前的技术, 跟传统机型相比, 环比由降转涨) sets the figures behind it against."""
    text = doc.norm[clause.start : clause.end].lstrip('“”" ')
    if text[:1] not in COMPARING:
        return None
    if (found := _BASIS_AHEAD.match(text)) and len(text) < 12:
        at = Span(clause.end - len(text), clause.end - len(text) + 2)
        return Against(_AHEAD[found.group()], None, at)
    joined = text[:1] in {"与", "和", "同", "跟"} and text.endswith(("相比", "相较", "比较", "比"))
    if text[:1] in {"比", "较"} or text[:2] == "相比" or joined:
        end = clause.end - (2 if joined and text[-2] in "相比" else 0)
        return against(doc, Span(clause.end - len(text) + 1, end), scope, words)
    return None


def _time(doc: Document, m: Mention, span: Span, scope: Scope) -> Against:
    expr = m.value
    rest = doc.norm[m.span.end : span.end].strip(_EXTRA)
    if expr.granularity == "vague":
        return Against(None, None, span)
    if len(rest) > 4 or rest.endswith(("预测", "预期", "目标", "预计", "预估")):
        return Against(None, None, span)
    if expr.anchored:
        if expr.year is None and (expr.year_offset in {-1, None} or _year_before(scope.resolved(m), scope.anchor)):
            return Against("yoy", None, span)
        return Against("since", scope.resolved(m), span)
    if expr.month_offset == -1:
        return Against("qoq" if expr.granularity == "quarter" else "mom", None, span)
    if expr.year is None and expr.year_offset == -1 and expr.granularity == "year" and not expr.point:
        return Against("yoy", None, span)
    anchor = scope.anchor
    if expr.point and expr.year is None and expr.year_offset is None and anchor and (anchor.end or anchor.start):
        year = (anchor.end or anchor.start).year  # type: ignore[union-attr]
        m = m._replace(value=replace(expr, year=year))  # 比年初: of the year that runs
    base = scope.resolved(m)
    year_end = expr.point and base.start is not None and (base.start.month, base.start.day) == (12, 31)  # 比上年末
    if expr.year_offset == _YEAR_BEFORE_LAST and expr.granularity == "year" and not expr.point and "去年" in doc.norm[doc.sentences[scope.sentence].span.start : m.span.start]:
        return Against("yoy", None, span)  # 去年…,较前年
    if anchor is not None and expr.year_offset in {-1, -2} and not year_end and _year_before(base, anchor):
        return Against("yoy", None, span)  # 七月…,比去年七月; 去年…,比前年
    return Against("since", base, span)


def _year_before(base: Period, now: Period | None) -> bool:
    if now is None or base.start is None or now.start is None:
        return False
    return (base.start.year + 1, base.start.month, base.start.day) == (now.start.year, now.start.month, now.start.day)


def linked(period: Period | None) -> str:
    """环比: against the period before, so by the length of the figure's own."""
    if period is None or period.start is None or period.end is None:
        return "mom"
    days = (period.end - period.start).days
    return "qoq" if 80 <= days <= 100 else "mom"
