"""UIMA CAS XMI, as INCEpTION reads and writes it: one archive member a transcript, with the type system beside.

A mark is a `jjjextract.Mark` (features `label`, `key`), a tie a `jjjextract.Tie`; what is no span is the feature `rest`
of a `jjjextract.Rest` over the whole text, as JSON. XMI counts UTF-16 units; dkpro-cassis converts from and to code
points.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jjjextract.errors import UsageError
from jjjextract.interchange.standoff import Mark, Standoff, Tie

__all__ = ["dump", "load"]

_TYPES = "TypeSystem.xml"


def _cassis() -> Any:
    try:
        import cassis
    except ImportError as error:
        raise UsageError("UIMA CAS needs dkpro-cassis: pip install 'jjjextract[interchange]'") from error
    return cassis


def _types() -> Any:
    cassis = _cassis()
    types = cassis.TypeSystem()
    mark = types.create_type("jjjextract.Mark", supertypeName="uima.tcas.Annotation")
    for name in ("label", "key"):
        types.create_feature(mark, name, "uima.cas.String")
    tie = types.create_type("jjjextract.Tie", supertypeName="uima.tcas.Annotation")
    types.create_feature(tie, "label", "uima.cas.String")
    types.create_feature(tie, "Governor", mark)
    types.create_feature(tie, "Dependent", mark)
    rest = types.create_type("jjjextract.Rest", supertypeName="uima.tcas.Annotation")
    for name in ("rest", "name"):
        types.create_feature(rest, name, "uima.cas.String")
    return types


def dump(documents: Iterable[Standoff]) -> dict[str, bytes]:
    """`NAME.xmi` for each transcript and `TypeSystem.xml`, by name."""
    types = _types()
    files = {_TYPES: types.to_xml().encode()}
    for doc in documents:
        files[f"{doc.id}.xmi"] = _xmi(doc, types)
    return files


def _xmi(doc: Standoff, types: Any) -> bytes:
    cas = _cassis().Cas(typesystem=types)
    cas.sofa_string, cas.sofa_mime = doc.text, "text/plain"
    mark, tie, rest = (types.get_type(f"jjjextract.{name}") for name in ("Mark", "Tie", "Rest"))
    made = {m.key: mark(begin=m.start, end=m.end, label=m.label, key=m.key) for m in doc.marks}
    for annotation in made.values():
        cas.add(annotation)
    for t in doc.ties:
        at = made[t.source]
        cas.add(tie(begin=at.begin, end=at.end, label=t.label, Governor=at, Dependent=made[t.target]))
    cas.add(rest(begin=0, end=len(doc.text), rest=json.dumps(doc.rest, ensure_ascii=False), name=doc.id))
    return str(cas.to_xmi()).encode()


def load(files: Mapping[str, bytes]) -> Iterator[Standoff]:
    """The transcripts of a folder of XMI files with their type system."""
    cassis = _cassis()
    types = cassis.load_typesystem(io.BytesIO(files[_TYPES])) if _TYPES in files else _types()
    for key in sorted(n.removesuffix(".xmi") for n in files if n.endswith(".xmi")):
        yield _document(key, cassis.load_cas_from_xmi(io.BytesIO(files[f"{key}.xmi"]), typesystem=types))


def _document(key: str, cas: Any) -> Standoff:
    kept = next(iter(cas.select("jjjextract.Rest")), None)
    marks = tuple(
        Mark(m.key or f"new/{n}", m.label, m.begin, m.end) for n, m in enumerate(cas.select("jjjextract.Mark"))
    )
    ties = tuple(Tie(t.Governor.key, t.Dependent.key, t.label) for t in cas.select("jjjextract.Tie"))
    return Standoff(kept.name if kept else key, cas.sofa_string, marks, ties, json.loads(kept.rest) if kept else {})
