"""Two annotations of one text side by side: who found what, and field by field where they say different things.

Agreement of a section is F1 of one annotation against the other, of a field the share of pairs in which both state it and
say the same. Sameness is that of the evaluation (`evaluation.fields`): numbers by value, names by likeness.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from jjjextract.evaluation.fields import same, view
from jjjextract.evaluation.matching import greedy
from jjjextract.evaluation.score import overlap

__all__ = ["agreement"]

Tree = Mapping[str, Any]
_SECTIONS = ("speakers", "statements", "companies", "indicators", "not_indicators", "undecided", "checks")
_FIELDS = {
    "speakers": ("name", "titles", "organization", "role"),
    "statements": ("style", "speaker"),
    "companies": ("name", "legal_form", "aliases", "region"),
    "not_indicators": (),
    "undecided": (),
    "checks": ("ok",),
}


def agreement(first: Tree, second: Tree) -> dict[str, Any]:
    """`sections` with counts and F1, `fields` with agreed and compared, and `pairs` with their differing fields."""
    sections: dict[str, Any] = {}
    fields: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    pairs: list[dict[str, Any]] = []
    for section in _SECTIONS:
        a, b = first.get(section) or [], second.get(section) or []
        tied = greedy(a, b, lambda x, y: _weight(x, y, first, second))
        for i, j in tied:
            wrong = _compared(section, a[i], b[j], first, second, fields)
            pairs.append({"section": section, "first": i, "second": j, "differs": wrong})
        left = {i for i, _ in tied}, {j for _, j in tied}
        pairs += [{"section": section, "first": i, "second": None} for i in range(len(a)) if i not in left[0]]
        pairs += [{"section": section, "first": None, "second": j} for j in range(len(b)) if j not in left[1]]
        size = len(a) + len(b)
        f1 = round(2 * len(tied) / size, 4) if size else 1.0
        sections[section] = {"both": len(tied), "first": len(a), "second": len(b), "f1": f1}
    return {"sections": sections, "fields": dict(fields), "pairs": pairs}


def _weight(a: Tree, b: Tree, first: Tree, second: Tree) -> float:
    if "span" in a or "span" in b:
        return float(overlap(a["span"], b["span"])) if "span" in a and "span" in b else 0
    if "indicator_ids" in a and "indicator_ids" in b:
        return len(_starts(a, first) & _starts(b, second)) * float(a.get("kind") == b.get("kind"))
    return float(a.get("name") == b.get("name"))


def _starts(check: Tree, tree: Tree) -> set[int]:
    """Where the figures of a check begin."""
    return {i["span"]["start"] for i in tree.get("indicators") or () if i.get("id") in check["indicator_ids"]}


def _compared(section: str, a: Tree, b: Tree, first: Tree, second: Tree, fields: dict[str, list[int]]) -> list[str]:
    x, y = _view(section, a, first), _view(section, b, second)
    wrong = [f for f in x if f in y and not same(f, x[f], y[f])]
    for f in x.keys() & y.keys():
        fields[f"{section}.{f}"][0] += f not in wrong
        fields[f"{section}.{f}"][1] += 1
    shifted = "span" in a and "span" in b and _place(a) != _place(b)
    return [*sorted(wrong), *(["span"] if shifted else [])]


def _place(record: Tree) -> tuple[int, int]:
    return record["span"]["start"], record["span"]["end"]


def _view(section: str, record: Tree, tree: Tree) -> dict[str, Any]:
    if section == "indicators":
        return view(record, tree)
    out = {f: record[f] for f in _FIELDS[section] if f in record}
    if section == "statements" and "speaker_id" in record:
        names = {s["id"]: s.get("name") for s in tree.get("speakers") or ()}
        out["speaker"] = names.get(record["speaker_id"])
    return {f: sorted(v) if isinstance(v, list) else v for f, v in out.items()}
