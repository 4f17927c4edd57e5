"""English kinds of phrasing beside the phenomena, ten sentences and more of each."""

import pytest
from kinds_en import CASES
from phenomena_rows_en import wrong


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(t, e, id=f"{kind}-{t[:40]}") for kind, rows in CASES.items() for t, e in rows.items()]
)
def test_figures(text, expected):
    assert wrong(text, expected) == []


def test_ten_sentences_of_each():
    assert {kind: len(rows) for kind, rows in CASES.items() if len(rows) < 10} == {}
