"""Wording of national news bulletins, in both scripts; `!` behind a mark: read wrong so far."""

from pathlib import Path

import pytest
from phenomena import beside, cases, extract, faults

CASES = cases(Path(__file__).parent / "bulletins_zh.txt")


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.phenomenon}-{c.text[:12]}")
def test_case(case):
    records = [extract(case, script) for script in ("hans", "hant")]
    told = [[faults(r, m) for r in records] for m in case.marks]
    assert [any(t) for t in told] == [m.wrong for m in case.marks], told
    wrong = {reason for r in records for reason in beside(r, case)}
    assert wrong == set(case.options.get("wrong", "").split())
