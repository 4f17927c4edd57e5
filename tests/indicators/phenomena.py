"""Cases of `phenomena_zh.txt`: sections by phenomenon, one text a line, every observation marked where it stands."""

import re
from pathlib import Path
from typing import NamedTuple

from indicator_help import PIPELINE

from jjjextract.evaluation.fields import alike
from jjjextract.lang.periods import edtf
from jjjextract.normalise.script import simplify, traditional
from jjjextract.values import Period

MARKED = re.compile(r"\[(?P<figure>[^\]#]*)#(?P<names>[^\]#]*)(?:#(?P<rest>[^\]!]*)(?P<wrong>!?))?\]")
OPTIONS = re.compile(r"^\{([^}]*)\}")
MEASURES = {"l": "level", "s": "share", "m": "multiple", "r": "rank", "d": "difference", "g": "growth", "i": "increment"}
WAYS = {"+": "increase", "-": "decrease", "=": "flat"}


class Mark(NamedTuple):
    """One figure: its place in the plain text, its right names (none: no observation), measure, further fields."""

    start: int
    end: int
    figure: str
    names: tuple[str, ...]
    measure: str
    fields: dict[str, str]
    wrong: bool


class Case(NamedTuple):
    """One text; `options` say what is known from outside, and the checks and warnings to expect."""

    phenomenon: str
    line: str
    text: str
    marks: tuple[Mark, ...]
    options: dict[str, str]


def cases(path):
    phenomenon, out = "", []
    for line in Path(path).read_text("utf-8").splitlines():
        if line.startswith("## "):
            phenomenon = line[3:].strip()
        elif line and not line.startswith("# "):
            out.append(_case(phenomenon, line))
    return out


def _case(phenomenon, line):
    m = OPTIONS.match(line)
    options = dict(part.split("=", 1) for part in m[1].split(";")) if m else {}
    body = line[m.end() :] if m else line
    text, marks, at = "", [], 0
    for m in MARKED.finditer(body):
        text += body[at : m.start()].replace("⏎", "\n")
        measure, *fields = (m["rest"] or "l").split(";")
        names = tuple(n for n in m["names"].split("|") if n)
        given = dict(f.split("=", 1) for f in fields)
        marks.append(Mark(len(text), len(text) + len(m["figure"]), m["figure"], names, measure or "l", given, m["wrong"] == "!"))
        text, at = text + m["figure"], m.end()
    return Case(phenomenon, line, text + body[at:].replace("⏎", "\n"), tuple(marks), options)


def extract(case, script):
    known = {k: case.options[k] for k in ("published", "outlet", "title") if case.options.get(k, "none") != "none"}
    if "published" not in case.options:
        known["published"] = "2024-10-20"
    change = simplify if script == "hans" else traditional
    return PIPELINE.extract(change(case.text), **{k: v if k == "published" else change(v) for k, v in known.items()})


def of(record, mark):
    """The observation at the mark, or None."""
    found = [i for i in record.indicators if i.span.start < mark.end and i.span.end > mark.start]
    return min(found, key=lambda i: abs(i.span.start - mark.start), default=None)


def beside(record, case):
    """What is not right beside the marks: `extra` observations where no mark is, the `check`s, the `warn`ings."""
    spans = [i.span for i in record.indicators]
    if any(not any(s.start < m.end and s.end > m.start for m in case.marks) for s in spans):
        yield "extra"
    checks = sorted(f"{c.kind}:{'ok' if c.ok else 'no'}" for c in record.checks)
    if "check" in case.options and checks != sorted(c for c in case.options["check"].split() if c != "-"):
        yield "check"
    told = "list_mismatch" in [w.code for w in record.warnings]
    if "warn" in case.options and told != (case.options["warn"] == "list_mismatch"):
        yield "warn"


def faults(record, mark):
    """What is not right at the mark: `name`, `measure`, or the field; empty where all is right."""
    i = of(record, mark)
    if i is None or not mark.names:
        return _none(record, mark, i)
    out = [] if any(alike(simplify(n), simplify(i.indicator)) for n in mark.names) else [f"name {i.indicator}"]
    want = (MEASURES.get(mark.measure[0]), WAYS.get(mark.measure[1:]))
    if "?" not in mark.measure and (i.measure, i.direction) != want:
        out.append(f"measure {i.measure} {i.direction}")
    return out + [f"{k} {got}" for k, v in mark.fields.items() if (got := _field(record, i, k)) not in _wanted(k, v)]


def _none(record, mark, i):
    if i is not None:
        return [f"observation {i.indicator}"]
    if mark.names:
        return ["missing"]
    told = [q.reason for q in record.quantities if q.span.start < mark.end and q.span.end > mark.start]
    why = mark.fields.get("why")
    return [f"why {told}"] if why and told and not set(told) & set(why.split("|")) else []


def _wanted(key, value):
    if key == "at":
        return [tuple(sorted("" if v == "-" else v.split())) for v in value.split("|")]
    return [simplify(v) if v != "-" else "" for v in value.split("|")]


def _field(record, i, key):
    if key == "at":
        return tuple(sorted(i.regions))
    if key == "concept":
        return "+" if i.concept else ""
    if key in {"on", "base"}:
        p = i.period if key == "on" else i.base_period
        return edtf(Period(p.start, p.end)) if p and (p.start or p.end) else ""
    if key == "sides":
        return " ".join(i.counterparts)
    if key == "who":
        names = {s.id: s.name or "".join(s.titles) for s in record.speakers}
        return simplify(names.get(i.speaker_id, ""))
    if key in {"source", "subject"}:
        value = i.source if key == "source" else i.subject
        return simplify(value.text) if value else ""
    if key in {"amount", "value", "upper"}:
        value = getattr(i, key)
        return "" if value is None else f"{value.normalize():f}"
    if key == "unit":
        return i.unit.code if i.unit else ""
    if key == "flag":
        return " ".join(i.flags)
    value = getattr(i, key)
    return simplify(value) if value else ""
