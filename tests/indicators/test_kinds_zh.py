"""Kinds of phrasing beside the phenomena, ten sentences and more of each, in both scripts."""

from collections import Counter
from pathlib import Path

import pytest
from phenomena import beside, cases, extract, faults

CASES = cases(Path(__file__).parent / "kinds_zh.txt")


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.phenomenon}-{c.text[:12]}")
def test_case(case):
    records = [extract(case, script) for script in ("hans", "hant")]
    told = [[faults(r, m) for r in records] for m in case.marks]
    assert [any(t) for t in told] == [m.wrong for m in case.marks], told
    assert {reason for r in records for reason in beside(r, case)} == set()


def test_ten_sentences_and_more_of_each():
    counts = Counter(c.phenomenon for c in CASES)
    assert {p: n for p, n in counts.items() if n < 10} == {}
