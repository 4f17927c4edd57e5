"""A long document costs what several short ones do: lines of Python run, counted, for the same text twice and eight times.

Counting lines sees a walk over all mentions or sentences at each figure, which no test of a short text notices.
"""

import sys
from types import CodeType

import pytest

from conftest import CORPUS
from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline()


def lines_run(text):
    run: dict[CodeType, int] = {}

    def trace(frame, event, argument):
        if event == "line":
            run[frame.f_code] = run.get(frame.f_code, 0) + 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        PIPELINE.plain(text)
    finally:
        sys.settrace(before)
    return run


@pytest.mark.parametrize("names", [("fujian-ocean-2024", "kqrv-robot-plant", "hk-retail-property"), ("northmere-2024h1", "novaline-call-en")])
def test_eight_times_the_text_is_four_times_the_work_of_twice(names):
    text = "\n".join((CORPUS / f"{name}.txt").read_text("utf-8").strip() for name in names) + "\n"
    PIPELINE.plain(text)
    two, eight = lines_run(text * 2), lines_run(text * 8)
    worst = sorted(eight, key=lambda code: 4 * two.get(code, 0) - eight[code])[:5]
    told = ", ".join(f"{c.co_qualname} {two.get(c, 0)} -> {eight[c]}" for c in worst)
    assert sum(eight.values()) <= 4.3 * sum(two.values()), told
