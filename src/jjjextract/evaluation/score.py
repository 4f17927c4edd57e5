"""Gold against extraction, section by section. Only what the gold states is scored.

    speakers     name, titles, organization and role all right
    statements   the same speaker and style, spans overlapping by 80 % or more of both together
    companies    the name right;  mentions: the exact span, tied to the company of the right name
    detected     an indicator found: spans overlap, one to one
    core         ... and its value, upper, amount, unit code, bound, measure and direction right
    full         ... and its name, regions, period and basis right
    checks       failed checks, by kind

Pairing is one to one (see `matching`). Where several facts share one number the pair that agrees in most fields weighs
most.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from jjjextract.evaluation.fields import CORE, FULL, Json, same, view
from jjjextract.evaluation.matching import Matching, greedy

__all__ = ["KEYS", "Count", "Found", "Miss", "Scores", "overlap", "score"]

KEYS = ("speakers", "statements", "companies", "mentions", "detected", "core", "full", "checks")


Views = tuple[list[dict[str, Any]], list[dict[str, Any]]]


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


class Found(NamedTuple):
    """What became of one indicator of the gold: the record paired with it, and the fields that are wrong in that."""

    gold: Json
    pred: Json | None
    wrong: frozenset[str]

    @property
    def reached(self) -> int:
        """0 missed, 1 detected, 2 its core right, 3 right in full."""
        return 0 if self.pred is None else 1 + (not self.wrong & {*CORE}) + (not self.wrong & {*FULL})


class Miss(NamedTuple):
    """One thing that is wrong, in words, with the place in the file where it is seen and the record at fault."""

    text: str
    span: Json | None = None
    pred: Json | None = None


@dataclass(slots=True)
class Scores:
    """Counts by section, accuracy by field (right, compared), what became of each indicator, and every miss."""

    counts: dict[str, Count] = field(default_factory=dict)
    fields: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    found: list[Found] = field(default_factory=list)
    misses: list[Miss] = field(default_factory=list)
    pair: Matching = greedy

    def add(self, key: str, right: int, predicted: int, gold: int) -> None:
        """Add one document's counts to a section."""
        count = self.counts.setdefault(key, Count())
        count.right += right
        count.predicted += predicted
        count.gold += gold

    def merge(self, other: Scores) -> None:
        """Add another document's scores."""
        for key, c in other.counts.items():
            self.add(key, c.right, c.predicted, c.gold)
        for name, (right, size) in other.fields.items():
            self.fields[name][0] += right
            self.fields[name][1] += size
        self.found += other.found
        self.misses += other.misses


def score(gold: Json, pred: Json, into: Scores) -> None:
    """Score one document and add the result to `into`."""
    pred = _decided(gold, pred)
    for section, scored in _SECTIONS.items():
        if section in gold:
            into.misses += scored(gold, pred, into)


def _speakers(gold: Json, pred: Json, into: Scores) -> Iterable[Miss]:
    left, missed = list(pred.get("speakers", ())), []
    for wanted in gold["speakers"]:
        found = next((p for p in left if _person(p, wanted) == _person(wanted, wanted)), None)
        if found is None:
            missed.append(Miss(f"speaker {_told(wanted)}", _first_mention(wanted)))
        else:
            left.remove(found)
    size = len(gold["speakers"])
    into.add("speakers", size - len(missed), len(pred.get("speakers", ())), size)
    return [*missed, *(Miss(f"not in gold: speaker {_told(p)}", _first_mention(p), p) for p in left)]


def _first_mention(record: Json) -> Json | None:
    mentions = record.get("mentions") or (None,)
    first: Json | None = mentions[0]
    return first


def _person(record: Json, stated: Json) -> tuple[Any, ...]:
    keys = [k for k in ("name", "titles", "organization", "role") if k in stated]
    return tuple(frozenset(record[k]) if isinstance(record.get(k), list) else record.get(k) for k in keys)


def _told(speaker: Json) -> str:
    return " ".join(str(speaker.get(k)) for k in ("name", "titles", "organization", "role"))


def _statements(gold: Json, pred: Json, into: Scores) -> Iterable[Miss]:
    wanted = gold["statements"]
    found = [s for s in pred.get("statements", ()) if s.get("style") != "narration"]
    named_gold, named_pred = _names(gold, "speakers"), _names(pred, "speakers")

    def weight(g: Json, p: Json) -> float:
        who = named_gold.get(g.get("speaker_id")) == named_pred.get(p.get("speaker_id"))
        near = overlap(g["span"], p["span"]) >= 0.8 * _union(g["span"], p["span"])
        return overlap(g["span"], p["span"]) if who and near and g.get("style") == p.get("style") else 0

    pairs = into.pair(wanted, found, weight)
    into.add("statements", len(pairs), len(found), len(wanted))
    hit_gold, hit_pred = {i for i, _ in pairs}, {j for _, j in pairs}
    missed = [Miss(_said(s, named_gold), s["span"]) for i, s in enumerate(wanted) if i not in hit_gold]
    extra = (s for j, s in enumerate(found) if j not in hit_pred)
    return [*missed, *(Miss(f"not in gold: {_said(s, named_pred)}", s["span"], s) for s in extra)]


def _said(statement: Json, names: Mapping[Any, Any]) -> str:
    who, words = names.get(statement.get("speaker_id")), statement["span"].get("text", "")[:24]
    return f"{statement.get('style')} statement of {who}: {words}"


