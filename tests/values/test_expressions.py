"""The entrance for who wants quantities alone: what it gives, and that it agrees with the pipeline."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from jjjextract import extract, quantities

CORPUS = sorted((Path(__file__).parents[2] / "corpus").glob("*.txt"))


def test_a_number_with_its_unit() -> None:
    (q,) = quantities("产值突破1.2万亿元")
    assert (q.kind, q.text, q.value, q.amount, q.bound) == ("money", "1.2万亿元", Decimal("1.2"), Decimal(1_200_000_000_000), "over")
    assert q.unit is not None
    assert (q.unit.text, q.unit.code) == ("万亿元", "CNY")
    assert q.span == (4, 10)


@pytest.mark.parametrize(
    ("reference", "start", "end", "edtf"),
    [
        (2024, date(2024, 1, 1), date(2024, 6, 30), "2024-01/2024-06"),
        ("2023-07-18", date(2023, 1, 1), date(2023, 6, 30), "2023-01/2023-06"),
        (date(2022, 12, 1), date(2022, 1, 1), date(2022, 6, 30), "2022-01/2022-06"),
        (None, None, None, None),
    ],
)
def test_a_period_needs_a_reference(reference, start, end, edtf) -> None:
    q = quantities("今年上半年,出口增长5.2%", reference=reference)[0]
    assert (q.kind, q.granularity, q.start, q.end, q.edtf) == ("period", "half", start, end, edtf)


def test_a_date_in_the_text_is_the_reference() -> None:
    (day, last) = quantities("2024年9月30日\n去年产量很高")
    assert (day.kind, day.start) == ("date", date(2024, 9, 30))
    assert (last.start, last.end) == (date(2023, 1, 1), date(2023, 12, 31))


def test_language_by_sentence_or_as_told() -> None:
    assert [q.unit.code for q in quantities("The fund raised $3.5m.\n投资2亿元。") if q.unit] == ["USD", "CNY"]
    assert [q.amount for q in quantities("3.5m", "en")] == [Decimal("3.5")]
    assert [q.kind for q in quantities("5年", "zh-Hans")] == ["duration"]


@pytest.mark.parametrize(("language", "code"), [("zh-TW", "TWD"), ("zh-Hant-HK", "HKD"), ("zh-MO", "MOP"), ("zh-Hant", "CNY"), (None, "CNY")])
def test_the_region_of_the_language_says_what_money_it_is(language, code) -> None:
    assert [q.unit.code for q in quantities("斥資八億元", language) if q.unit] == [code]


def test_offsets_are_those_of_the_text_as_given() -> None:
    text = "河北投資(zī)達(dá)5萬(wàn)億元"
    (q,) = quantities(text)
    assert (q.amount, text[slice(*q.span)]) == (Decimal(5_000_000_000_000), "5萬(wàn)億元")
    assert (q.text, q.unit.text) == ("5萬億元", "萬億元")


@pytest.mark.parametrize("text", ["", " ", "\ud800", "统一百度万科", "5" * 5000, "一" * 5000, "1,2,3" * 500])
def test_text_never_raises(text) -> None:
    quantities(text)


def test_a_reference_that_is_no_date_raises() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        quantities("今年", reference="soon")


@pytest.mark.parametrize(
    ("text", "reference", "start"),
    [
        ("中秋節", "2024-10-20", date(2025, 10, 6)),  # alone it asks for the next one
        ("中秋节", "2024-09-10", date(2024, 9, 17)),
        ("中秋节刚过,", "2024-10-20", date(2024, 9, 17)),  # news tells of the last one
        ("去年中秋节", "2024-10-20", date(2023, 9, 29)),
        ("中秋节", None, None),
    ],
)
def test_a_feast_alone_is_the_coming_one(text, reference, start) -> None:
    assert [q.start for q in quantities(text, reference=reference)] == [start]


def test_a_day_alone_is_a_date_where_the_month_is_known() -> None:
    (day,) = quantities("九日", reference="2024-06-20")
    (length,) = quantities("九日")
    assert (day.kind, day.start) == ("date", date(2024, 6, 9))
    assert (length.kind, length.amount) == ("duration", 9)


@pytest.mark.parametrize(
    ("text", "value", "code", "amount"),
    [("四双", 4, "1", 8), ("一對", 1, "1", 2), ("四双手套", 4, "{双}", 4), ("共四双", 4, "{双}", 4)],
)
def test_a_pair_of_nothing_is_two(text, value, code, amount) -> None:
    (q,) = quantities(text)
    assert (q.value, q.unit.code if q.unit else None, q.amount) == (value, code, amount)


@pytest.mark.parametrize("path", CORPUS[:6], ids=lambda p: p.stem)
def test_both_entrances_agree(path) -> None:
    text = path.read_text("utf-8")
    mine = [(q.kind, q.span, q.value, q.amount, q.bound, q.start, q.end) for q in quantities(text)]
    theirs = [
        (q.kind, (q.span.start, q.span.end), q.value, q.amount, q.bound, q.start, q.end) for q in extract(text).quantities
    ]
    assert mine == theirs
