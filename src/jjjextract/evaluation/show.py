"""An evaluation as text for a terminal, JSON, a Markdown table, or annotations for a GitHub run.

Figures are F1 by section (with precision, recall and a bootstrap interval) and accuracy by field over the indicators
that were found. A miss is shown in its line of text, with the rule that made the record, or the reason why none was made.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jjjextract.evaluation.corpus import Evaluation, Scored, figures
from jjjextract.evaluation.fields import FULL, OTHER, Json
from jjjextract.evaluation.intervals import intervals
from jjjextract.evaluation.phenomena import by_phenomenon, language_of, source_of
from jjjextract.evaluation.score import KEYS, Miss, Scores, overlap
from jjjextract.evaluation.spans import Borders, borders

__all__ = ["FORMATS", "Shown", "kinds_of_miss", "lines", "table"]


@dataclass(frozen=True, slots=True)
class Shown:
    """What to show: an evaluation, with or without its misses, the borders of spans, and intervals of `rounds` draws."""

    evaluation: Evaluation
    misses: bool = False
    spans: bool = False
    groups: bool = True
    rounds: int = 1000


def table(scores: Scores, spread: Mapping[str, tuple[float, float]] | None = None) -> str:
    """The figures as lines of text: F1, precision and recall by section, accuracy by field."""
    lines = []
    for key in (k for k in KEYS if k in scores.counts):
        c = scores.counts[key]
        precision, recall = (c.right / n if n else 1.0 for n in (c.predicted, c.gold))
        low, high = (spread or {}).get(key, (None, None))
        between = f"  [{low:.3f} {high:.3f}]" if low is not None else ""
        tail = f"right {c.right} predicted {c.predicted} gold {c.gold}"
        lines.append(f"{key:11} F1 {c.f1:.4f}{between}  P {precision:.4f}  R {recall:.4f}  {tail}")
    for name in (f for f in (*FULL, *OTHER) if f in scores.fields):
        right, size = scores.fields[name]
        lines.append(f"field {name:16} {right / size:.4f}  {right}/{size}")
    return "\n".join(lines)


def lines(shown: Shown) -> list[str]:
    """Each miss in its line of text, where misses are to be shown."""
    return [_line(d, m) for d, m in _misses(shown.evaluation)] if shown.misses else []


def _text(shown: Shown) -> str:
    ev = shown.evaluation
    out = [*lines(shown), table(ev.total, _spread(shown))]
    if shown.spans:
        out += [
            f"spans {kind:10} exact {b.exact:.4f}  partial {b.partial:.4f}  type {b.type:.4f}"
            for kind, b in _borders(ev)
        ]
    if shown.groups:
        out += [_row(f"{kind} {name}", scores) for kind, name, scores in _groups(ev)]
        out += [
            f"{name:24} gold {r.gold:4}  detected {r.detected / r.gold:.3f}  core {r.core / r.gold:.3f}  full {r.full / r.gold:.3f}"
            for name, r in by_phenomenon(ev).items()
        ]
    out.append(f"{len(ev.documents)} documents")
    return "\n".join(out) + "\n"


def _json(shown: Shown) -> str:
    ev = shown.evaluation
    out: dict[str, Any] = {"documents": len(ev.documents), "figures": _figures(ev.total)}
    out["intervals"] = {key: [round(v, 4) for v in pair] for key, pair in _spread(shown).items()}
    if shown.spans:
        out["spans"] = {kind: b._asdict() for kind, b in _borders(ev)}
    if shown.groups:
        out["groups"] = [{"by": kind, "name": name, "figures": _figures(scores)} for kind, name, scores in _groups(ev)]
        out["phenomena"] = {name: r._asdict() for name, r in by_phenomenon(ev).items()}
    if shown.misses:
        out["misses"] = [_told(d, m) for d, m in _misses(ev)]
    return json.dumps(out, ensure_ascii=False, indent=1) + "\n"


def _markdown(shown: Shown) -> str:
    ev, spread = shown.evaluation, _spread(shown)
    lines = ["| figure | F1 | 95 % interval | precision | recall | gold |", "| --- | --- | --- | --- | --- | --- |"]
    for key in (k for k in KEYS if k in ev.total.counts):
        c = ev.total.counts[key]
        low, high = spread.get(key, (c.f1, c.f1))
        parts = (c.right / n if n else 1.0 for n in (c.predicted, c.gold))
        lines.append(
            f"| {key} | {c.f1:.3f} | {low:.3f} – {high:.3f} | {' | '.join(f'{p:.3f}' for p in parts)} | {c.gold} |"
        )
    lines += ["", "| field | accuracy | compared |", "| --- | --- | --- |"]
    lines += [f"| {f} | {r / n:.3f} | {n} |" for f in (*FULL, *OTHER) for r, n in [ev.total.fields.get(f, (0, 0))] if n]
    if shown.groups:
        lines += [
            "",
            "| group | transcripts' detected | core | full | speakers | companies |",
            "| --- | --- | --- | --- | --- | --- |",
        ]
        lines += [f"| {kind}: {name} | {' | '.join(_cells(scores))} |" for kind, name, scores in _groups(ev)]
        lines += ["", "| phenomenon | gold | detected | core | full |", "| --- | --- | --- | --- | --- |"]
        lines += [
            f"| {name} | {r.gold} | {r.detected / r.gold:.3f} | {r.core / r.gold:.3f} | {r.full / r.gold:.3f} |"
            for name, r in by_phenomenon(ev).items()
        ]
        lines += ["", "| kind of miss | times |", "| --- | --- |"]
        lines += [f"| {kind} | {times} |" for kind, times in kinds_of_miss(ev).most_common(20)]
    if shown.misses:
        lines += ["", *(f"- {_line(d, m)}" for d, m in _misses(ev))]
    return "\n".join(lines) + "\n"


def _github(shown: Shown) -> str:
    ev = shown.evaluation
    lines = []
    for doc, miss in _misses(ev):
        told = _told(doc, miss)
        message = f"{told['what']} {told['why']}".replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        lines.append(f"::warning file={_property(doc.path)},line={told['line']}::{message}")
    lines.append(f"::notice::{', '.join(f'{k} {v:.4f}' for k, v in figures(ev.total).items() if ' ' not in k)}")
    return "\n".join(lines) + "\n"


FORMATS: dict[str, Callable[[Shown], str]] = {"text": _text, "json": _json, "markdown": _markdown, "github": _github}


_FIELD = re.compile(r" ([a-z_.]+): gold ")


def kinds_of_miss(evaluation: Evaluation) -> Counter[str]:
    """How often each kind of miss occurs: the wrong field with the rule that made it, or the reason of what was missed."""
    return Counter(_kind(d, m) for d, m in _misses(evaluation))


def _kind(doc: Scored, miss: Miss) -> str:
    field = _FIELD.search(miss.text)
    if field:
        return f"{field[1]} wrong {_why(doc, miss)}"
    extra = miss.text.startswith("not in gold: ")
    words = miss.text.removeprefix("not in gold: ").split()
    what = (
        words[0]
        if words[0] in ("speaker", "company", "mention", "check")
        else "statement"
        if "statement" in words
        else "number"
    )
    return f"{what} {'not in gold' if extra else 'missed'} {_why(doc, miss)}".rstrip()


def _property(text: str) -> str:
    for char, code in (("%", "%25"), (":", "%3A"), (",", "%2C")):
        text = text.replace(char, code)
    return text


def _figures(scores: Scores) -> dict[str, Any]:
    return {**figures(scores), "counts": {k: [c.right, c.predicted, c.gold] for k, c in scores.counts.items()}}


def _spread(shown: Shown) -> dict[str, tuple[float, float]]:
    return intervals([d.scores for d in shown.evaluation.documents], rounds=shown.rounds)


def _borders(evaluation: Evaluation) -> Iterable[tuple[str, Borders]]:
    return borders(evaluation.documents).items()


def _groups(evaluation: Evaluation) -> Iterator[tuple[str, str, Scores]]:
    for kind, key in (("language", language_of), ("source", source_of)):
        for name, scores in evaluation.by(key).items():
            yield kind, name, scores


def _row(name: str, scores: Scores) -> str:
    keys = ("detected", "core", "full", "speakers", "companies")
    return f"{name:44} " + "  ".join(f"{k} {v}" for k, v in zip(keys, _cells(scores), strict=True))


def _cells(scores: Scores) -> list[str]:
    keys = ("detected", "core", "full", "speakers", "companies")
    return [f"{scores.counts[k].f1:.3f}" if k in scores.counts else "–" for k in keys]


def _misses(evaluation: Evaluation) -> Iterator[tuple[Scored, Miss]]:
    return ((d, m) for d in evaluation.documents for m in d.scores.misses)


def _line(doc: Scored, miss: Miss) -> str:
    told = _told(doc, miss)
    return f"{Path(doc.path).name}:{told['line']}: {told['what']}{' ' if told['why'] else ''}{told['why']}{_quoted(told['text'])}"


def _quoted(text: str) -> str:
    return f"\n    {text}" if text else ""


def _told(doc: Scored, miss: Miss) -> dict[str, Any]:
    return {
        "id": doc.id,
        "line": doc.text.count("\n", 0, miss.span["start"]) + 1 if miss.span else 1,
        "what": miss.text,
        "why": _why(doc, miss),
        "text": _marked(doc.text, miss.span) if miss.span else "",
    }


def _marked(text: str, span: Json) -> str:
    """The line of text around a span, the span in ⟦ ⟧, at most some forty characters on either side."""
    start, end = span["start"], span["end"]
    low = max(text.rfind("\n", 0, start) + 1, start - 40)
    high = text.find("\n", end)
    high = min(high if high >= 0 else len(text), end + 40)
    return f"{text[low:start]}⟦{text[start:end]}⟧{text[end:high]}".replace("\n", "⏎")


def _why(doc: Scored, miss: Miss) -> str:
    """The rule that made the record at fault; where there is none, the reason that its number was given."""
    if miss.pred is not None:
        return f"[{miss.pred['rule']}]" if miss.pred.get("rule") else ""
    if miss.span is None or not miss.text.startswith("missed"):
        return ""
    near = [q for q in doc.pred.get("quantities", ()) if overlap(q["span"], miss.span) > 0]
    return f"[{near[0].get('reason') or 'paired with another record'}]" if near else "[no number read]"
