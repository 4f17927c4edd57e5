"""Gold as the program would write it: its records, in the form that a gold file has.

Only the sections that the gold states are proposed, and in `indicators` only the fields that some record of the gold
states; without a gold everything that a gold file can state. What a person decided and no program can (`undecided`, `not_indicators`, `partial`, …) is carried over. The ids of
records that answer a gold record are those of the gold, so that a comparison of the two files shows what differs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from jjjextract.evaluation.fields import Json
from jjjextract.evaluation.matching import greedy
from jjjextract.evaluation.score import overlap

__all__ = ["proposal"]

_SECTIONS = ("speakers", "statements", "companies", "indicators", "checks")
_NOT_IN_GOLD = ("labels", "evidence", "rule", "indicator_id", "reason", "message")


def proposal(gold: Json, pred: Json) -> dict[str, Any]:
    """A gold file made of the records of `pred`; `{}` as the gold proposes everything."""
    out: dict[str, Any] = {**gold} if gold else {"schema_version": "1", "document": _document(pred)}
    for section in _SECTIONS:
        if section in gold or not gold:
            out[section] = [
                _stated(r, gold.get(section, ())) for r in pred.get(section, ()) if r.get("style") != "narration"
            ]
    if not gold:
        for speaker in out["speakers"]:
            speaker.pop("mentions", None)  # gold has mentions of companies alone
    return _renamed(out, gold)


def _document(pred: Json) -> dict[str, Any]:
    keys = ("id", "title", "published", "languages", "reference_year", "reference_basis")
    return {k: pred["document"].get(k) for k in keys}


def _stated(record: Json, gold: Sequence[Json]) -> dict[str, Any]:
    """A record with the fields that the gold's records of that section have."""
    keys = {key for g in gold for key in g} | ({"indicator"} if any("indicator_any" in g for g in gold) else set())
    return {k: v for k, v in record.items() if (k in keys if gold else k not in _NOT_IN_GOLD)}


def _renamed(out: dict[str, Any], gold: Json) -> dict[str, Any]:
    """`out` with the gold's ids where a record answers one of the gold."""
    ids: dict[str, str] = {}
    for section in ("speakers", "companies", "indicators"):
        wanted, found = gold.get(section, ()), out.get(section, ())
        taken = {found[j].get("id", ""): wanted[i].get("id", "") for i, j in greedy(wanted, found, _weight)}
        ids |= {old: new for old, new in taken.items() if old and new}
    spare = {old: f"new-{old}" for old in _all_ids(out) if old not in ids and old in ids.values()}
    renamed: dict[str, Any] = _replaced(out, {**spare, **ids})
    return renamed


def _weight(gold: Json, found: Json) -> float:
    if "span" in gold:
        return overlap(gold["span"], found["span"])
    return float(gold.get("name") is not None and gold.get("name") == found.get("name"))


def _all_ids(out: Mapping[str, Any]) -> list[str]:
    return [r["id"] for section in ("speakers", "companies", "indicators") for r in out.get(section, ()) if "id" in r]


def _replaced(value: Any, ids: Mapping[str, str]) -> Any:
    """The same tree with ids replaced, wherever one stands as an id."""
    if isinstance(value, Mapping):
        return {k: _id(k, v, ids) for k, v in value.items()}
    return [_replaced(v, ids) for v in value] if isinstance(value, list | tuple) else value


def _id(key: str, value: Any, ids: Mapping[str, str]) -> Any:
    if key in ("id", "speaker_id", "company_id") and isinstance(value, str):
        return ids.get(value, value)
    if key == "indicator_ids":
        return [ids.get(v, v) for v in value]
    return _replaced(value, ids)
