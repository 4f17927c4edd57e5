"""What a figure says: its measure, its direction and the sign of its amount, out of the words around it.

One table of decisions for all units, in the order in which they are tried. Language-free: it reads a `Lead`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from jjjextract.lang.zh.lead import Lead
from jjjextract.values import CHANGES, Quantity

_MULTIPLIES = {"翻": "increase", "加": "increase", "减": "decrease", "腰": "decrease", "折": "decrease", "对": "decrease"}

_WAIVED = frozenset({"减免", "精简掉"})

__all__ = ["Reading", "dimension_of", "read_measure", "signed"]


class Reading(NamedTuple):
    """A measure with its direction; `rule` names the decision."""

    measure: str
    direction: str | None
    rule: str


def dimension_of(q: Quantity) -> str:
    """The dimension that decides the measure: `percent` `points` `ratio` `fraction` `rank`, else that of the unit."""
    if q.kind in {"percent", "fraction", "rank", "multiple"}:
        return {"multiple": "ratio"}.get(q.kind, q.kind) if not _is_points(q) else "points"
    if q.unit is None:
        return "none"
    return "ratio" if q.unit.code == "1" else q.unit.dimension


def _is_points(q: Quantity) -> bool:
    return q.unit is not None and q.unit.code == "pp"


_LEVEL, _LEVEL_TO = Reading("level", None, "level"), Reading("level", None, "level.to")


def read_measure(lead: Lead, q: Quantity, text: str, *, share_name: bool, aside: bool = False, rate: bool = False, dimension: str = "") -> Reading:
    """The measure of a figure. `text` is the figure as it reads (翻番 says its direction); `share_name`: the name is a share (占比).

    `rate`: the name is that of a rate (毛利率大概28个点). `aside`: it stands in brackets behind another figure.
    """
    dimension = dimension or dimension_of(q)
    way = lead.change.direction if lead.change else None
    if dimension == "rank":
        return Reading("rank", None, "rank")
    if dimension == "points":
        return _LEVEL if rate and not (lead.change or lead.noun or lead.gap or lead.difference or lead.against) else _points(lead, way)
    if dimension == "ratio":
        return _ratio(lead, q, way, text)
    if dimension in {"percent", "fraction"}:
        fell = (aside or lead.basis is not None) and q.value is not None and q.value < 0  # 同比-3.2%; 23450点(-1.2%)
        if way and not lead.to and q.unit is not None and q.unit.text == "厘" and not (lead.share or lead.noun or lead.difference):
            return Reading("increment", way, "increment.points")  # 下调0.125厘
        return _percent(lead, way, share_name, dimension) if not fell or lead.change else Reading("growth", "decrease", "growth.signed")
    return _amount(lead, way, dimension)


def _points(lead: Lead, way: str | None) -> Reading:
    if lead.difference:
        return Reading("difference", None, "difference")
    if (lead.to or lead.level) and not lead.change and not lead.noun:
        return Reading("level", None, "level")
    if lead.gap and lead.change is None:
        return Reading("difference", None, "difference.gap")  # 离满负荷还差30个百分点
    return Reading("increment", way or ("increase" if lead.noun is None else lead.noun.direction), "increment.points")


def _ratio(lead: Lead, q: Quantity, way: str | None, text: str) -> Reading:
    if q.unit is not None and q.unit.text.endswith("番"):
        return Reading("multiple", "increase", "multiple.double")
    if text[:1] in _MULTIPLIES:
        return Reading("multiple", _MULTIPLIES[text[0]], "multiple.verb")
    if lead.multiply and q.unit is not None and q.unit.text == "倍":  # 翻了一倍: once more is added
        return Reading("growth", "increase", "growth.times") if q.value == 1 else Reading("multiple", "increase", "multiple.verb")
    if lead.times is not None:
        return Reading("multiple", "increase" if lead.change_word else None, "multiple.of")
    if lead.change and not lead.to:
        return Reading("growth", way, "growth.times")
    if lead.noun:
        return Reading("growth", lead.noun.direction, "growth.noun")
    return Reading("multiple", None, "multiple")


def _percent(lead: Lead, way: str | None, share_name: bool, dimension: str) -> Reading:
    if lead.difference:
        return Reading("difference", None, "difference")
    if lead.share:
        return Reading("share", None, "share.of")
    if lead.noun:
        return Reading("growth", lead.noun.direction, "growth.noun")
    if lead.change and not lead.to:
        return Reading("growth", way, "growth")
    if share_name:
        return Reading("share", None, "share.name")
    if dimension == "fraction" and not lead.level:
        return Reading("share", None, "share.fraction")
    return Reading("level", None, "level")


def _amount(lead: Lead, way: str | None, dimension: str) -> Reading:
    if lead.difference:
        return Reading("difference", None, "difference")
    if lead.change and lead.change_word in _WAIVED and dimension == "count":
        return _LEVEL  # 减免437人
    if lead.change and not lead.to and not lead.have and lead.change_word != "+":
        return Reading("increment", way, "increment")
    return _LEVEL_TO if lead.to else _LEVEL


def signed(reading: Reading, lead: Lead, amount: Decimal | None) -> Decimal | None:
    """The amount with the sign of its direction; a difference is negative where it is lower."""
    if amount is None:
        return None
    falls = reading.direction == "decrease" and reading.measure in CHANGES
    lower = reading.measure == "difference" and lead.difference == "lower"
    return -abs(amount) if falls or lower else amount
