"""A transcript and its twin in another language state the same facts: the records behind the same ids of the gold agree."""

import json

import pytest

from conftest import CORPUS
from jjjextract.pipeline import Pipeline

TWINS = [("hebei-jjj-2024h1", "hebei-jjj-2024h1-en")]


def facts(name, pipeline):
    """The facts of a transcript by the id that its gold gives them."""
    gold = json.loads((CORPUS / f"{name}.gold.json").read_text("utf-8"))
    record = pipeline.extract((CORPUS / f"{name}.txt").read_bytes(), id=name)
    places = {(i.span.start, i.span.end): i for i in record.indicators}
    spans = {g["id"]: (g["span"]["start"], g["span"]["end"]) for g in gold["indicators"]}
    return {key: fact(places[at]) if at in places else None for key, at in spans.items()}, len(record.indicators)


def fact(i):
    """What a table holds of an observation whatever the language; a counted thing is a counted thing."""
    unit = i.unit.code if i.unit else None
    return {
        "concept": i.concept,
        "amount": i.amount,
        "upper": i.upper_amount,
        "unit": "{}" if unit and unit.startswith("{") else unit,
        "measure": i.measure,
        "direction": i.direction,
        "basis": i.basis,
        "status": i.status,
        "bound": i.bound,
        "period": (i.period.start, i.period.end) if i.period else None,
        "regions": sorted(i.regions),
        "subject": i.subject is not None,
    }


@pytest.mark.parametrize(("one", "other"), TWINS)
def test_twins_give_the_same_facts(one, other):
    pipeline = Pipeline()
    (left, size), (right, length) = facts(one, pipeline), facts(other, pipeline)
    assert left.keys() == right.keys()
    assert size == length == len(left)
    differ = {k: {f: (a, right[k][f]) for f, a in v.items() if a != right[k][f]} for k, v in left.items() if v != right[k]}
    assert not differ
