"""Which of the figures before a nameless one it takes its name from: not always the one directly in front.

过去需要200多名工人,…,现在只要15名: the same measure word counts the same thing. 中标价18.9亿元,工期42个月,占营收的23%: a share is
of something that can be added up, never of a time or a rate. Fails where two things share a measure word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from jjjextract.extract.indicators.chain import unit_of
from jjjextract.extract.indicators.model import Slot
from jjjextract.extract.indicators.scope import Scope
from jjjextract.lang.phrases import Group
from jjjextract.lang.zh.found import Found

__all__ = ["Heard", "left_behind", "resumed"]

_TOGETHER = ("合计", "合共", "加起来", "一共", "总共")
_SAME = re.compile(r"(?:[这该此]一?个?|上述)(?:比例|占比|比重|份额|比率)")
_REACH = 8
_INCOMES = ("利润", "净利", "净利润", "纯益", "盈利", "收入", "营收", "支出", "余额", "净额", "总额", "产值", "投资", "费用", "税收")
_NO_WHOLE = frozenset({"percent", "points", "ratio", "rank", "time", "fraction"})
_PRICES = ("价", "价格", "单价")  # no whole has a part of them
_SUMS = ("中标价", "成交价", "总价", "造价", "标价", "作价")  # prices of a whole
_NOT_ADDED = ("率", "指数", "比", "价格指数", "均价")
_RATES = frozenset({"", "%", "pp", "1"})
_DEALERS = frozenset({"{家}", "{户}", "{名}", "{位}", "{人}", "{个}", "{人次}", "{所}", "{处}", "{次}", "{场}", "{天}"})
_STAKES, _TURNS = frozenset({"占股", "持股", "股份", "股权", "持股比例"}), 2
_MANY_THINGS = (_DEALERS - {"{人次}", "{户}", "{所}"}) | {"{项}", "{种}", "{件}", "{台}", "{条}", "{万}", "{级}", "{点}", "{分}"}
_PEOPLE = frozenset({"{名}", "{位}", "{人}"})


@dataclass(slots=True)
class Heard:
    """What the turns of a talk have counted, by its measure word: 比去年少了两百人次 goes on with what the turn before told."""

    told: dict[str, tuple[int, Slot]] = field(default_factory=dict)

    def note(self, made: Sequence[Slot], scope: Scope) -> Sequence[Slot]:
        """`made`, and keep what a turn has counted by a measure word of few things."""
        if _in_talk(scope):
            self.told.update({s.unit: (scope.line, s) for s in made if s.kind == "count" and s.unit[:1] == "{" and s.unit not in _MANY_THINGS and s.name is not None})
        return made

    def recall(self, group: Group, scope: Scope) -> Sequence[Slot]:
        """What a figure with no name and nothing before it in its turn goes on with, told a question and an answer ago."""
        line, slot = self.told.get(unit_of(group.figures[0]), (0, None)) if self.told and _in_talk(scope) else (0, None)
        return (slot,) if slot is not None and 0 < scope.line - line <= _TURNS else ()


def _in_talk(scope: Scope) -> bool:
    return scope.statement is not None and scope.statement.style == "labelled"


def resumed(slots: Sequence[Slot], group: Group, found: Found, norm: str) -> Sequence[Slot]:
    """`slots` with those last that a group without a name goes on with."""
    unit, together = unit_of(group.figures[0]), norm.startswith(_TOGETHER, group.lead.start)
    if found.lead.share and slots and slots[-1].measure == "share" and _SAME.search(norm, *group.lead):
        return slots  # 女工占六成,五年前这一比例不到三成
    if len(group.figures) > 1:
        return _alike(slots, unit, len(group.figures))
    return _earlier(slots, unit=unit, share=found.lead.share, level=found.reading.measure in {"level", "increment"}, together=together)


def left_behind(slots: Sequence[Slot], group: Group, *, share: bool = False) -> bool:
    """19名,缺口三分之一;如今增至|46名, 一天写五十副,一副十元;今年降到|三十副: where the last figure is of something else than an earlier one.

    `share`: the figure itself is one (占比重从两成升到|三成).
    """
    last, unit = (slots[-1] if slots else None), unit_of(group.figures[0])
    return last is not None and ((last.measure == "share" and not share) or (unit[:1] == "{" and last.unit != unit and last.kind in {"money", "duration", "percent"} and any(s.unit == unit for s in slots[-_REACH:])))


def _earlier(slots: Sequence[Slot], *, unit: str, share: bool, level: bool, together: bool = False) -> tuple[Slot, ...]:
    """`slots` with the one last that a single figure of `unit` goes on with."""
    last = slots[-1] if slots else None
    if last is None or not last.kind:
        return tuple(slots)
    if together and (whole := _all_of(slots)) is not None:
        return (*slots, whole)
    if level and _grown(last) and unit.isalpha() and last.name is not None and last.name.norm.endswith(_INCOMES):
        return tuple(slots)  # 纯益衰退两成,只剩3900万元
    if share and last.name is not None and last.name.norm in _STAKES:
        return tuple(slots)  # 占股一成二,我们占七成
    if share:
        fits = [s for s in slots[-_REACH:] if (s.kind not in _NO_WHOLE or _grown(s)) and not (s.name and _price(s.name.norm))]
    elif level and "/{" in unit:
        fits = [s for s in slots[-_REACH:] if s.unit == unit] or [s for s in slots[-_REACH:] if s.unit == unit.partition("/")[2]] or [s for s in slots[-_REACH:] if s.unit[:1] == "{" and s.unit not in _DEALERS]  # 每包3元: of what is packed
    elif level and unit not in _RATES:
        kind = unit.partition("/")[0]
        fits = [s for s in slots[-_REACH:] if s.unit.partition("/")[0] == kind or {s.unit, unit} <= _PEOPLE]
    else:
        return tuple(slots)
    return (*slots, fits[-1]) if fits else tuple(slots)


def _grown(slot: Slot) -> bool:
    """对美国出口下降11.2%,占全市出口的18%: what grows by a part of itself can be a part, but for a rate or an index."""
    return (slot.measure == "growth" or (slot.measure == "multiple" and slot.way is not None)) and slot.kind in {"percent", "ratio"} and slot.name is not None and not slot.name.norm.endswith(_NOT_ADDED)


def _price(name: str) -> bool:
    return name.endswith(_PRICES) and not name.endswith(_SUMS)


def _all_of(slots: Sequence[Slot]) -> Slot | None:
    """The slots of one list, each with a place of its own, as one: 甲、乙、丙分别增长A、B和C,合计占全省的六成."""
    last = slots[-1]
    run = [s for s in slots[-_REACH:] if s.name == last.name and s.measure == last.measure and s.regions]
    codes = tuple(dict.fromkeys(c for s in run for c in s.regions))
    return last._replace(regions=codes, region_spans=tuple(dict.fromkeys(r for s in run for r in s.region_spans))) if len(run) > 1 and len(codes) == len(run) else None


def _alike(slots: Sequence[Slot], unit: str, count: int) -> tuple[Slot, ...]:
    """The slots that a list of `count` figures without a name goes on with: all with the last, where it alone is in their unit."""
    last = slots[-1] if slots else None
    if last is None or last.unit != unit or (len(slots) >= count and all(s.unit == unit for s in slots[-count:])):
        return tuple(slots)
    return (*slots, *(last,) * count)  # 要再补4100人,各需1150人、700人和350人
