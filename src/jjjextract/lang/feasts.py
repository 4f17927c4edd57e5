"""Feasts as the table has them: a day of every year, or dates year by year, and the breaks as they were announced."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jjjextract.values import Period

__all__ = ["Feast", "feast"]


@dataclass(frozen=True, slots=True)
class Feast:
    """`day` is (month, day) of a feast that is fixed, `days` the dates of one that moves, `breaks` the days off by year.
    `since` is set for an era (改革开放) and is its first day."""

    day: tuple[int, int] | None
    days: tuple[Period, ...]
    breaks: tuple[Period, ...]
    since: date | None = None


def feast(days: str, breaks: str) -> Feast:
    """A feast from two cells of the table."""
    spans = tuple(_stretch(b) for b in breaks.split())
    if len(days) == 5:
        return Feast((int(days[:2]), int(days[3:])), (), spans)
    return Feast(None, tuple(_stretch(d) for d in days.split()), spans)


def _stretch(text: str) -> Period:
    """One day, or first/last."""
    first, _, last = text.partition("/")
    return Period(date.fromisoformat(first), date.fromisoformat(last or first))
