"""Ten sentences and more for each phenomenon of an observation, with gold written from the convention, in both scripts.

`!` behind a mark: read wrong so far. What is marked wrong must be wrong, so that a mended case loses its mark.
"""

from collections import Counter
from pathlib import Path

import pytest
from phenomena import beside, cases, extract, faults

CASES = cases(Path(__file__).parent / "phenomena_zh.txt")
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


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.phenomenon}-{c.text[:12]}")
def test_case(case):
    records = [extract(case, script) for script in ("hans", "hant")]
    told = [[faults(r, m) for r in records] for m in case.marks]
    assert [any(t) for t in told] == [m.wrong for m in case.marks], told
    wrong = {reason for r in records for reason in beside(r, case)}
    assert wrong == set(case.options.get("wrong", "").split())


def test_ten_sentences_and_more_of_each():
    counts = Counter(c.phenomenon for c in CASES)
    assert set(counts) == set(PHENOMENA)
    assert {p: n for p, n in counts.items() if n < 10} == {}


def test_most_is_right():
    marks = [m for c in CASES for m in c.marks]
    assert sum(m.wrong for m in marks) < len(marks) / 8
