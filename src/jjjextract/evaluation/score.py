"""Gold against extraction, section by section. Only what the gold states is scored.

    speakers     name, titles, organization and role all right
    statements   the same speaker and style, spans overlapping by 80 % or more of both together
    companies    the name right;  mentions: the exact span, tied to the company of the right name
    detected     an indicator found: spans overlap, one to one
    core         ... and its value, upper, amount, unit code, bound, measure and direction right
    full         ... and its name, regions, period and basis right
    checks       failed checks, by kind

Pairing is greedy, heaviest pair first, so it can miss the best pairing of many figures on one span; where several facts
share one number the pair that agrees in most fields is taken.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from jjjextract.evaluation.fields import CORE, FULL, Json, same, view

__all__ = ["KEYS", "Count", "Scores", "score"]

KEYS = ("speakers", "statements", "companies", "mentions", "detected", "core", "full", "checks")


@dataclass(slots=True)
class Count:
    """How many are right, predicted and in the gold."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    @property
    def f1(self) -> float:
        """Two times right over predicted and gold; 1 where there is nothing on either side."""
        size = self.predicted + self.gold
        return 2 * self.right / size if size else 1.0


@dataclass(slots=True)
class Scores:
    """Counts by section, accuracy by field (right, compared), and every miss as a line of text."""

    counts: dict[str, Count] = field(default_factory=dict)
    fields: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    misses: list[str] = field(default_factory=list)

    def add(self, key: str, right: int, predicted: int, gold: int) -> None:
        """Add one document's counts to a section."""
        count = self.counts.setdefault(key, Count())
        count.right += right
        count.predicted += predicted
        count.gold += gold


def score(gold: Json, pred: Json, name: str, into: Scores) -> None:
    """Score one document and add the result to `into`; `name` stands before its misses."""
    pred = _decided(gold, pred)
    for section, scored in _SECTIONS.items():
        if section in gold:
            into.misses += [f"{name}: {miss}" for miss in scored(gold, pred, into)]


def _speakers(gold: Json, pred: Json, into: Scores) -> Iterable[str]:
    left, missed = list(pred.get("speakers", ())), []
    for wanted in gold["speakers"]:
        found = next((p for p in left if _person(p, wanted) == _person(wanted, wanted)), None)
        if found is None:
            missed.append(f"speaker {_told(wanted)}")
        else:
            left.remove(found)
    size = len(gold["speakers"])
    into.add("speakers", size - len(missed), len(pred.get("speakers", ())), size)
    return [*missed, *(f"not in gold: speaker {_told(p)}" for p in left)]


def _person(record: Json, stated: Json) -> tuple[Any, ...]:
    keys = [k for k in ("name", "titles", "organization", "role") if k in stated]
    return tuple(frozenset(record[k]) if isinstance(record.get(k), list) else record.get(k) for k in keys)


def _told(speaker: Json) -> str:
    return " ".join(str(speaker.get(k)) for k in ("name", "titles", "organization", "role"))


def _statements(gold: Json, pred: Json, into: Scores) -> Iterable[str]:
    wanted = gold["statements"]
    found = [s for s in pred.get("statements", ()) if s.get("style") != "narration"]
    named_gold, named_pred = _names(gold, "speakers"), _names(pred, "speakers")

    def weight(g: Json, p: Json) -> float:
        who = named_gold.get(g.get("speaker_id")) == named_pred.get(p.get("speaker_id"))
        near = _overlap(g["span"], p["span"]) >= 0.8 * _union(g["span"], p["span"])
        return _overlap(g["span"], p["span"]) if who and near and g.get("style") == p.get("style") else 0

    pairs = _paired(wanted, found, weight)
    into.add("statements", len(pairs), len(found), len(wanted))
    hit_gold, hit_pred = {i for i, _ in pairs}, {j for _, j in pairs}
    missed = [_said(s, named_gold) for i, s in enumerate(wanted) if i not in hit_gold]
    return [*missed, *(f"not in gold: {_said(s, named_pred)}" for j, s in enumerate(found) if j not in hit_pred)]


def _said(statement: Json, names: Mapping[Any, Any]) -> str:
    who, words = names.get(statement.get("speaker_id")), statement["span"].get("text", "")[:24]
    return f"{statement.get('style')} statement of {who}: {words}"


def _companies(gold: Json, pred: Json, into: Scores) -> Iterable[str]:
    wanted = [c["name"] for c in gold["companies"]]
    found = [c["name"] for c in pred.get("companies", ())]
    into.add("companies", len({*wanted} & {*found}), len(found), len(wanted))
    places, hits = _mentions(gold), _mentions(pred)
    if places or not wanted:
        into.add("mentions", len(places & hits), len(hits), len(places))
    missed = [f"company {n}" for n in wanted if n not in found]
    missed += [f"not in gold: company {n}" for n in found if n not in wanted]
    common = {*wanted} & {*found}  # the mentions of a company that was missed go without saying
    missed += [f"mention of {n} at {a}:{b}" for a, b, n in sorted(places - hits) if n in common]
    return missed + [f"not in gold: mention of {n} at {a}:{b}" for a, b, n in sorted(hits - places) if n in common]


