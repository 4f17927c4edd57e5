"""Sentences by phenomenon, by kind of phrasing and by kind of source, with gold written from the convention, in both scripts.

`!` behind a mark: read wrong so far. What is marked wrong must be wrong, so that a mended case loses its mark.
"""

from collections import Counter
from pathlib import Path

import pytest
from phenomena import beside, cases, extract, faults

FILES = {name: cases(Path(__file__).parent / f"{name}_zh.txt") for name in ("phenomena", "kinds", "papers", "bulletins", "stories", "results", "features", "newscasts", "evening", "answers")}
PHENOMENA = (
    "name in the taxonomy", "open name",
    "regions and values", "indicators and values", "nested lists", "values first", "one by one", "bare lists",
    "the list goes on", "lists that do not match",
    "sentence and clause", "paragraph", "heading", "own organisation", "words for a place", "reference year",
    "growth", "increment", "share and whole", "multiple", "rank", "difference", "from and to", "speed", "to and by",
    "doubled", "profit and loss", "flat", "record", "basis and base period",
    "planned", "target", "forecast", "source", "a speaker's figure",
    "no observation", "checks",
)  # fmt: skip


@pytest.mark.parametrize(
    "case", [pytest.param(c, id=f"{name}-{c.phenomenon}-{c.text[:12]}") for name, found in FILES.items() for c in found]
)
def test_case(case):
    records = [extract(case, script) for script in ("hans", "hant")]
    told = [[faults(r, m) for r in records] for m in case.marks]
    assert [any(t) for t in told] == [m.wrong for m in case.marks], told
    wrong = {reason for r in records for reason in beside(r, case)}
    assert wrong == set(case.options.get("wrong", "").split())


@pytest.mark.parametrize("name", ["phenomena", "kinds"])
def test_ten_sentences_and_more_of_each(name):
    counts = Counter(c.phenomenon for c in FILES[name])
    assert {p: n for p, n in counts.items() if n < 10} == {}


def test_every_phenomenon_is_there():
    assert {c.phenomenon for c in FILES["phenomena"]} == set(PHENOMENA)


def test_most_is_right():
    marks = [m for c in FILES["phenomena"] for m in c.marks]
    assert sum(m.wrong for m in marks) < len(marks) / 8
