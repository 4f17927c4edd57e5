"""Times and bases that 分别 hands out: 8月和9月…分别为A和B, 同比、环比分别下降A和B.

Each figure of the group then has its own. And the place that an office hands to what it tells. Fails where other words stand between the items of the list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from jjjextract.document import Document
from jjjextract.extract.indicators.basis import Against, linked
from jjjextract.extract.indicators.held import Told
from jjjextract.extract.indicators.model import Slot
from jjjextract.extract.indicators.placed import places_of
from jjjextract.extract.indicators.posts import on_site
from jjjextract.extract.indicators.scope import Scope
from jjjextract.extract.indicators.solver import Place
from jjjextract.extract.indicators.surroundings import Around
from jjjextract.extract.national import nation_of
from jjjextract.lang.periods import month_end, moved
from jjjextract.lang.phrases import Group
from jjjextract.lang.zh.found import Found
from jjjextract.spans import Span
from jjjextract.values import Period

__all__ = ["handed", "told_at"]

_BASES = re.compile(r"(?:同比|环比|按年|按月|按季)(?:(?:[、和与及]|以及)(?:同比|环比|按年|按月|按季))+")
_BASIS = {"同比": "yoy", "按年": "yoy", "按月": "mom", "按季": "qoq"}
_AND = re.compile(r"\s*(?:[、和与及]|以及)\s*")
_ITEMS = re.compile("[、和及与]")
_SAME_TIMES = re.compile(r"(?:同期|各年|各期|报告期内?|对应|上述[^,。]{0,4}期间?)")
_ALL_TIMES = re.compile(r"[两二三四五六](?:个)?年(?:间|来)?(?:合计|累计|总计|共计?|加起来|总共)")


def handed(doc: Document, scope: Scope, group: Group, found: Found, around: Around, k: int, ahead: Span | None, slots: Sequence[Slot]) -> Around:
    """The surroundings of figure `k` of the group: with the time and the basis that are its own of a list."""
    count = len(group.figures)
    if around.told.inherited and scope.given[0] != scope.sentence and around.told.span in [t.span for t in scope.given[2]]:
        around = replace(around, told=Told(None, None, False))  # the years were handed out: nothing later is of all of them
    if count < 2:
        whole = _all_of(doc, scope, group) if scope.given[2] and scope.given[0] == scope.sentence else None
        return replace(around, told=whole) if whole else around
    if told := _list_of_times(doc, scope, group, around, ahead, slots):
        around = replace(around, told=told[k])
        scope.given = scope.sentence, scope.line, told
    if found.reading.measure == "growth" and (m := _BASES.search(doc.norm, *group.lead)):
        words = [Span(m.start() + w.start(), m.start() + w.end()) for w in re.finditer(r"[同环按][比年月季]", m.group())]
        if len(words) == count:
            code = _BASIS.get(words[k].of(doc.norm)) or linked(around.told.value)
            around = replace(around, against=Against(code, None, words[k]), inherited_basis=False)
    return around


def _list_of_times(doc: Document, scope: Scope, group: Group, around: Around, ahead: Span | None, slots: Sequence[Slot]) -> Sequence[Told]:
    """The times of a group's figures: named one by one, years of a stretch that has as many, or those of the list before."""
    count = len(group.figures)
    told = _times(doc, scope, group.lead, count) or (_times(doc, scope, ahead, count) if ahead else [])
    if told or len({(s.name and s.name.norm, s.regions, s.subject) for s in slots}) > 1:
        return told
    return _years(around.told, count) or _parts(doc, around.told, count) or _as_before(doc, scope, group, count, ahead)


def _as_before(doc: Document, scope: Scope, group: Group, count: int, ahead: Span | None) -> Sequence[Told]:
    """…分别为A、B和C,同期净利润为D、E和F: the times of the list before, where the sentence goes on or says that they are the same."""
    sentence, line, told = scope.given
    if len(told) != count or line != scope.line:
        return ()
    same = _SAME_TIMES.search(doc.norm, (ahead or group.clause.span).start, group.figures[0].span.start)
    own = [m for m in doc.within("period", group.lead) if not m.value.anchored]
    return told if same or (sentence == scope.sentence and not own) else ()


def _all_of(doc: Document, scope: Scope, group: Group) -> Told | None:
    """三年合计A behind a list of three years: of all of them."""
    told = scope.given[2]
    if not _ALL_TIMES.search(doc.norm, max(group.clause.span.start, group.lead.end - 12), group.lead.end):
        return None
    first, last = told[0].value, told[-1].value
    return Told(Period(first.start, last.end), told[0].span, False) if first and last else None


def _years(told: Told, count: int) -> Sequence[Told]:
    """2025年至2027年…分别为A、B和C: a stretch of as many whole years as there are figures is handed out year by year."""
    p = told.value
    if p is None or p.start is None or p.end is None or p.end.year - p.start.year != count - 1:
        return ()
    if (p.start.month, p.start.day) != (1, 1) or (p.end + timedelta(1)).year == p.end.year:
        return ()
    years = range(p.start.year, p.end.year + 1)
    return [Told(Period(moved(p.start, y - p.start.year), moved(p.end, y - p.end.year)), told.span, told.inherited) for y in years]


def _parts(doc: Document, told: Told, count: int) -> Sequence[Told]:
    """一、二、三季度分别为A、B和C: months or quarters that are listed in one time."""
    p = told.value
    if p is None or p.start is None or p.end is None or told.span is None or len(_ITEMS.findall(doc.norm, *told.span)) != count - 1:
        return ()
    months = (p.end.year - p.start.year) * 12 + p.end.month - p.start.month + 1
    if months not in {count, 3 * count} or p.start.year != p.end.year:
        return ()
    size, year = months // count, p.start.year
    firsts = [p.start.month + size * k for k in range(count)]
    return [Told(Period(p.start.replace(month=m), p.end.replace(year=year, month=m + size - 1, day=month_end(year, m + size - 1))), told.span, told.inherited) for m in firsts]


def _times(doc: Document, scope: Scope, span: Span, count: int) -> list[Told]:
    """As many periods as figures, with nothing but list marks between them."""
    periods = doc.within("period", span)
    joined = all(_AND.fullmatch(doc.norm, a.span.end, b.span.start) for a, b in pairwise(periods))
    if len(periods) != count or not joined:
        return []
    return [Told(scope.resolved(m), m.span, False) for m in periods]


def told_at(doc: Document, clause: Span, scope: Scope) -> tuple[Place, ...]:
    """某省统计局数据显示,…: what an office tells is of its own place, until another is named."""
    if not (told := doc.within("source", clause)) or (scope.insider and not on_site(scope.person)):
        return ()
    at = told[-1].span
    found = [m.span for m in doc.within("region", at) if m.span.start == at.start and m.value.codes and not m.value.context]
    places = places_of(doc, found[:1], 1)
    if not places and (code := nation_of(doc, at)) is not None:
        places = (Place((code,), at),)  # 文化部统计,…
    return places if places and scope.name_places(places, aside=not found) else ()
