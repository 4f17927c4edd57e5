"""Chinese numerals: one case a line, with what is none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjextract.lang.zh.numerals import RUN, Numeral, parse

D = Decimal

PLAIN = [
    ("7", "7", 0), ("3,500", "3500", 0), ("0.05", "0.05", 0), ("5.0", "5.0", 0), (".5", "0.5", 0),
    ("62,118.5亿", "62118.5", 8), ("1,100万", "1100", 4), ("4.7万亿", "4.7", 12), ("100000万", "100000", 4),
    ("九", "9", 0), ("十", "10", 0), ("十二", "12", 0), ("二十", "20", 0), ("一百零五", "105", 0), ("两千三百", "2300", 0),
    ("九百八十七", "987", 0), ("一万两千", "12000", 0), ("三千五百万", "3500", 4), ("一万五千亿", "15000", 8),
    ("二十万亿", "20", 12), ("七兆", "7", 12), ("三兆五千四百亿", "3540000000000", 0), ("一亿零五十万", "100500000", 0),
    ("1亿2000万", "120000000", 0), ("3万4000", "34000", 0), ("2千零30万", "2030", 4), ("1.2千万", "1200", 4), ("5千", "5000", 0),
    ("一百二", "120", 0), ("两百五", "250", 0), ("三千五", "3500", 0), ("三万五", "35000", 0), ("一亿五", "150000000", 0),
    ("三万零五", "30005", 0), ("一千零二", "1002", 0), ("三点一四", "3.14", 0), ("零点零五", "0.05", 0), ("十点五", "10.5", 0),
    ("二〇二四", "2024", 0), ("一九九八", "1998", 0), ("一三五点二", "135.2", 0), ("廿五", "25", 0), ("卅", "30", 0),
    ("壹佰贰拾叁", "123", 0), ("伍仟万", "5000", 4), ("参拾", "30", 0), ("百", "100", 0), ("千万", "1000", 4), ("百万", "100", 4),
    ("万亿", "1", 12), ("十万", "10", 4), ("三十亿", "30", 8), ("九千九百九十九万九千九百九十九", "99999999", 0),
]  # fmt: skip
HEDGED = [
    ("两百多", "200", None, 0, "over"), ("一千两百多万", "1200", None, 4, "over"), ("120多万", "120", None, 4, "over"),
    ("百万余", "100", None, 4, "over"), ("二十来", "20", None, 0, "about"), ("十几", "10", None, 0, "over"),
    ("十几万", "10", None, 4, "over"), ("20几万", "20", None, 4, "over"), ("五六", "5", "6", 0, "between"),
    ("两三", "2", "3", 0, "between"), ("三五", "3", "5", 0, "between"), ("三四十", "30", "40", 0, "between"),
    ("十七八", "17", "18", 0, "between"), ("四五百", "400", "500", 0, "between"), ("三四万", "3", "4", 4, "between"),
    ("一两千", "1000", "2000", 0, "between"), ("九千三四", "9300", "9400", 0, "between"),
]  # fmt: skip


def read(text: str) -> Numeral:
    run = RUN.match(text)
    assert run is not None
    n = parse(run.group())
    assert n is not None
    assert n.size == len(text)
    return n


@pytest.mark.parametrize(("text", "low", "exponent"), PLAIN)
def test_plain(text: str, low: str, exponent: int) -> None:
    n = read(text)
    assert (n.low, n.exponent, n.high) == (D(low), exponent, None)


@pytest.mark.parametrize(("text", "low", "high", "exponent", "bound"), HEDGED)
def test_hedged(text: str, low: str, high: str | None, exponent: int, bound: str) -> None:
    n = read(text)
    assert (n.low, n.high, n.exponent, n.bound) == (D(low), high and D(high), exponent, bound)


@pytest.mark.parametrize("text", ["数据", "几乎", "参加", "多少", "千瓦", "兆赫", "百帕", "点"])
def test_no_numeral(text: str) -> None:
    assert RUN.match(text) is None


@pytest.mark.parametrize(("text", "size"), [("三点五十分", 1), ("三十三十", 2), ("三八", 1), ("五百五百", 2), ("万千", 1)])
def test_stops_in_time(text: str, size: int) -> None:
    run = RUN.match(text)
    assert run
    n = parse(run.group())
    assert n
    assert n.size == size


def spelt(n: int) -> str:
    """Any whole number below 10**16 in full Chinese numerals."""
    out, zero = "", False
    for k, word in ((12, "万亿"), (8, "亿"), (4, "万"), (0, "")):
        part, n = divmod(n, 10**k)
        if part:
            out += ("零" if out and (zero or part < 1000) else "") + _section(part) + word
            zero = False
        elif out:
            zero = True
    return out or "零"


def _section(n: int) -> str:
    out, zero = "", False
    for k, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, n = divmod(n, k)
        if digit:
            out += ("零" if zero and out else "") + "零一二三四五六七八九"[digit] + word
            zero = False
        else:
            zero = True
    return out


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_round_trip_of_whole_numbers(n: int) -> None:
    m = read(spelt(n))
    assert m.low * 10**m.exponent == n


@given(st.decimals(min_value=0, max_value=10**9, places=4), st.sampled_from(["", "万", "亿", "万亿"]))
def test_round_trip_of_decimals(x: Decimal, scale: str) -> None:
    m = read(f"{x:f}{scale}")
    assert m.low == x
    assert m.exponent == {"": 0, "万": 4, "亿": 8, "万亿": 12}[scale]


@given(st.integers(min_value=0, max_value=10**30))
def test_long_digits_stay_exact(n: int) -> None:
    assert read(str(n)).low == n


@given(st.text(alphabet="零一二三四五六七八九十百千万亿兆两廿几多余来数点.,0123456789半第成倍", max_size=40))
def test_any_run_is_read_or_declined(text: str) -> None:
    for m in RUN.finditer(text):
        n = parse(m.group())
        assert n is None or 0 < n.size <= len(m.group())
