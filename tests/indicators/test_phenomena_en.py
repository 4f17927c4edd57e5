"""The phenomena of English figures, each with sentences of many kinds written before the rules were asked.

What is not right yet stands in `NOT_YET` with what goes wrong.
"""

import phenomena_changes_en
import phenomena_names_en
import phenomena_scope_en
import pytest
from phenomena_rows_en import read, wrong

PHENOMENA = {**phenomena_names_en.CASES, **phenomena_scope_en.CASES, **phenomena_changes_en.CASES}
NONE, CHECKS = phenomena_scope_en.NONE, phenomena_scope_en.CHECKS
NOT_YET: dict[str, str] = {}


def _cases():
    for phenomenon, sentences in PHENOMENA.items():
        for text, expected in sentences.items():
            marks = [pytest.mark.xfail(strict=True, reason=NOT_YET[text])] if text in NOT_YET else []
            yield pytest.param(text, expected, id=f"{phenomenon}-{text[:40]}", marks=marks)


@pytest.mark.parametrize(("text", "expected"), _cases())
def test_figures(text, expected):
    assert wrong(text, expected) == []


@pytest.mark.parametrize(("text", "reasons"), NONE.items(), ids=NONE)
def test_no_observation(text, reasons):
    record = read(text)
    assert [i.span.text for i in record.indicators] == []
    given = {q.span.text: q.reason for q in record.quantities}
    assert {figure: given.get(figure) for figure in reasons} == reasons


@pytest.mark.parametrize(("text", "expected"), CHECKS.items(), ids=CHECKS)
def test_checks(text, expected):
    assert [(c.kind, c.ok) for c in read(text).checks] == expected


def test_each_phenomenon_has_its_ten_sentences():
    sizes = {name: len(table) for name, table in {**PHENOMENA, "no observation": NONE, "checks": CHECKS}.items()}
    assert len(sizes) == 8
    assert min(sizes.values()) >= 10, sizes
