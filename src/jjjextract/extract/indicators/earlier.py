"""Which of the figures before a nameless one it takes its name from: not always the one directly in front.

过去需要200多名工人,…,现在只要15名: the same measure word counts the same thing. 中标价18.9亿元,工期42个月,占营收的23%: a share is
of something that can be added up, never of a time or a rate. Fails where two things share a measure word.
"""

from __future__ import annotations

from collections.abc import Sequence

from jjjextract.extract.indicators.model import Slot

__all__ = ["earlier"]

_REACH = 8
_NO_WHOLE = frozenset({"percent", "points", "ratio", "rank", "time", "fraction"})
_PRICES = ("价", "价格", "单价")  # no whole has a part of them
_SUMS = ("中标价", "成交价", "总价", "造价", "标价", "作价")  # prices of a whole
_NOT_ADDED = ("率", "指数", "比", "价格指数", "均价")
_RATES = frozenset({"", "%", "pp", "1"})
_DEALERS = frozenset({"{家}", "{户}", "{名}", "{位}", "{人}", "{个}", "{人次}", "{所}", "{处}", "{次}", "{场}", "{天}"})
_PEOPLE = frozenset({"{名}", "{位}", "{人}"})


def earlier(slots: Sequence[Slot], *, unit: str, share: bool, level: bool) -> tuple[Slot, ...]:
    """`slots` with the one last that a single figure of `unit` goes on with."""
    last = slots[-1] if slots else None
    if last is None or not last.kind:
        return tuple(slots)
    if share:
        fits = [s for s in slots[-_REACH:] if (s.kind not in _NO_WHOLE or _grown(s)) and not (s.name and _price(s.name.norm))]
    elif level and "/{" in unit:
        fits = [s for s in slots[-_REACH:] if s.unit == unit] or [s for s in slots[-_REACH:] if s.unit[:1] == "{" and s.unit not in _DEALERS]  # 每包3元: of what is packed
    elif level and unit not in _RATES:
        kind = unit.partition("/")[0]
        fits = [s for s in slots[-_REACH:] if s.unit.partition("/")[0] == kind or {s.unit, unit} <= _PEOPLE]
    else:
        return tuple(slots)
    return (*slots, fits[-1]) if fits else tuple(slots)


def _grown(slot: Slot) -> bool:
    """对美国出口下降11.2%,占全市出口的18%: what grows by a part of itself can be a part, but for a rate or an index."""
    return slot.measure == "growth" and slot.kind == "percent" and slot.name is not None and not slot.name.norm.endswith(_NOT_ADDED)


def _price(name: str) -> bool:
    return name.endswith(_PRICES) and not name.endswith(_SUMS)
