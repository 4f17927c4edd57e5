"""The pipeline: bytes or text in, one `Extraction` out.

The order of the work is the two tuples below and nothing else. A `Pipeline` is built once, costs little until its first
document, pickles (each process compiles for itself), and gives the same bytes for the same bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from jjjextract.assemble import plain
from jjjextract.document import Document, Source
from jjjextract.extract.checks import checks
from jjjextract.extract.companies import companies
from jjjextract.extract.company_list import company_list
from jjjextract.extract.indicators import indicators
from jjjextract.extract.indicators.weighed import weighed
from jjjextract.extract.outside import ORGANISATIONS
from jjjextract.extract.people import people
from jjjextract.extract.periods import periods
from jjjextract.extract.quantities import quantities
from jjjextract.extract.reference import reference
from jjjextract.extract.regions import regions, settle
from jjjextract.extract.statements import statements
from jjjextract.extract.together import together
from jjjextract.normalise import decode, normalise, whole
from jjjextract.resources import Resources
from jjjextract.segment import segment
from jjjextract.spans import Mention

if TYPE_CHECKING:
    from jjjextract.records import Extraction

__all__ = ["EXTRACTORS", "Organisations", "Pipeline", "extract"]

Extractor = Callable[[Document, Resources], Iterable[Mention]]
Organisations = Callable[[Document], Iterable[tuple[int, int]]]
"""Another reader of names: where organisations stand in `Document.text`."""


def _reference(doc: Document, res: Resources) -> Iterable[Mention]:
    doc.reference = reference(doc, res)
    return ()


def _settle(doc: Document, res: Resources) -> Iterable[Mention]:
    return settle(doc, res) or ()


EXTRACTORS: tuple[Extractor, ...] = (
    periods,
    _reference,
    regions,
    companies,
    quantities,
    people,
    statements,
    _settle,
    indicators,
    weighed,
    checks,
)
"""What is read, in order; each sees what those before it found."""


class Pipeline:
    """Reads documents. `profile`, where given, collects seconds by stage.

    `companies` is the user's own list: a file, or entries with `name`, `aliases`, `en`, `region` and `ids` (see
    `extract.company_list`); a file that is no list raises `ResourceError` here.
    `rules_only` leaves names of indicators as the rules read them, with no second opinion (see `extract.indicators.weighed`).
    `organisations` is another reader of names, as further evidence for companies (`integrations.spacy.Model`).
    Nothing else is opened and nothing compiled before the first document.
    """

    def __init__(
        self,
        *,
        companies: str | Path | Iterable[Any] | None = None,
        organisations: Organisations | None = None,
        rules_only: bool = False,
        profile: dict[str, float] | None = None,
    ) -> None:
        rows = tuple(c.row() for c in company_list(companies)) if companies is not None else ()
        self.resources = Resources({"companies.tsv": rows} if rows else None)
        self.organisations = organisations
        self.profile, self.rules_only = profile, rules_only

    def __call__(self, text: str | bytes, **about: Any) -> Extraction:
        """The same as `extract`."""
        return self.extract(text, **about)

    def extract(
        self,
        text: str | bytes,
        *,
        id: str = "document",  # noqa: A002
        published: date | str | None = None,
        outlet: str | None = None,
        title: str | None = None,
        language: str | None = None,
        encoding: str | None = None,
    ) -> Extraction:
        """The records of one document, validated.

        `text` is what was read from a file, as bytes (decoded by evidence, or by `encoding`) or as text. `published`
        (a date, or ISO text with or without a time), `outlet` and `title` say what is known from outside. Raises `DecodeError` for bytes that
        are no text, `ValueError` for a `published` that is no date; text itself never raises.
        """
        tree = self.plain(
            text, id=id, published=published, outlet=outlet, title=title, language=language, encoding=encoding
        )
        from jjjextract.records import Extraction  # the models take a third of the time of a start

        record: Extraction = self._timed("models", lambda: Extraction.model_validate(tree))
        return record

    def plain(self, text: str | bytes, **about: Any) -> dict[str, Any]:
        """The same as a tree of dicts, not validated: what `exact.encoded` writes. For those who want JSON or rows."""
        doc = self.read(text, **about)
        tree: dict[str, Any] = self._timed("records", lambda: plain(doc, self.resources))
        return tree

    def read(
        self,
        text: str | bytes,
        *,
        id: str = "document",  # noqa: A002
        published: date | str | None = None,
        outlet: str | None = None,
        title: str | None = None,
        language: str | None = None,
        encoding: str | None = None,
    ) -> Document:
        """The document with all that was found in it, before it becomes records (for `explain`)."""
        raw, used = self._timed("decode", lambda: _decoded(text, encoding))
        data = text if isinstance(text, bytes) else raw.encode()
        name, title, outlet = whole(str(id)), title and whole(title), outlet and whole(outlet)
        source = Source(name, None, hashlib.sha256(data).hexdigest(), used, title, outlet, _day(published), language)
        return self._found(source, raw)

    def pipe(self, documents: Iterable[str | bytes | dict[str, Any]]) -> Iterator[Extraction]:
        """Extractions of many documents, in order, one at a time. A dict has `text` and the options of `extract`."""
        for n, item in enumerate(documents, 1):
            if isinstance(item, dict):
                about = {k: v for k, v in item.items() if k != "text"}
                yield self.extract(item["text"], **{"id": f"document-{n}", **about})
            else:
                yield self.extract(item, id=f"document-{n}")

    def _found(self, source: Source, raw: str) -> Document:
        normal = self._timed("normalise", lambda: normalise(raw, self.resources))
        doc = Document(source, normal.aligned, normal.norm, hidden=normal.furniture, warnings=list(normal.warnings))
        self._timed("segment", lambda: segment(doc, self.resources))
        if self.organisations is not None:
            doc.notes[ORGANISATIONS] = self._timed("organisations", lambda: list(self.organisations(doc)))  # type: ignore[misc]
        self._timed("words", lambda: self.resources.get(together))
        for read in EXTRACTORS:
            if self.rules_only and read is weighed:
                continue
            self._timed(read.__name__.strip("_"), lambda read=read: doc.add(read(doc, self.resources)))  # type: ignore[misc]
        return doc

    def _timed(self, stage: str, work: Callable[[], Any]) -> Any:
        if self.profile is None:
            return work()
        began = perf_counter()
        result = work()
        self.profile[stage] = self.profile.get(stage, 0.0) + perf_counter() - began
        return result

    def __getstate__(self) -> dict[str, Any]:
        profile: dict[str, float] | None = None if self.profile is None else {}
        return {"resources": self.resources, "organisations": self.organisations, "profile": profile, "rules_only": self.rules_only}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)


def _decoded(text: str | bytes, encoding: str | None) -> tuple[str, str]:
    if isinstance(text, str):
        return whole(text), "utf-8"
    if not isinstance(text, bytes):
        raise TypeError(f"text is {type(text).__name__}; expected str or bytes")
    return decode(text, encoding=encoding)


def _day(published: date | str | None) -> date | None:
    """The day of a date, of a moment, or of either as ISO text."""
    if isinstance(published, str):
        return date.fromisoformat(published[:10]) if published else None
    return published.date() if isinstance(published, datetime) else published


def extract(text: str | bytes, **about: Any) -> Extraction:
    """The records of one document; for several, build one `Pipeline`. Options as for `Pipeline.extract`."""
    return _shared().extract(text, **about)


def _shared() -> Pipeline:
    """One pipeline for calls of `extract`, kept on the function itself so that a second call is warm."""
    kept: Pipeline | None = getattr(_shared, "pipeline", None)
    if kept is None:
        kept = Pipeline()
        _shared.pipeline = kept  # type: ignore[attr-defined]
    return kept
