"""What was read of a group of figures."""

from __future__ import annotations

from dataclasses import dataclass

from jjjextract.lang.phrases import Name
from jjjextract.lang.zh.lead import Lead
from jjjextract.lang.zh.measure import Reading
from jjjextract.lang.zh.name import Scan
from jjjextract.spans import Span

__all__ = ["Found"]


@dataclass(slots=True)
class Found:
    """What was read of a group: the lead, what opens its name, the names, the noun behind the number, the reading."""

    lead: Lead
    scan: Scan
    names: tuple[Name, ...]
    reading: Reading
    product: Span | None = None
    dimension: str = ""
    behind: bool = False
    noun: Span | None = None
    weak: bool = False  # the name is a verb that counts (卖了46套): what it counted before names it better
    placed: Span | None = None  # the place directly in front of what is counted
    paid: bool = False  # what was asked for is money
    on: tuple[str, str] | None = None  # the unit, and its dimension, that the figure before has