def _mentions(document: Json) -> set[tuple[int, int, str]]:
    companies = document.get("companies", ())
    return {(m["start"], m["end"], c["name"]) for c in companies for m in c.get("mentions", ())}


def _indicators(gold: Json, pred: Json, into: Scores) -> Iterable[str]:
    wanted, found = gold["indicators"], list(pred.get("indicators", ()))
    if gold.get("partial"):
        found = [p for p in found if any(_overlap(g["span"], p["span"]) > 0 for g in wanted)]
    seen_gold, seen_pred = [view(g, gold) for g in wanted], [view(p, pred) for p in found]

    def weight(g: dict[str, Any], p: dict[str, Any]) -> float:
        shared = _overlap(g["span"], p["span"])
        agreed = sum(same(f, v, p["view"].get(f)) for f, v in g["view"].items())
        return shared + agreed / 100 if shared > 0 else 0

    pairs = _paired(
        [{"span": g["span"], "view": v} for g, v in zip(wanted, seen_gold, strict=True)],
        [{"span": p["span"], "view": v} for p, v in zip(found, seen_pred, strict=True)],
        weight,
    )
    wrong = {(i, j): _wrong(seen_gold[i], seen_pred[j], into) for i, j in pairs}
    for key, needed in (("detected", ()), ("core", CORE), ("full", FULL)):
        into.add(key, sum(not bad & {*needed} for bad in wrong.values()), len(found), len(wanted))
    lines = [
        f"{_of(wanted[i])} {f}: gold {seen_gold[i][f]!r}, got {seen_pred[j].get(f)!r}"
        for (i, j), bad in wrong.items()
        for f in sorted(bad)
    ]
    hit_gold, hit_pred = {i for i, _ in pairs}, {j for _, j in pairs}
    lines += [f"missed {_of(g)} ({g.get('indicator')})" for i, g in enumerate(wanted) if i not in hit_gold]
    return lines + [f"not in gold: {_of(p)} ({p.get('indicator')})" for j, p in enumerate(found) if j not in hit_pred]


def _wrong(gold: Mapping[str, Any], pred: Mapping[str, Any], into: Scores) -> set[str]:
    wrong = {f for f, value in gold.items() if not same(f, value, pred.get(f))}
    for f in gold:
        into.fields[f][0] += f not in wrong
        into.fields[f][1] += 1
    return wrong


def _of(indicator: Json) -> str:
    return f"{indicator.get('id')} {indicator['span'].get('text')}"


def _checks(gold: Json, pred: Json, into: Scores) -> Iterable[str]:
    wanted, found = (Counter(c["kind"] for c in d.get("checks", ()) if c.get("ok") is False) for d in (gold, pred))
    into.add("checks", (wanted & found).total(), found.total(), wanted.total())
    return [f"check {kind}" for kind in wanted - found] + [f"not in gold: check {kind}" for kind in found - wanted]


_SECTIONS: dict[str, Callable[[Json, Json, Scores], Iterable[str]]] = {
    "speakers": _speakers,
    "statements": _statements,
    "companies": _companies,
    "indicators": _indicators,
    "checks": _checks,
}


def _names(document: Json, section: str) -> dict[Any, Any]:
    return {r["id"]: r.get("name") for r in document.get(section) or ()}


def _overlap(a: Json, b: Json) -> int:
    return int(min(a["end"], b["end"]) - max(a["start"], b["start"]))


def _union(a: Json, b: Json) -> int:
    return int(max(a["end"], b["end"]) - min(a["start"], b["start"]))


def _paired(gold: Sequence[Any], pred: Sequence[Any], weight: Callable[[Any, Any], float]) -> list[tuple[int, int]]:
    """One-to-one pairs of indices, heaviest first; a weight of 0 or less never pairs."""
    weights = ((weight(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(pred))
    used: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for _, i, j in sorted((w for w in weights if w[0] > 0), key=lambda w: (-w[0], w[1], w[2])):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((i, j))
    return pairs


def _decided(gold: Json, pred: Json) -> Json:
    """The extraction without what the gold leaves open, so that it counts neither way."""
    out = dict(pred)
    loose: dict[str, list[Json]] = defaultdict(list)
    for entry in gold.get("undecided", ()):
        loose[entry.get("section", "indicators")].append(entry["span"])
    for section in loose.keys() & {"indicators", "statements"}:
        firm = [r["span"] for r in gold.get(section, ())]
        out[section] = [
            r for r in pred.get(section, ()) if _touches(r["span"], firm) or not _touches(r["span"], loose[section])
        ]
    free = {
        "companies": {*gold.get("undecided_companies", ())},
        "speakers": {s.get("name") for s in gold.get("undecided_speakers", ())},
    }
    for section, names in free.items():
        out[section] = [r for r in pred.get(section, ()) if r.get("name") not in names]
    return out


def _touches(span: Json, those: Iterable[Json]) -> bool:
    return any(_overlap(span, other) > 0 for other in those)
