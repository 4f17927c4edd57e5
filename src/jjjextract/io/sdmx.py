"""Indicators as SDMX-CSV 2.0: what a statistical office's tools read.

One row an indicator whose period is known from the first to the last day; a figure without a period is no observation
in this model and stands in the other tables only. `OBS_VALUE` times ten to the power of `UNIT_MULT` is the exact value in
`UNIT_MEASURE`; a fall is negative. Several areas of one figure are joined by `_`, `_Z` is a figure of no area (a
company's), `_U` an indicator that has no entry in the taxonomy. `RECORD`, the last dimension, is the record's key, since
two documents may tell the same figure.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from jjjextract.io.columns import INDICATORS
from jjjextract.io.tables import Row, cell

__all__ = ["COLUMNS", "STRUCTURE_ID", "observations", "scaled", "time_period"]

STRUCTURE_ID = "JJJEXTRACT:INDICATORS(1.0)"

COLUMNS = (
    *("STRUCTURE", "STRUCTURE_ID", "ACTION"),
    *("REF_AREA", "INDICATOR", "MEASURE", "UNIT_MEASURE", "RECORD", "TIME_PERIOD"),
    *("OBS_VALUE", "UNIT_MULT", "OBS_STATUS", "DECIMALS", "BOUND", "UPPER_VALUE", "STATUS", "DIRECTION", "BASIS"),
    *("PERIOD_START", "PERIOD_END", "BASE_START", "BASE_END", "COUNTERPART_AREA", "SUBJECT", "SHARE_OF"),
    *("INDICATOR_NAME", "SPEAKER", "SOURCE", "FLAGS", "DOCUMENT", "START_CHAR", "END_CHAR", "QUOTE", "RULE"),
)

_AT = {name: n for n, name in enumerate(INDICATORS.names)}
_FORECASTS = ("planned", "target", "forecast")


def observations(rows: Iterable[Row]) -> Iterator[list[str]]:
    """The lines of indicators whose period is known."""
    for row in rows:
        r = _Of(row)
        if r["period_start"] and r["period_end"]:
            yield [cell(v) for v in _observation(r)]


class _Of:
    def __init__(self, row: Row) -> None:
        self._row = row

    def __getitem__(self, name: str) -> Any:
        return self._row[_AT[name]]


def _observation(r: _Of) -> Sequence[Any]:
    value, power = scaled(r["value"], r["amount"])
    upper, _ = scaled(r["upper"], r["upper_amount"])
    return (
        *("dataflow", STRUCTURE_ID, "I"),
        *("_".join(r["regions"]) or "_Z", r["concept"] or "_U", r["measure"], r["unit_code"] or "_U", r["key"]),
        time_period(r["period_start"], r["period_end"]),
        *(value, power, _status(r), r["decimals"], r["bound"], upper, r["status"], r["direction"], r["basis"]),
        *(r["period_start"], r["period_end"], r["base_start"], r["base_end"]),
        *("_".join(r["counterparts"]), r["subject"], r["of"], r["indicator"], r["speaker"], r["source"]),
        *(" ".join(r["flags"]), r["document_id"], r["start"], r["end"], r["text"], r["rule"]),
    )


def _status(r: _Of) -> str:
    """CL_OBS_STATUS: A normal, F forecast value, M missing value."""
    if r["amount"] is None:
        return "M"
    return "F" if r["status"] in _FORECASTS else "A"


def scaled(value: Decimal | None, amount: Decimal | None) -> tuple[Decimal | None, int]:
    """A value and a power of ten whose product is the amount: the value as written where that is possible."""
    if value is None or amount is None or not value:
        return amount, 0
    power = amount.adjusted() - value.adjusted()
    written = value.copy_sign(amount)
    if 0 <= power <= 30 and written.scaleb(power) == amount:
        return written, power
    return amount, 0


def time_period(start: str, end: str) -> str:
    """The SDMX time period of a stretch of days: 2024, 2024-S1, 2024-Q1, 2024-01, a day, or a start with a duration."""
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    if first == last:
        return start
    months = _months(first, last)
    if not months:
        return f"{start}/P{(last - first).days + 1}D"
    year, month = f"{first.year:04d}", first.month
    if months == 1:
        return f"{year}-{month:02d}"
    for length, letter in ((3, "Q"), (6, "S"), (12, "A")):
        if months == length and (month - 1) % length == 0:
            return year if letter == "A" else f"{year}-{letter}{(month - 1) // length + 1}"
    return f"{start}/P{months}M"


def _months(first: date, last: date) -> int:
    """How many whole months from the first to the last day; 0 where they are not whole."""
    if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return 0
    return max(0, (last.year - first.year) * 12 + last.month - first.month + 1)