def _companies(gold: Json, pred: Json, into: Scores) -> Iterable[Miss]:
    wanted = [c["name"] for c in gold["companies"]]
    found = [c["name"] for c in pred.get("companies", ())]
    into.add("companies", len({*wanted} & {*found}), len(found), len(wanted))
    places, hits = _mentions(gold), _mentions(pred)
    if places or not wanted:
        into.add("mentions", len(places & hits), len(hits), len(places))
    missed = [Miss(f"company {c['name']}", _first_mention(c)) for c in gold["companies"] if c["name"] not in found]
    extra = [c for c in pred.get("companies", ()) if c["name"] not in wanted]
    missed += [Miss(f"not in gold: company {c['name']}", _first_mention(c), c) for c in extra]
    common = {*wanted} & {*found}  # the mentions of a company that was missed go without saying
    missed += [_mention("", at) for at in sorted(places - hits) if at[2] in common]
    return missed + [_mention("not in gold: ", at) for at in sorted(hits - places) if at[2] in common]


def _mention(lead: str, place: tuple[int, int, str]) -> Miss:
    start, end, name = place
    return Miss(f"{lead}mention of {name}", {"start": start, "end": end})


def _mentions(document: Json) -> set[tuple[int, int, str]]:
    companies = document.get("companies", ())
    return {(m["start"], m["end"], c["name"]) for c in companies for m in c.get("mentions", ())}


def _indicators(gold: Json, pred: Json, into: Scores) -> Iterable[Miss]:
    wanted, found = gold["indicators"], list(pred.get("indicators", ()))
    if gold.get("partial"):
        found = [p for p in found if any(overlap(g["span"], p["span"]) > 0 for g in wanted)]
    seen = [view(g, gold) for g in wanted], [view(p, pred) for p in found]
    pairs = dict(_matched(wanted, found, seen, into))
    wrong = {i: _wrong(seen[0][i], seen[1][j], into) for i, j in pairs.items()}
    into.found += [
        Found(g, found[pairs[i]] if i in pairs else None, wrong.get(i, frozenset())) for i, g in enumerate(wanted)
    ]
    for key, needed in (("detected", ()), ("core", CORE), ("full", FULL)):
        into.add(key, sum(not bad & {*needed} for bad in wrong.values()), len(found), len(wanted))
    return [*_wrong_fields(wanted, found, seen, pairs, wrong), *_unpaired(wanted, found, pairs)]


def _matched(wanted: list[Json], found: list[Json], seen: Views, into: Scores) -> list[tuple[int, int]]:
    def weight(g: Json, p: Json) -> float:
        shared = overlap(g["span"], p["span"])
        agreed = sum(same(f, v, p["view"].get(f)) for f, v in g["view"].items()) if shared > 0 else 0
        return shared + agreed / 100 if shared > 0 else 0

    left, right = (
        [{"span": r["span"], "view": v} for r, v in zip(records, views, strict=True)]
        for records, views in zip((wanted, found), seen, strict=True)
    )
    return into.pair(left, right, weight)


def _wrong_fields(
    wanted: list[Json], found: list[Json], seen: Views, pairs: Mapping[int, int], wrong: Mapping[int, frozenset[str]]
) -> Iterable[Miss]:
    for i, bad in wrong.items():
        p = found[pairs[i]]
        for f in sorted(bad):
            what = f"gold {_plainly(seen[0][i][f])}, got {_plainly(seen[1][pairs[i]].get(f))}"
            yield Miss(f"{_of(wanted[i])} {f}: {what}", wanted[i]["span"], p)


def _unpaired(wanted: list[Json], found: list[Json], pairs: Mapping[int, int]) -> Iterable[Miss]:
    for i, g in enumerate(wanted):
        if i not in pairs:
            yield Miss(f"missed {_of(g)} ({g.get('indicator')})", g["span"])
    taken = {*pairs.values()}
    for j, p in enumerate(found):
        if j not in taken:
            yield Miss(f"not in gold: {_of(p)} ({p.get('indicator')})", p["span"], p)


def _plainly(value: Any) -> str:
    if isinstance(value, frozenset | tuple):
        return "/".join(str(v) for v in (sorted(value) if isinstance(value, frozenset) else value)) or "nothing"
    return "nothing" if value is None else str(value)


def _wrong(gold: Mapping[str, Any], pred: Mapping[str, Any], into: Scores) -> frozenset[str]:
    wrong = frozenset(f for f, value in gold.items() if not same(f, value, pred.get(f)))
    for f in gold:
        into.fields[f][0] += f not in wrong
        into.fields[f][1] += 1
    return wrong


def _of(indicator: Json) -> str:
    return f"{indicator.get('id')} {indicator['span'].get('text')}"


def _checks(gold: Json, pred: Json, into: Scores) -> Iterable[Miss]:
    wanted, found = (Counter(c["kind"] for c in d.get("checks", ()) if c.get("ok") is False) for d in (gold, pred))
    into.add("checks", (wanted & found).total(), found.total(), wanted.total())
    missed = [Miss(f"check {kind}") for kind in wanted - found]
    return missed + [Miss(f"not in gold: check {kind}") for kind in found - wanted]


_SECTIONS: dict[str, Callable[[Json, Json, Scores], Iterable[Miss]]] = {
    "speakers": _speakers,
    "statements": _statements,
    "companies": _companies,
    "indicators": _indicators,
    "checks": _checks,
}


def _names(document: Json, section: str) -> dict[Any, Any]:
    return {r["id"]: r.get("name") for r in document.get(section) or ()}


def overlap(a: Json, b: Json) -> int:
    """The characters that two spans share; 0 or less where they share none."""
    return int(min(a["end"], b["end"]) - max(a["start"], b["start"]))


def _union(a: Json, b: Json) -> int:
    return int(max(a["end"], b["end"]) - min(a["start"], b["start"]))


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
    return any(overlap(span, other) > 0 for other in those)
