"""The phenomena of English figures, each with sentences of many kinds written before the rules were asked.

What is not right yet stands in `NOT_YET` with what goes wrong.
"""

import phenomena_calls_en
import phenomena_changes_en
import phenomena_frames_en
import phenomena_names_en
import phenomena_papers_en
import phenomena_scope_en
import phenomena_spoken_en
import phenomena_weekly_en
import pytest
from phenomena_rows_en import read, wrong

PHENOMENA = {**phenomena_names_en.CASES, **phenomena_scope_en.CASES, **phenomena_changes_en.CASES, "spoken": phenomena_spoken_en.SPOKEN, "carried": phenomena_spoken_en.CARRIED, "asked": phenomena_spoken_en.ASKED, "talked": phenomena_spoken_en.TALKED, "papers": phenomena_papers_en.PAPERS | phenomena_calls_en.CALLS, "weekly": phenomena_weekly_en.GIVEN | phenomena_frames_en.FRAMES}
NONE, CHECKS = {**phenomena_scope_en.NONE, **phenomena_spoken_en.NONE, **phenomena_papers_en.NONE, **phenomena_calls_en.NONE, **phenomena_weekly_en.NONE, **phenomena_frames_en.NONE}, phenomena_scope_en.CHECKS
_UNPLACED = "an exact figure and a bound of nobody are not held against each other"
NOT_YET = {
    "Wear and tear on the fleet cost the depot $1.8 million.": "a joining word ends a name",
    "Rail passengers numbered 2.1 million in Kerala and 3.4 million in Punjab.": "a name of two countries' regions is none",
    "Marlow Bank: results for the third quarter of 2024\nMarlow Bank Ltd. earned $31 million. Loans stood at $2.4 billion.": "a heading gives its time to speeches only",
    "TARA QUILL, CHIEF EXECUTIVE, BRIGHTMOOR HOMES LTD: We completed 1,940 homes in 2023, and our margin was 17%.": "a company that only a label in capitals names",
    "Ohio lost 4,100 factory jobs in May. Michigan gained 1,200, and Indiana 900.": "a bare number behind a place is no number",
    "Exports topped 3 trillion yuan in 2023.\n\nExports in 2023 were 3.12 trillion yuan.": _UNPLACED,
    "Exports topped 3 trillion yuan in 2023.\n\nExports in 2023 were 2.98 trillion yuan.": _UNPLACED,
}  # fmt: skip


def _case(text, expected, name=""):
    marks = [pytest.mark.xfail(strict=True, reason=NOT_YET[text])] if text in NOT_YET else []
    return pytest.param(text, expected, id=f"{name}-{text[:40]}", marks=marks)


@pytest.mark.parametrize(
    ("text", "expected"), [_case(t, e, name) for name, sentences in PHENOMENA.items() for t, e in sentences.items()]
)
def test_figures(text, expected):
    assert wrong(text, expected) == []


@pytest.mark.parametrize(("text", "reasons"), NONE.items(), ids=NONE)
def test_no_observation(text, reasons):
    record = read(text)
    assert [i.span.text for i in record.indicators] == []
    given = {q.span.text: q.reason for q in record.quantities}
    assert {figure: given.get(figure) for figure in reasons} == reasons


@pytest.mark.parametrize(("text", "expected"), [_case(t, e, "checks") for t, e in CHECKS.items()])
def test_checks(text, expected):
    assert [(c.kind, c.ok) for c in read(text).checks] == expected


def test_each_phenomenon_has_its_ten_sentences():
    sizes = {name: len(table) for name, table in {**PHENOMENA, "no observation": NONE, "checks": CHECKS}.items()}
    assert len(sizes) == 14
    assert min(sizes.values()) >= 10, sizes
    known = [t for sentences in [*PHENOMENA.values(), CHECKS] for t in sentences]
    assert set(NOT_YET) <= set(known)
