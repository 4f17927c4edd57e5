"""Time expressions of a document: Chinese and English sentences are read each by their own grammar.

What is for no figure (a day of publishing, a founding, what a change is against) is noted. The year that 今年 means is
found in `reference`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from jjjextract.document import Document, Reference
from jjjextract.extract.reference import LATER, of_publishing, once
from jjjextract.lang.en import periods as en
from jjjextract.lang.en.company_years import of_own_year, own_year
from jjjextract.lang.en.period_records import of_record
from jjjextract.lang.en.periods_feasts import EnglishFeasts
from jjjextract.lang.en.that_year import of_that_year
from jjjextract.lang.links import links
from jjjextract.lang.periods import resolve
from jjjextract.lang.zh import days
from jjjextract.lang.zh import periods as zh
from jjjextract.lang.zh.periods_feasts import Feasts
from jjjextract.lang.zh.periods_off import days_off
from jjjextract.resources import Resources
from jjjextract.spans import Mention, Span, longest_first
from jjjextract.values import PeriodExpr

__all__ = ["periods"]

_CHINESE = re.compile(r"[\u4e00-\U0010ffff]")
_AGAINST = re.compile(r"(?:(?<![占佔])比起?|[较与跟同]|相比于?|超过|超越|赶上|追平|[赢胜]过?|逼近|远超|优于|好于|不如|相当于|(?:恢复|回复|回升|回落|修复|重回|[只仅]回)[到至]了?|[只仅不]及|[Tt]han (?:in )?(?:the )?|[Aa]gainst |[Vv]ersus |\b(?:up|down|higher|lower|ahead) on )$")
_HAPPENED = re.compile(r"的[\u4e00-\u9fff]{1,8}?(?:过后|之后|以后|后)(?=[,，])")  # 去年四月的强震过后
_THAT_YEAR = frozenset({"当年", "同年"})
_NTH_YEAR = frozenset({"第一年", "第二年", "头一年", "首年"})  # of what began in a year told before
_OF_TERM = re.compile(r"(?:中期|半年|全年|(?<![今去前明每上半0-9])年)(?=[多少]?[赚蚀亏]|(?:纯利|盈利|溢利|净利|收入|营收|业绩|营业额)[^0-9]{0,6}[升跌增减降挫飙])")
_IN_NAME = re.compile(r"(?:全球)?可持续发展(?:议程|目标)|愿景")  # 2030年可持续发展议程
_OF_DATE = re.compile(r"日[(,]$")  # 114年8月8日(2025年), (12月18日,2024年)
_YEAR = 12  # months
_FISCAL = re.compile(r"全年(?:度)?|年度?内")
_SET_THEN = re.compile(r"(?:就|时)?(?:定|制[定订]|提出?|设定|确定|下达|安排|立)(?:下|出|好)?的")  # 年初|定的目标
_FISCAL_THIS = re.compile(r"[本这]一?个?(?:年度?|财政?年度?)")
_FISCAL_NEXT = re.compile(r"(?:[下新来]一?个?|明)(?:年度|财政?年度?)")
_AIMED = re.compile(r"(?<!完成)(?:预算|目标|计划|指引|预[计期料]|力争|争取|将(?!近)|有望|守住|希望)")
_AHEAD = 14  # characters behind a time in which an aim is told
_FISCAL_BEFORE = re.compile(r"[上去]一?(?:个)?(?:年度|财政?年度?)")


def periods(doc: Document, res: Resources) -> Iterator[Mention]:
    """Yield a `period` mention (a `PeriodExpr`) for each time expression.

    `note` says where it is not what a figure behind it is of: `reporting` for a day of publishing, `event` for the date
    of a founding or a completion (明年投产), `compared` for what a change is against (与上年相当), `record` for the time
    since which there was none like it (the highest since 2021).
    """
    found: list[Mention] = []
    for span, language in _stretches(doc):
        if language == "en":
            found += en.read(doc.norm, *span)
            found += res.get(EnglishFeasts).find(doc.norm, *span)
        else:
            found += zh.read(doc.norm, *span)
    if _CHINESE.search(doc.norm, 0, 1000) or any(s.language == "zh" for s in doc.sentences):
        found += res.get(Feasts).find(doc.norm)
        found += days_off(doc.norm, found)
    if urls := links(doc.norm):
        found = [m for m in found if not any(u.overlaps(m.span) for u in urls)]
    if lengths := [m.span for m in days.find(doc.norm)]:
        found = [m for m in found if not any(d.overlaps(m.span) for d in lengths)]
    ordered = list(longest_first(found))
    term = next((m.value for m in ordered if m.value.months and m.value.last), None)
    if term is not None and (headed := _headed(doc, term)) is not None and not any(m.span.overlaps(headed.span) for m in ordered):
        ordered = [headed, *ordered]
    own = own_year(doc.norm, ordered)
    told = of_that_year(doc.norm, ordered) if "that year" in doc.norm or "That year" in doc.norm else ordered
    for m in _counted(doc, told):
        if own is not None and m.rule.startswith("en"):
            m = of_own_year(doc.norm, m, own)  # noqa: PLW2901
        if term is not None and m.value.anchored and m.value.year_offset == 0 and m.value.relative_to == "anchor":
            m = m._replace(value=_last_day(term) if m.value.point else term)  # noqa: PLW2901  期内: the term that the report is of
        if term is not None and term.months == _YEAR and term.last != (12, 31):
            m = _of_fiscal(doc, m, term)  # noqa: PLW2901
        if m.span.of(doc.norm) == "年初" and _SET_THEN.match(doc.norm, m.span.end):
            m = m._replace(value=PeriodExpr("year"))  # noqa: PLW2901
        if m.value.granularity == "holiday" and m.span.of(doc.norm) == doc.norm.strip():
            m = m._replace(value=replace(m.value, coming=True))  # noqa: PLW2901
        note = m.note or _note(doc, m)
        yield m._replace(note=note) if note != m.note else m


def _headed(doc: Document, term: PeriodExpr) -> Mention | None:
    """中期少赚两成三, 年赚跌四成 of a headline: the term that the results below are of."""
    line = next((x for x in doc.lines if x.end > x.start), None)
    m = _OF_TERM.search(doc.norm, *line) if line is not None else None
    if m is None or (term.months == _YEAR) != (m.group() in {"年", "全年"}):
        return None
    return Mention(Span(*m.span()), "period", term, "zh.period.term")


def _last_day(term: PeriodExpr) -> PeriodExpr:
    """期末, 年结日 of the term that a report is of."""
    return replace(term, granularity="day", first=term.last, months=None, point=True)


def _of_fiscal(doc: Document, m: Mention, term: PeriodExpr) -> Mention:
    """全年 and 上年度 of a company whose year ends in June: its own years."""
    text = m.span.of(doc.norm)
    if term.year is not None and (_FISCAL_NEXT.fullmatch(text) or (_FISCAL_THIS.fullmatch(text) and _aimed(doc, m.span))):
        later = resolve(replace(term, year=term.year + 1), reference=Reference(), anchor=None)
        return m._replace(value=PeriodExpr("year", fixed=later))
    if _FISCAL.fullmatch(text) or _FISCAL_THIS.fullmatch(text):
        return m._replace(value=term)
    if _FISCAL_BEFORE.fullmatch(text) and term.year is not None:
        return m._replace(value=replace(term, year=term.year - 1))
    return m


def _aimed(doc: Document, span: Span) -> bool:
    """本财年资本开支预算: told with the results of a year, an aim is of the year that has begun since."""
    low = max(doc.norm.rfind(c, 0, span.start) for c in "。!?;\n") + 1
    return _AIMED.search(doc.norm, low, min(len(doc.norm), span.end + _AHEAD)) is not None


def _counted(doc: Document, ordered: Iterable[Mention]) -> Iterator[Mention]:
    """2015年成立,三年后投产: 三年后 and 次年 count, and 当年 right behind it counts, from the year that the same line has just named."""
    year, begun, own = None, 0, False
    for m in ordered:
        e: PeriodExpr = m.value
        if "\n" in doc.norm[begun : m.span.start]:
            year = None
        text = doc.norm[slice(*m.span)]
        if year is None and text in _NTH_YEAR:
            m = m._replace(value=PeriodExpr("vague"))  # noqa: PLW2901
        if year is not None and e.year is None and (LATER.fullmatch(text) or (text in _THAT_YEAR and own and "。" not in doc.norm[begun : m.span.start])):
            m = m._replace(value=replace(e, year=year + (e.year_offset or 0), year_offset=None))  # noqa: PLW2901
        own = m.value.year is not None
        if m.value.year is not None and m.value.fixed is None:
            year = m.value.year + m.value.years - 1
        begun = m.span.start
        yield m


def _note(doc: Document, m: Mention) -> str:
    """What a period is for, where it is no figure's own: `reporting`, `event` or `compared`."""
    if m.value.day_offset and m.value.relative_to == "anchor":
        return ""  # 公告次日
    if of_publishing(doc, m):
        return "reporting"
    if _HAPPENED.match(doc.norm, m.span.end) or _IN_NAME.match(doc.norm, m.span.end):
        return "event"
    if _OF_DATE.search(doc.norm, max(0, m.span.start - 3), m.span.start) and doc.norm.startswith(")", m.span.end):
        return "reporting"
    if once(doc, m):
        return "event"
    if m.rule.startswith("en") and of_record(doc.norm, m.span):
        return "record"
    return "compared" if _AGAINST.search(doc.norm, max(0, m.span.start - 8), m.span.start) else ""


def _stretches(doc: Document) -> Iterator[tuple[Span, str]]:
    """The text as runs of sentences of one language."""
    if not doc.sentences:
        yield Span(0, len(doc.norm)), "zh"
        return
    start, code = 0, doc.sentences[0].language
    for s in doc.sentences:
        if s.language != code:
            yield Span(start, s.span.start), code
            start, code = s.span.start, s.language
    yield Span(start, len(doc.norm)), code
