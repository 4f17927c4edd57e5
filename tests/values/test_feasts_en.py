"""Feasts by their English names."""

from __future__ import annotations

import pytest

from jjjextract import quantities

CASES = [
    ("sales at Christmas 2023 fell", "Christmas 2023", "2023-12-25"),
    ("this year's Christmas", "this year's Christmas", "2024-12-25"),
    ("during the 2024 Spring Festival holiday", "2024 Spring Festival holiday", "2024-02-10/2024-02-17"),
    ("over the National Day holiday", "National Day holiday", "2024-10-01/2024-10-07"),
    ("on Black Friday 2023", "Black Friday 2023", "2023-11-24"),
    ("Thanksgiving was quiet", "Thanksgiving", "2024-11-28"),
]


@pytest.mark.parametrize(("text", "span", "dates"), CASES)
def test_a_feast(text: str, span: str, dates: str) -> None:
    assert [(q.text, q.edtf) for q in quantities(text, reference="2024-10-23")] == [(span, dates)]


@pytest.mark.parametrize("text", ["a Christmas tree", "on Christmas Island", "the Holiday Inn", "Easterly winds"])
def test_no_feast(text: str) -> None:
    assert quantities(text, reference="2024-10-23") == []
