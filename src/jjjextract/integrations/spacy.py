"""A spaCy component: the records of a `Doc`, and spans where they stand.

    nlp = spacy.blank("zh")
    nlp.add_pipe("jjjextract")
    doc = nlp("今年上半年,河北地区生产总值21510亿元。")
    doc._.jjjextract.indicators          # an Extraction
    doc.spans["jjjextract"]              # spans, labelled INDICATOR, COMPANY, SPEAKER, STATEMENT, QUANTITY
    displacy.render(doc, style="span", options={"spans_key": "jjjextract"})

The text of the `Doc` is the document, offsets are those of `doc.text`. A record whose ends lie inside tokens gets the
tokens that it touches; `span.id_` is its id in the extraction. The extraction travels as JSON in `doc.user_data`, so it
survives `n_process` and `DocBin(store_user_data=True)`. What is known of a text from outside can be set before the pipe
runs, in `doc.user_data["jjjextract_about"]` (a dictionary with `id`, `published`, `outlet`, `title`).

Behind a trained model, `nlp.add_pipe("jjjextract", config={"entities": True})` takes the organisations among `doc.ents` as
further evidence for companies; `Model` does the same for a pipeline of ours (`jjjextract run --spacy-model NAME`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from jjjextract.document import Document
from jjjextract.errors import UsageError
from jjjextract.pipeline import Pipeline
from jjjextract.records import Extraction

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["KEY", "Component", "Model", "component"]

KEY = "jjjextract"
_ABOUT = "jjjextract_about"
_LABELS = ("ORG", "COMPANY")


def _extraction(doc: Doc) -> Extraction | None:
    data = doc.user_data.get(KEY)
    return None if data is None else Extraction.from_json(data)


def register() -> None:
    """Give every `Doc` the attribute `doc._.jjjextract`; done by the component, and by hand where a `DocBin` is read."""
    from spacy.tokens import Doc

    if not Doc.has_extension(KEY):
        Doc.set_extension(KEY, getter=_extraction)


class Model:
    """A trained spaCy pipeline as a reader of organisations, loaded with the first document.

    `name` is an installed package or a folder. Raises `UsageError` where spaCy finds none.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._nlp: Language | None = None
        self.stamp = self._version()

    def __call__(self, doc: Document) -> Iterator[tuple[int, int]]:
        """Where organisations stand in the repaired text."""
        self._nlp = self._nlp or self._loaded()
        found = self._nlp(doc.text)
        yield from ((e.start_char, e.end_char) for e in found.ents if e.label_ in _LABELS)

    def _version(self) -> str:
        import spacy

        try:
            package = spacy.util.is_package(self.name)
            about = spacy.util.get_model_meta(spacy.util.get_package_path(self.name) if package else self.name)
        except (OSError, ValueError) as error:
            raise UsageError(f"{self.name}: no spaCy model: {error}") from error
        return f"{about['lang']}_{about['name']}-{about['version']}"

    def _loaded(self) -> Language:
        import spacy

        return spacy.load(self.name)

    def __getstate__(self) -> dict[str, Any]:
        return {"name": self.name, "_nlp": None, "stamp": self.stamp}


class _Ents:
    """The entities of the `Doc` at hand, in offsets of the repaired text."""

    doc: Doc | None = None
    stamp = "doc.ents"

    def __call__(self, document: Document) -> Iterator[tuple[int, int]]:
        at = document.aligned.text_offset
        for e in self.doc.ents if self.doc is not None else ():
            if e.label_ in _LABELS:
                yield at(e.start_char), at(e.end_char)


class Component:
    """The component itself: call it on a `Doc`. `entities`: organisations of `doc.ents` are further evidence."""

    def __init__(self, pipeline: Pipeline | None = None, *, entities: bool = False) -> None:
        register()
        self._pipeline = pipeline or Pipeline()
        self._ents = _Ents() if entities else None
        if self._ents is not None:
            self._pipeline.organisations = self._ents

    def __call__(self, doc: Doc) -> Doc:
        """Fill `doc.spans["jjjextract"]` and `doc._.jjjextract`."""
        if self._ents is not None:
            self._ents.doc = doc
        record = self._pipeline.extract(doc.text, **doc.user_data.get(_ABOUT, {}))
        doc.user_data[KEY] = record.to_json()
        spans = (
            doc.char_span(start, end, label=label, span_id=name, alignment_mode="expand")
            for label, name, start, end in _places(record)
        )
        doc.spans[KEY] = [s for s in spans if s is not None]
        return doc

    def __getstate__(self) -> dict[str, Any]:
        return {"entities": self._ents is not None, "pipeline": self._pipeline}

    def __setstate__(self, state: dict[str, Any]) -> None:
        state["pipeline"].organisations = None
        self.__init__(state["pipeline"], entities=state["entities"])  # type: ignore[misc]


def _places(record: Extraction) -> Iterator[tuple[str, str, int, int]]:
    for label, things in (("SPEAKER", record.speakers), ("COMPANY", record.companies)):
        for thing in things:
            yield from ((label, thing.id, m.start, m.end) for m in thing.mentions)
    spoken = (s for s in record.statements if s.style != "narration")
    yield from (("STATEMENT", s.id, s.span.start, s.span.end) for s in spoken)
    yield from (("INDICATOR", i.id, i.span.start, i.span.end) for i in record.indicators)
    yield from (("QUANTITY", q.id, q.span.start, q.span.end) for q in record.quantities if q.indicator_id is None)


def _make(nlp: Language, name: str, entities: bool) -> Component:
    return Component(entities=entities)


def _registered() -> Any:
    """The factory, known to spaCy under its name; importing this module is what an entry point does."""
    from spacy.language import Language

    return Language.factory(KEY, assigns=["doc.spans", f"doc._.{KEY}"], default_config={"entities": False}, func=_make)


component = _registered()
