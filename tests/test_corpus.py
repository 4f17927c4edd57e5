"""Quality floors: the scores on the annotated transcripts must not fall below those in `corpus/floors.json`."""

import json

import pytest

from conftest import CORPUS
from jjjextract.evaluation.corpus import evaluate, shortfalls, table
from jjjextract.pipeline import Pipeline

GROUPS = json.loads((CORPUS / "floors.json").read_text("utf-8"))["groups"]


@pytest.fixture(scope="module")
def pipeline():
    return Pipeline()


def transcripts(group):
    return [path for name in group["files"] for path in sorted(CORPUS.glob(f"{name}.txt"))]


@pytest.mark.parametrize("group", GROUPS, ids=lambda g: g["name"])
def test_no_figure_is_below_its_floor(group, pipeline):
    scores = evaluate(pipeline, transcripts(group))
    assert shortfalls(scores, group["floors"]) == [], "\n".join([table(scores), *scores.misses])


def test_every_transcript_has_gold_and_gold_that_is_right_about_the_text():
    for path in sorted(CORPUS.glob("*.txt")):
        gold = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))
        size = len(path.read_text("utf-8"))
        spans = [r["span"] for kind in ("statements", "indicators", "not_indicators") for r in gold.get(kind, ())]
        spans += [m for company in gold.get("companies", ()) for m in company.get("mentions", ())]
        assert spans, path.name
        assert all(0 <= s["start"] < s["end"] <= size for s in spans), path.name
        ids = [r["id"] for kind in ("speakers", "companies", "indicators") for r in gold.get(kind, ())]
        assert len(ids) == len(set(ids)), path.name
