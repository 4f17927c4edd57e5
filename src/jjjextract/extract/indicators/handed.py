"""Times and bases that 分别 hands out: 8月和9月…分别为A和B, 同比、环比分别下降A和B.

Each figure of the group then has its own. And the place that an office hands to what it tells. Fails where other words stand between the items of the list.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from jjjextract.document import Document
from jjjextract.extract.indicators.basis import Against, linked
from jjjextract.extract.indicators.held import Told
from jjjextract.extract.indicators.placed import places_of
from jjjextract.extract.indicators.scope import Scope
from jjjextract.extract.indicators.solver import Place
from jjjextract.extract.indicators.surroundings import Around
from jjjextract.lang.phrases import Group
from jjjextract.lang.zh.found import Found
from jjjextract.spans import Span

__all__ = ["handed", "told_at"]

_BASES = re.compile(r"(?:同比|环比|按年|按月|按季)(?:(?:[、和与及]|以及)(?:同比|环比|按年|按月|按季))+")
_BASIS = {"同比": "yoy", "按年": "yoy", "按月": "mom", "按季": "qoq"}
_AND = re.compile(r"\s*(?:[、和与及]|以及)\s*")


def handed(doc: Document, scope: Scope, group: Group, found: Found, around: Around, k: int, ahead: Span | None) -> Around:
    """The surroundings of figure `k` of the group: with the time and the basis that are its own of a list."""
    count = len(group.figures)
    if count < 2:
        return around
    told = _times(doc, scope, group.lead, count) or (_times(doc, scope, ahead, count) if ahead else [])
    if told:
        around = replace(around, told=told[k])
    if found.reading.measure == "growth" and (m := _BASES.search(doc.norm, *group.lead)):
        words = [Span(m.start() + w.start(), m.start() + w.end()) for w in re.finditer(r"[同环按][比年月季]", m.group())]
        if len(words) == count:
            code = _BASIS.get(words[k].of(doc.norm)) or linked(around.told.value)
            around = replace(around, against=Against(code, None, words[k]), inherited_basis=False)
    return around


def _times(doc: Document, scope: Scope, span: Span, count: int) -> list[Told]:
    """As many periods as figures, with nothing but list marks between them."""
    periods = doc.within("period", span)
    joined = all(_AND.fullmatch(doc.norm, a.span.end, b.span.start) for a, b in pairwise(periods))
    if len(periods) != count or not joined:
        return []
    return [Told(scope.resolved(m), m.span, False) for m in periods]


def told_at(doc: Document, clause: Span, scope: Scope) -> tuple[Place, ...]:
    """某省统计局数据显示,…: what an office tells is of its own place, until another is named."""
    if not (told := doc.within("source", clause)) or scope.insider:
        return ()
    at = told[-1].span
    found = [m.span for m in doc.within("region", at) if m.span.start == at.start and m.value.codes and not m.value.context]
    places = places_of(doc, found[:1], 1)
    return places if places and scope.name_places(places) else ()
