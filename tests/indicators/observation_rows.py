"""Expected observations in one line each, and how they are compared with the records of a sentence."""

import unicodedata
from decimal import Decimal
from typing import NamedTuple

import pytest
from indicator_help import PIPELINE

from jjjextract.lang.periods import edtf
from jjjextract.normalise.script import simplify, traditional
from jjjextract.values import Period

H1, Q3, YTD9 = "2024-01/2024-06", "2024-07/2024-09", "2024-01/2024-09"


class Row(NamedTuple):
    """One observation. In an expected one `name` may list names with `|`, and `?` leaves a field open."""

    value: str | None
    unit: str
    name: str
    measure: str = "level"
    direction: str | None = None
    bound: str = "exact"
    basis: str | None = None
    regions: tuple[str, ...] = ()
    period: str | None = None


def o(value, unit, name, measure="level", direction=None, **rest):
    regions = tuple(rest.pop("at", "").split())
    return Row(value, unit, name, measure, direction, regions=regions, period=rest.pop("on", None), **rest)


def up(value, unit, name, measure="growth", **rest):
    return o(value, unit, name, measure, "increase", **rest)


def down(value, unit, name, measure="growth", **rest):
    return o(value, unit, name, measure, "decrease", **rest)


def cases(sections, wrong, scripts=("hans", "hant")):
    """Parameters `(text, script, expected)`; `wrong` names what is not right yet, and why."""
    out = []
    for section, sentences in sections.items():
        for text, expected in sentences.items():
            marks = [pytest.mark.xfail(strict=True, reason=wrong[text])] if text in wrong else []
            out += [pytest.param(text, s, expected, id=f"{section}-{s}-{text}", marks=marks) for s in scripts]
    return out


def rows(record):
    return [
        Row(
            None if i.value is None else str(i.value.normalize() if i.value % 1 else i.value.quantize(Decimal(1))),
            i.unit.code if i.unit else "",
            unicodedata.normalize("NFKC", simplify(i.indicator)),
            i.measure,
            i.direction,
            i.bound,
            i.basis,
            tuple(i.regions),
            edtf(Period(i.period.start, i.period.end)) if i.period else None,
        )
        for i in record.indicators
    ]


def agrees(want, got):
    names = want.name.split("|")
    return got.name in names and all(
        w in ("?", ("?",), g) for k, (w, g) in enumerate(zip(want, got, strict=True)) if want._fields[k] != "name"
    )


def written(text, script):
    return text if script == "hans" else traditional(text)


def read(text, script="hans"):
    return PIPELINE.extract(written(text, script), published="2024-10-20")


def check(text, script, expected):
    got = rows(read(text, script))
    assert len(got) == len(expected), got
    for want, have in zip(expected, got, strict=True):
        assert agrees(want, have), (want, have)
