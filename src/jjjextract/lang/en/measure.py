"""What an English figure says: its measure, direction and sign, out of its frame and its unit.

One table of decisions in the order in which they are tried.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from jjjextract.lang.en.frames import Frame
from jjjextract.values import CHANGES, Quantity

__all__ = ["Reading", "read_measure", "signed"]


class Reading(NamedTuple):
    """A measure with its direction; `lower` for a difference that is below what it is compared with."""

    measure: str
    direction: str | None
    lower: bool = False


_LEVEL = Reading("level", None)


def read_measure(frame: Frame, q: Quantity, *, growth_name: bool, share_name: bool, elsewhere: bool) -> Reading:
    """The measure of a figure. `growth_name`: the name is a growth; `share_name`: a share; `elsewhere`: compared with no time."""
    points = q.unit is not None and q.unit.code == "pp"
    way = frame.direction
    if q.kind == "rank":
        return Reading("rank", None)
    if frame.way == "multiple":
        return Reading("multiple", way)
    if frame.way == "compare":
        return _compared(q, way, points, elsewhere)
    if frame.way == "change":
        return _changed(q, way, points)
    if frame.way == "share":
        return Reading("share", None)
    if points:
        return Reading("increment", way)
    if q.kind == "multiple":
        return Reading("multiple", None)
    if q.kind == "percent" and growth_name:
        return Reading("growth", way or "increase")
    if share_name or (q.kind == "fraction"):
        return Reading("share", None)
    return _LEVEL


def _compared(q: Quantity, way: str | None, points: bool, elsewhere: bool) -> Reading:
    if elsewhere:
        return Reading("difference", None, way == "decrease")
    return _changed(q, way, points)


def _changed(q: Quantity, way: str | None, points: bool) -> Reading:
    relative = q.kind in {"percent", "fraction", "multiple"} and not points
    return Reading("growth" if relative else "increment", way)


def signed(reading: Reading, amount: Decimal | None) -> Decimal | None:
    """The amount with the sign of its direction."""
    if amount is None:
        return None
    falls = reading.direction == "decrease" and reading.measure in CHANGES
    return -abs(amount) if falls or reading.lower else amount
