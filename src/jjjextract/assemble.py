"""From mentions to records: offsets go back to the file as given, and keys become ids.

This is the only place where offsets of the repaired text become raw offsets. `plain` makes the contract's tree of dicts with
every field in its order, which is written as JSON at once; `assemble` puts the same tree through the models. A dataset needs
no models: making and checking them costs three times what the tree does. `jjjextract validate` checks it afterwards.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from jjjextract.document import Document
from jjjextract.exact import SCHEMA_VERSION, shortest
from jjjextract.extract.checks import Check
from jjjextract.extract.indicators.model import Observation
from jjjextract.extract.quantities import expressions, written
from jjjextract.lang.periods import resolve
from jjjextract.lang.phrases import Name
from jjjextract.normalise.script import both_scripts, person_in_both_scripts, traditional
from jjjextract.resources import Resources
from jjjextract.spans import Mention, Span
from jjjextract.taxonomy import Taxonomy
from jjjextract.values import Company, Person, Quantity, Statement

if TYPE_CHECKING:
    from jjjextract.records import Extraction

__all__ = ["assemble", "plain"]

_QUANTITY_FLAGS = frozenset({"damaged", "unit_inferred", "rounded", "vague"})
_FIELDS = "id kind value upper unit amount upper_amount bound start end span indicator_id reason flags"
_TIME: dict[str, Any] = dict.fromkeys(_FIELDS.split()) | {"bound": "exact", "reason": "date", "flags": ()}


def assemble(doc: Document, res: Resources) -> Extraction:
    """The validated record of a document that the extractors have gone through."""
    from jjjextract.records import Extraction

    return Extraction.model_validate(plain(doc, res))


def plain(doc: Document, res: Resources) -> dict[str, Any]:
    """The record of a document as the contract's tree of plain data, not validated: what `exact.encoded` writes.

    Numbers are `Decimal`, days `date`, lists lists or tuples. Spans are shared between records: change nothing in it.
    """
    return _Assembly(doc, res).tree()


class _Spans(dict[Any, dict[str, Any] | None]):
    """The record of each span, made when it is first asked for: several records share one. None for None and for nothing."""

    def __init__(self, doc: Document) -> None:
        super().__init__({None: None})
        self._text, self._aligned = doc.text, doc.aligned

    def __missing__(self, span: Span) -> dict[str, Any] | None:
        start, end = span
        if end <= start:
            self[span] = None
            return None
        if self._aligned.edits:
            start, end = self._aligned.raw_span(start, end)
        got = self[span] = {"start": start, "end": end, "text": self._text[span[0] : span[1]]}
        return got

    def ahead(self, indicators: Sequence[Mention]) -> None:
        """The records that the indicators of a text without repairs ask for, made in one go: a call for each costs more."""
        if self._aligned.edits:
            return
        wanted = [m.span for m in indicators]
        for evidence in [m.value.evidence for m in indicators]:
            for place in evidence.values():
                wanted += [place] if isinstance(place, Span) else place or ()
        text = self._text
        self.update({s: {"start": s[0], "end": s[1], "text": text[s[0] : s[1]]} if s[0] < s[1] else None for s in wanted})

    def made(self, span: Span) -> dict[str, Any]:
        start, end = self._aligned.raw_span(*span) if self._aligned.edits else span
        return {"start": start, "end": end, "text": self._text[span[0] : span[1]]}


class _Assembly:
    def __init__(self, doc: Document, res: Resources) -> None:
        self.doc, self.res = doc, res
        self.concepts = res.get(Taxonomy.load).concepts
        self.reasons: dict[Span, str] = doc.notes.get("reasons", {})
        self.ids: dict[int, str] = {}
        self.by_span: dict[Span, str] = {}
        self.figures: dict[Span, Observation] = {}
        self.spans = _Spans(doc)
        self.units: dict[tuple[Span, str], dict[str, str]] = {}
        indicators = doc.of("indicator")
        self.spans.ahead(indicators)
        for n, m in enumerate(indicators, 1):
            self.ids[id(m)] = f"i{n}"
            self.by_span[m.span] = f"i{n}"
            self.figures[m.span] = m.value

    def tree(self) -> dict[str, Any]:
        """The contract's tree as plain data."""
        doc = self.doc
        return {
            "schema_version": SCHEMA_VERSION,
            "document": self._document(),
            "statements": [self._statement(f"st{n}", m.value) for n, m in enumerate(doc.of("statement"), 1)],
            "speakers": [self._speaker(m.value) for m in doc.of("person")],
            "companies": [self._company(m.value) for m in doc.of("company")],
            "indicators": [self._indicator(m) for m in doc.of("indicator")],
            "quantities": self._quantities(),
            "checks": [self._check(m.value) for m in doc.of("check")],
            "repairs": self._repairs(),
            "warnings": [
                {"code": w.code, "message": w.message, "span": self.spans[w.span]}
                for w in doc.warnings
            ],
        }

    def _document(self) -> dict[str, Any]:
        s, ref = self.doc.source, self.doc.reference
        return {
            "id": s.id,
            "sha256": s.sha256,
            "encoding": s.encoding,
            "title": s.title,
            "outlet": s.outlet,
            "published": s.published,
            "languages": self.doc.languages,
            "reference_year": ref.year,
            "reference_basis": ref.basis,
            "reference_evidence": self.spans[ref.evidence],
        }

    def _statement(self, key: str, s: Statement) -> dict[str, Any]:
        return {
            "id": key,
            "speaker_id": s.speaker,
            "style": s.style,
            "cue": self.spans[s.cue],
            "span": self.spans[s.span] or self.spans.made(s.span),
        }

    def _speaker(self, p: Person) -> dict[str, Any]:
        return {
            "id": p.key,
            "name": p.name,
            "labels": _labels(p.name, person_in_both_scripts) | dict(p.labels),
            "titles": p.titles,
            "organization": p.organization,
            "company_id": p.company,
            "role": p.role,
            "mentions": [self.spans[m] for m in p.mentions],
            "flags": p.flags,
        }

    def _company(self, c: Company) -> dict[str, Any]:
        return {
            "id": c.key,
            "name": c.name,
            "labels": _labels(c.name) | dict(c.labels),
            "legal_form": c.legal_form,
            "aliases": c.aliases,
            "region": c.region,
            "related": [{"company_id": k, "relation": r} for k, r in c.related],
            "mentions": [self.spans[m] for m in c.mentions],
            "ids": [{"scheme": s, "value": v} for s, v in c.ids],
        }

    def _indicator(self, m: Mention) -> dict[str, Any]:
        o: Observation = m.value
        q: Quantity = o.figure.value
        spans, evidence, doc, name = self.spans, o.evidence, self.doc, o.name
        concept = self.concepts.get(o.concept) if o.concept else None
        return {
            "id": self.ids[id(m)],
            "indicator": doc.text[slice(*name.span)] if name is not None and name.span is not None and doc.norm[slice(*name.span)] == name.norm else self._name(name),
            "concept": o.concept,
            "labels": dict(concept.labels) if concept else _labels(o.name.norm if o.name else None),
            "measure": o.measure,
            "status": o.status,
            "value": q.value,
            "upper": q.upper,
            "unit": self._unit(q),
            "amount": None if o.amount is None else shortest(o.amount),
            "upper_amount": None if o.upper_amount is None else shortest(o.upper_amount),
            "bound": q.bound,
            "direction": o.direction,
            "basis": o.basis,
            "base_period": {"start": o.base_period.start, "end": o.base_period.end} if o.base_period else None,
            "regions": o.regions,
            "period": {"start": o.period.start, "end": o.period.end} if o.period else None,
            "counterparts": o.counterparts,
            "of": o.of,
            "subject": {"text": o.subject.text, "company_id": o.subject.company} if o.subject else None,
            "speaker_id": o.speaker,
            "source": {"text": o.source[0], "span": self.spans[o.source[1]]} if o.source else None,
            "span": self.spans[m.span],
            "evidence": {
                "indicator": spans[evidence.get("indicator")],
                "period": spans[evidence.get("period")],
                "regions": [made for s in _spans(places) if (made := spans[s])] if (places := evidence.get("regions")) else [],
                "bound": spans[evidence.get("bound")],
                "basis": spans[evidence.get("basis")],
            },
            "flags": o.flags,
            "rule": o.rule,
        }

    def _name(self, name: Name | None) -> str:
        """A name that does not stand in the document as it is, in its script."""
        if name is None:
            return ""
        return _as_written(self.doc, name.norm) if "zh-Hant" in self.doc.languages else name.norm

    def _unit(self, q: Quantity) -> dict[str, str] | None:
        """The unit of a number, made once for the number and for the indicator that came of it."""
        if q.unit is None:
            return None
        key = q.span, q.unit.code
        made = self.units.get(key)
        if made is None:
            made = self.units[key] = {"text": written(self.doc, q), "code": q.unit.code}
        return made

    def _quantities(self) -> list[dict[str, Any]]:
        return [self._quantity(n, m) for n, m in enumerate(expressions(self.doc), 1)]

    def _quantity(self, n: int, m: Mention) -> dict[str, Any]:
        if m.kind in ("period", "clock"):
            return self._time(n, m)
        q: Quantity = m.value
        made, figure = self.by_span.get(m.span), self.figures.get(m.span)
        completed = figure.figure.value if q.unit is None and figure is not None else q  # Today it's 4.1: a percentage
        unit = completed.unit
        return {
            "id": f"q{n}",
            "kind": q.kind,
            "value": q.value,
            "upper": q.upper,
            "unit": None if unit is None else self.units.get((completed.span, unit.code)) or self._unit(completed),
            "amount": None if q.amount is None else shortest(q.amount),
            "upper_amount": None if q.upper_amount is None else shortest(q.upper_amount),
            "bound": q.bound,
            "start": None,
            "end": None,
            "span": self.spans[m.span],
            "indicator_id": made,
            "reason": None if made else self.reasons.get(m.span, "no_name"),
            "flags": _flags(q, figure) if q.flags or (figure is not None and "unit_inferred" in figure.flags) else (),
        }

    def _time(self, n: int, m: Mention) -> dict[str, Any]:
        period = resolve(m.value, reference=self.doc.reference, anchor=None)
        kind = "date" if m.value.granularity in ("day", "time") else "period"
        out = {**_TIME, "id": f"q{n}", "kind": kind, "start": period.start, "end": period.end}
        out["span"] = self.spans[m.span]
        return out

    def _check(self, c: Check) -> dict[str, Any]:
        return {
            "kind": c.kind,
            "indicator_ids": [self.ids[id(m)] for m in c.figures],
            "expected": None if c.expected is None else shortest(c.expected),
            "found": None if c.found is None else shortest(c.found),
            "ok": c.ok,
            "message": c.message,
        }

    def _repairs(self) -> dict[str, Any]:
        edits = self.doc.aligned.edits
        return {
            "counts": dict(sorted(Counter(e.kind for e in edits).items())),
            "edits": [
                {
                    "start": e.start,
                    "end": e.end,
                    "kind": e.kind,
                    "before": e.before,
                    "after": e.after,
                    "certainty": e.certainty,
                    "options": e.options,
                }
                for e in edits
            ],
        }


