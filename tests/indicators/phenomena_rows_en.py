"""One figure of an English sentence as a line of a table: what is stated is compared, what is left out is not."""

import re

from indicator_help import PIPELINE

from jjjextract.lang.periods import edtf
from jjjextract.values import Period

_DATELINE = re.compile(r"[A-Z]{3,}(?: [A-Z]+)?, ")
H1, Q1, Q2, Q3, YTD9 = "2024-01/2024-06", "2024-01/2024-03", "2024-04/2024-06", "2024-07/2024-09", "2024-01/2024-09"


def f(value, unit, name, measure="level", direction=None, **more):
    """A figure. `name` may list names with `|`; `at` are regions, `on` the period, `base` the base period, as EDTF."""
    return {"value": value, "unit": unit, "name": name, "measure": measure, "direction": direction, "bound": "exact", **more}


def up(value, unit, name, measure="growth", **more):
    return f(value, unit, name, measure, "increase", **more)


def down(value, unit, name, measure="growth", **more):
    return f(value, unit, name, measure, "decrease", **more)


def read(text):
    """The record of a text; one that does not tell its own year is of October 2024."""
    return PIPELINE.extract(text, published=None if _DATELINE.match(text) else "2024-10-20")


def _edtf(period):
    return edtf(Period(period.start, period.end)) if period else None


def _plain(number):
    return None if number is None else format(number.normalize(), "f")


def seen(i):
    """The fields of a record that a line may state."""
    return {
        "value": _plain(i.value), "upper": _plain(i.upper), "amount": _plain(i.amount), "unit": i.unit.code if i.unit else "",
        "name": i.indicator, "measure": i.measure, "direction": i.direction, "bound": i.bound, "status": i.status,
        "basis": i.basis, "base": _edtf(i.base_period), "at": " ".join(i.regions), "on": _edtf(i.period), "of": i.of,
        "subject": i.subject.text if i.subject else None, "source": i.source.text if i.source else None,
        "known": i.concept is not None,
    }  # fmt: skip


def _folded(text):
    return re.sub(r"\b(?:the|its|their) ", "", (text or "").lower())


def same(key, want, have):
    """True where a stated field is as it should be; a counted thing is a counted thing, whatever its noun."""
    if want == "?":
        return True
    if key in {"name", "of", "subject", "source", "status"} and want is not None:
        return _folded(have) in {_folded(w) for w in want.split("|")}
    if key == "unit" and want.startswith("{"):
        return have.startswith("{")
    return want == have


def wrong(text, expected):
    """What differs from the expected figures of a text: one line each."""
    got = [seen(i) for i in read(text).indicators]
    if len(got) != len(expected):
        return [f"{len(expected)} figures expected, found {[(g['value'], g['unit'], g['name']) for g in got]}"]
    return [
        f"{want['value']} {key}: {value!r} expected, found {have[key]!r}"
        for want, have in zip(expected, got, strict=True)
        for key, value in want.items()
        if not same(key, value, have[key])
    ]
