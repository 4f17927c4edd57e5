"""Evidence: every span of every record on every transcript of the corpus lies in the file and reads as it says."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from conftest import CORPUS
from jjjextract.pipeline import Pipeline
from jjjextract.records import Extraction, Span

FILES = sorted(CORPUS.glob("*.txt"))


@pytest.fixture(scope="module")
def pipeline():
    return Pipeline()


def walk(value: object, path: str = "") -> Iterator[tuple[str, Span]]:
    """Every span below a record, with the path to it."""
    if isinstance(value, Span):
        yield path, value
    elif isinstance(value, tuple):
        for n, item in enumerate(value):
            yield from walk(item, f"{path}[{n}]")
    elif hasattr(type(value), "model_fields"):
        for name in type(value).model_fields:
            yield from walk(getattr(value, name), f"{path}.{name}")


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_every_span_reads_as_it_says(path, pipeline):
    record: Extraction = pipeline.extract(path.read_bytes(), id=path.stem)
    raw = path.read_bytes().decode("utf-8-sig")
    document = pipeline.read(path.read_bytes(), id=path.stem)
    assert document.raw == raw
    spans = list(walk(record))
    assert spans
    for where, span in spans:
        assert 0 <= span.start < span.end <= len(raw), where
        assert document.aligned.read(span.start, span.end) == span.text, where


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_the_edits_of_a_record_are_those_of_the_file(path, pipeline):
    record = pipeline.extract(path.read_bytes(), id=path.stem)
    raw = path.read_bytes().decode("utf-8-sig")
    edits = record.repairs.edits
    assert all(raw[e.start : e.end] == e.before for e in edits)
    assert list(edits) == sorted(edits, key=lambda e: (e.start, e.end))
    assert all(a.end <= b.start for a, b in pairwise(edits))
    assert sum(record.repairs.counts.values()) == len(edits)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_ids_are_unique_and_lead_somewhere(path, pipeline):
    record = pipeline.extract(path.read_bytes(), id=path.stem)
    known = {
        kind: [r.id for r in getattr(record, kind)] for kind in ("speakers", "companies", "indicators", "quantities")
    }
    assert all(len(ids) == len(set(ids)) for ids in known.values())
    speakers, companies, figures = (set(known[k]) for k in ("speakers", "companies", "indicators"))
    assert {i.speaker_id for i in record.indicators} - {None} <= speakers
    assert {s.speaker_id for s in record.statements} - {None} <= speakers
    assert {s.company_id for s in record.speakers} - {None} <= companies
    assert {i.subject.company_id for i in record.indicators if i.subject} - {None} <= companies
    assert {r.company_id for c in record.companies for r in c.related} <= companies
    assert {q.indicator_id for q in record.quantities} - {None} <= figures
    assert {key for c in record.checks for key in c.indicator_ids} <= figures