def _flags(q: Quantity, made: Observation | None) -> Sequence[str]:
    """What is uncertain of a number, or was inferred for the indicator that came of it."""
    inferred = made is not None and "unit_inferred" in made.flags
    if not (q.flags or inferred):
        return ()
    return sorted((q.flags | {"unit_inferred"} if inferred else q.flags) & _QUANTITY_FLAGS)


def _spans(value: object) -> Iterable[Span]:
    return value if isinstance(value, tuple) else ()


def _labels(name: str | None, scripts: Callable[[str], tuple[str, str]] = both_scripts) -> dict[str, str]:
    """Both scripts of a Chinese name; a name in Latin letters as it is."""
    if not name:
        return {}
    if name.isascii():
        return {"en": name}
    hans, hant = scripts(name)
    return {"zh-Hans": hans, "zh-Hant": name if name != hans else hant}


def _as_written(doc: Document, norm: str) -> str:
    """`norm` in Traditional characters; each in the form that the document itself has for it, where it has one only (占 or 佔)."""
    if "forms" not in doc.notes:
        forms: dict[str, set[str]] = {}
        for low, own in zip(doc.norm, doc.text, strict=True):
            forms.setdefault(low, set()).add(own)
        doc.notes["forms"] = {low: own.pop() for low, own in forms.items() if len(own) == 1}
    own = doc.notes["forms"]
    return "".join([own.get(low, high) for low, high in zip(norm, traditional(norm), strict=True)])
