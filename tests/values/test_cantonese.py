"""What Cantonese says of money and time, and that no other Chinese is read so."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jjjextract import quantities

SPOKEN = [
    ("六個半", "money", "6.5", "HKD"),
    ("個二", "money", "1.2", "HKD"),
    ("啲橙賣四個八一磅嘅", "money", "4.8", "HKD"),
    ("七個三毫", "money", "7.3", "HKD"),
    ("廣州啲橙四個八一斤", "money", "4.8", "CNY"),
    ("四個字", "duration", "20", "min"),
    ("等咗兩個字", "duration", "10", "min"),
    ("八日", "duration", "8", "d"),
    ("六個半鐘", "duration", "6.5", "h"),
    ("寫咗四個字", "count", "4", "{个}"),
]


@pytest.mark.parametrize(("text", "kind", "amount", "code"), SPOKEN)
def test_told_to_be_cantonese(text, kind, amount, code) -> None:
    q = quantities(text, "yue")[0]
    assert (q.kind, q.amount, q.unit.code if q.unit else None) == (kind, Decimal(amount), code)


def test_known_by_its_characters() -> None:
    (price, *_) = quantities("佢話啲菜四個八一斤")
    assert (price.kind, price.amount) == ("money", Decimal("4.8"))


@pytest.mark.parametrize("text", ["六个半", "四个字", "写下四个大字", "每个五元", "四个八度音"])
def test_other_chinese_is_not(text) -> None:
    assert not any(q.unit and q.unit.code in ("HKD", "min") for q in quantities(text))


@pytest.mark.parametrize("text", ["個二", "个半"])
def test_what_nobody_else_says(text) -> None:
    assert [q.unit.code for q in quantities(text) if q.unit] == ["HKD"]
