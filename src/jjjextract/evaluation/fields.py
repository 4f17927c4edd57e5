"""When two field values are the same: numbers by value, names by likeness, units by class.

Records are plain JSON objects here, since gold may be partial: a field that the gold does not state is not compared.
Likeness of names is the Dice overlap of their character bigrams (0.75 or more), after white space, quotation marks, 的
and "the" are dropped; so 地區生產總值 is not 生產總值增速, and a missing 的 costs nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import Any

__all__ = ["CORE", "FULL", "OTHER", "Json", "alike", "same", "view"]

Json = Mapping[str, Any]

CORE = ("value", "upper", "amount", "unit.code", "bound", "measure", "direction")
FULL = (*CORE, "indicator", "regions", "period", "basis")
OTHER = ("unit.text", "base_period", "subject.text", "subject.company", "speaker", "damaged", "concept")

_PURE = frozenset(("{倍}", "{times}", "{fold}", "{time}", "1", "x"))
_ARTICLE = re.compile(r"\bthe\b")
_DROPPED = frozenset("的“”「」\"'’,，·")


def alike(a: str | None, b: str | None) -> bool:
    """True where two names are the same for a reader of a table."""
    a, b = _squash(a), _squash(b)
    if a == b:
        return True
    left, right = Counter(pairwise(a)), Counter(pairwise(b))
    size = left.total() + right.total()
    return size > 0 and 2 * (left & right).total() / size >= 0.75


def same(field: str, gold: Any, pred: Any) -> bool:
    """True where `pred` is right for `gold`; a tuple holds several right names (in `pred` too, where a reader is held to another)."""
    if field == "indicator" and isinstance(pred, tuple):
        return any(same(field, gold, name) for name in pred)
    if field not in ("indicator", "subject.text"):
        return bool(gold == pred)
    if isinstance(gold, tuple):
        return any(alike(name, pred) for name in gold)
    return alike(gold, pred) if gold and pred else (gold or None) == (pred or None)


def view(indicator: Json, document: Json) -> dict[str, Any]:
    """The comparable fields of an indicator; ids are replaced by the names that they stand for in `document`."""
    out = {name: read(indicator) for name, (key, read) in _PLAIN.items() if key in indicator}
    unit = indicator.get("unit") or {}
    out |= {f"unit.{key}": read(unit[key]) for key, read in (("code", _unit), ("text", _squash)) if key in unit}
    if "indicator_any" in indicator:
        out["indicator"] = tuple(indicator["indicator_any"])
    if "subject" in indicator:
        out |= _subject(indicator["subject"] or {}, document)
    if "speaker_id" in indicator:
        out["speaker"] = _name(document, "speakers", indicator["speaker_id"])
    return out


def _squash(text: str | None) -> str:
    kept = _ARTICLE.sub("", (text or "").lower())
    return "".join(c for c in kept if not c.isspace() and c not in _DROPPED)


def _number(value: Any) -> Any:
    try:
        return None if value is None else Decimal(str(value))
    except InvalidOperation:
        return value


def _unit(code: str | None) -> str | None:
    if code in _PURE:
        return "1"
    return "{}" if code and code.startswith("{") else code


def _days(period: Json | None) -> Any:
    days = ((period or {}).get("start"), (period or {}).get("end"))
    return None if days == (None, None) else days


def _subject(subject: Json, document: Json) -> dict[str, Any]:
    out = {"subject.text": subject.get("text")}
    if "company_id" in subject or not subject:
        out["subject.company"] = _name(document, "companies", subject.get("company_id"))
    return out


def _name(document: Json, section: str, key: str | None) -> str | None:
    """The name of the record with this id; of two with one id, the later."""
    names = {r["id"]: r.get("name") for r in document.get(section) or ()}
    return names.get(key)


def _plain(key: str, read: Callable[[Any], Any]) -> tuple[str, Callable[[Json], Any]]:
    return key, lambda record: read(record[key])


_PLAIN = {
    **{name: _plain(name, _number) for name in ("value", "upper", "amount")},
    **{name: _plain(name, lambda v: v) for name in ("bound", "measure", "direction", "basis", "indicator", "concept")},
    **{name: _plain(name, _days) for name in ("period", "base_period")},
    "regions": _plain("regions", frozenset),
    "damaged": _plain("flags", lambda flags: "damaged" in flags),
}
