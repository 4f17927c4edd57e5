"""The values that mentions carry: frozen, exact, and free of any language.

Amounts are `Decimal`, dates are `datetime.date`, regions are codes. A value says nothing about where it stands; the
spans of its parts do, and those are offsets of the repaired text (see `spans`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from jjjextract.spans import Span

__all__ = ["CHANGES", "Company", "Period", "PeriodExpr", "Person", "Quantity", "Region", "Statement", "Unit"]

CHANGES = frozenset({"growth", "increment"})  # the measures that tell by how much something moved


class Unit(NamedTuple):
    """What a number counts.

    `text` is the unit as it reads in the *normal form* (Simplified, half width) with its scale word (`万亿元`);
    `code` by the output contract (ISO 4217, `%`, `pp`, UCUM, `{家}`, `1`); `dimension` is one of `money` `percent`
    `points` `ratio` `count` `rank` `order` `time` `age` `temperature` `length` `area` `volume` `mass` `energy` `power`
    `speed` `data` `other` or a product such as `money/mass`; `factor` brings one unit of `text`, scale words
    included, to one of `code` (万亿元: 10**12).
    """

    text: str
    code: str
    dimension: str
    factor: Decimal


class Quantity(NamedTuple):
    """A number with what it counts, read from one expression. A tuple, since a page has hundreds: made in a seventh of the
    time that a frozen dataclass takes; `_replace` makes a changed one.

    `kind` is one of the contract's quantity kinds. `value` and `upper` are as written in front of the unit, `amount` and
    `upper_amount` in the unit of `unit.code`; all are None where a digit was lost. `bound` by the contract. `span` is
    the number with its unit; `number` the numeral alone; `bound_at` the word that makes the bound, where one stands.
    `flags` are a subset of `damaged`, `unit_inferred`, `rounded`, `vague`, `bare_scale` (上萬, 萬億: no digit), `article`.
    """

    kind: str
    value: Decimal | None
    upper: Decimal | None
    unit: Unit | None
    amount: Decimal | None
    upper_amount: Decimal | None
    bound: str
    span: Span
    number: Span
    unit_at: Span | None = None
    bound_at: Span | None = None
    flags: frozenset[str] = frozenset()


class Period(NamedTuple):
    """Calendar dates, both inclusive. `end` is None while open; both None where no reference year is known."""

    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class PeriodExpr:
    """A time expression before it is resolved against a reference.

    `year` is absolute; otherwise `year_offset` counts from the reference year (今年 0, 去年 -1) and None means that the
    text names no year (上半年 alone). `first` and `last` are (month, day) of the stretch inside the year, None for the
    whole year; `years` is how many years it spans (十四五: 5). `point` marks an instant (年底, 截至…), `open` a stretch
    without an end (今年以來), `anchored` one that takes another period's months (去年同期, 上年同期).
    `month_offset` counts months (quarters, where `granularity` is `quarter`) from the reference day; month 0 in `first`
    and `last` is then that month. `relative_to` is `anchor` where the year counts from the running period (上年, 次年).
    `months` is a length that ends at `last` or, without it, at the reference day (近三个月, the six months to June).
    `day_offset`, `week_offset`, `weekday` (Monday 0) count from the reference day. `fixed` holds dates that need no
    reference (改革开放以来), `calendar` those of a feast by year; `count` is how many
    days, weeks or months a stretch has that begins at its offset (前两天). `nth` counts the weekdays of the month in `first`
    (十月第一个星期一). `over` marks the first months of a year that must be over to be told of (前两个月). `coming` marks a
    feast that is all of its text, which asks for the next one.
    `granularity` is one of `year` `half` `quarter` `month` `day` `week` `range` `plan` `holiday` `time` `vague`.
    """

    granularity: str
    year: int | None = None
    year_offset: int | None = None
    first: tuple[int, int] | None = None
    last: tuple[int, int] | None = None
    years: int = 1
    point: bool = False
    open: bool = False
    anchored: bool = False
    month_offset: int | None = None
    relative_to: str = "reference"
    months: int | None = None
    day_offset: int | None = None
    week_offset: int | None = None
    weekday: int | None = None
    fixed: Period | None = None
    calendar: tuple[Period, ...] = ()
    count: int = 1
    nth: int | None = None
    over: bool = False
    coming: bool = False


class Region(NamedTuple):
    """A place, or several under one name (京津冀). `level`: `country` `province` `city` `county` `zone` `group` `bloc`.

    `context` is set for a form that only the document can resolve (`全省` `我省` `當地` `三地`); `codes` then hold
    what it was resolved to, or nothing.
    """

    codes: tuple[str, ...]
    name: str
    level: str
    context: str | None = None


@dataclass(frozen=True, slots=True)
class Company:
    """One legal entity or brand. `key` is its id inside the document; names are as the document reads."""

    key: str
    name: str
    legal_form: str | None
    aliases: tuple[str, ...]
    region: str | None
    related: tuple[tuple[str, str], ...]  # (key, relation)
    mentions: tuple[Span, ...]
    labels: tuple[tuple[str, str], ...] = ()  # (language, name) beyond the name's own scripts
    ids: tuple[tuple[str, str], ...] = ()  # (scheme, value): a ticker, what the user's list gives


@dataclass(frozen=True, slots=True)
class Person:
    """One speaker. `organization` is the fullest form known, `company` the key of its company. `flags`: `romanised`."""

    key: str
    name: str | None
    titles: tuple[str, ...]
    organization: str | None
    company: str | None
    role: str | None
    mentions: tuple[Span, ...]
    labels: tuple[tuple[str, str], ...] = ()  # (language, name) beyond the name's own scripts
    flags: tuple[str, ...] = ()


class Statement(NamedTuple):
    """A stretch of speech. `speaker` is a `Person.key` or None for the narrator."""

    speaker: str | None
    style: str
    span: Span
    cue: Span | None
