"""What the indicator layer works with: clauses, groups of figures, frames and observations. Frozen, language-free."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from jjjextract.lang.phrases import Name
from jjjextract.spans import Mention, Span
from jjjextract.values import Period

__all__ = ["Observation", "Slot", "Subject"]


class Subject(NamedTuple):
    """Of whom a figure is: the words and the key of the company; `inherited` where another sentence says it."""

    text: str
    company: str | None
    inherited: bool = False


class Slot(NamedTuple):
    """What one figure is of: name, regions and subject. The following clauses take slots up again.

    `unit` is the code of the figure that filled it, `kind` its dimension, `measure` what it said and `way` its direction.
    """

    name: Name | None
    regions: tuple[str, ...] = ()
    region_spans: tuple[Span, ...] = ()
    subject: Subject | None = None
    unit: str = ""
    kind: str = ""
    measure: str = ""
    way: str | None = None


class Observation(NamedTuple):
    """One statistical observation, in offsets of the repaired text. Fields as in the contract's `indicators[]`."""

    figure: Mention
    name: Name | None
    concept: str | None
    measure: str
    status: str
    amount: Decimal | None
    upper_amount: Decimal | None
    direction: str | None
    basis: str | None
    base_period: Period | None
    regions: tuple[str, ...]
    period: Period | None
    counterparts: tuple[str, ...]
    of: str | None
    subject: Subject | None
    speaker: str | None
    source: tuple[str, Span] | None
    evidence: dict[str, object]
    flags: tuple[str, ...] = ()
    rule: str = ""
    receipt: tuple[str, ...] = ()
