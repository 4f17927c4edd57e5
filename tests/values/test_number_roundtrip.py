"""A number written in every way that the grammars know is read back exactly, in both scripts and in English."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jjjextract.extract.quantities import in_text
from jjjextract.normalise.script import traditional
from jjjextract.resources import Resources
from jjjextract.values import Quantity

RES = Resources()
DIGITS = "零一二三四五六七八九"
CAPITAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
WIDE = str.maketrans("0123456789.%", "０１２３４５６７８９．％")
ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WHOLE = st.one_of(st.integers(2, 9999), st.integers(10_000, 10**8), st.integers(10**8, 10**16 - 1))
UNITS = [("元", "CNY"), ("吨", "t"), ("家", "{家}"), ("平方公里", "km2"), ("人次", "{人次}")]


# the writers: each knows one way, and nothing of the reader


def below_ten_thousand(n: int) -> str:
    out, gap = "", False
    for size, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        d, n = divmod(n, size)
        if d:
            out += ("零" if gap and out else "") + DIGITS[d] + word
            gap = False
        else:
            gap = True
    return out


def han(n: int) -> str:
    """Ordinary Chinese numerals, 零 where a place is left out."""
    parts, out, gap = [], "", False
    while n:
        n, low = divmod(n, 10_000)
        parts.append(low)
    for k in range(len(parts) - 1, -1, -1):
        if parts[k]:
            out += ("零" if out and (parts[k] < 1000 or gap) else "") + below_ten_thousand(parts[k]) + ("", "万", "亿", "万亿")[k]
            gap = False
        else:
            gap = True
    return out[1:] if out.startswith("一十") else out


def commas(n: int) -> str:
    return f"{n:,}"


def mixed(n: int) -> str:
    """1亿2000万, 3万4000, 5亿零30万: digits between the scale words."""
    out = ""
    for size, word in ((10**8, "亿"), (10**4, "万"), (1, "")):
        d, n = divmod(n, size)
        gap = "零" if out and d < 1000 else ""
        out += f"{gap}{d}{word}" if d else ""
    return out


def in_words(n: int) -> str:
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    for size, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = n % size
            joint = " and " if size == 100 and rest else " "
            return f"{in_words(n // size)} {word}" + (joint + in_words(rest) if rest else "")
    raise AssertionError(n)


CHINESE = {
    "arabic": str,
    "commas": commas,
    "wide": lambda n: str(n).translate(WIDE),
    "han": han,
    "capital": lambda n: han(n).replace("十", "一十", 1).translate(CAPITAL) if han(n)[0] == "十" else han(n).translate(CAPITAL),
    "mixed": mixed,
}


def one(text: str, language: str) -> Quantity:
    (m,) = [m for m in in_text(text, RES, language=language) if m.kind == "quantity"]
    return m.value  # type: ignore[no-any-return]


def both_scripts(text: str) -> Quantity:
    """What is read of a Simplified text; its Traditional form must give the same."""
    simplified, other = one(text, "zh"), one(traditional(text), "zh")
    assert other == simplified
    return simplified


@pytest.mark.parametrize("way", CHINESE)
@given(n=WHOLE, unit=st.sampled_from(UNITS))
@example(n=100_000_001, unit=UNITS[0])
@example(n=10, unit=UNITS[1])
@settings(max_examples=60, deadline=None)
def test_whole_numbers_in_chinese(way: str, n: int, unit: tuple[str, str]) -> None:
    n += 20 * (way == "capital" and n < 20)  # 陆, 伍 and 柒 alone are surnames
    q = both_scripts(f"总共有{CHINESE[way](n)}{unit[0]}。")
    assert (q.amount, q.unit and q.unit.code, q.bound) == (n, unit[1], "exact")


@given(st.integers(1, 10**7), st.integers(1, 4), st.sampled_from([("万", 4), ("亿", 8), ("万亿", 12), ("千万", 7), ("百万", 6)]))
@settings(max_examples=150, deadline=None)
def test_decimals_in_front_of_a_scale(n: int, places: int, scale: tuple[str, int]) -> None:
    x = Decimal(n).scaleb(-places)
    q = both_scripts(f"投资{x:f}{scale[0]}元,")
    assert q.amount == x * Decimal(10) ** scale[1]


@given(st.integers(0, 9999), st.text("0123456789", min_size=1, max_size=4))
@settings(max_examples=150, deadline=None)
def test_decimals_in_chinese(n: int, decimals: str) -> None:
    text = (han(n) or "零") + "点" + "".join(DIGITS[int(d)] for d in decimals)
    assert both_scripts(f"面积为{text}公顷").amount == Decimal(f"{n}.{decimals}")


@given(st.integers(1, 9), st.integers(1, 9), st.sampled_from([("百", 100), ("千", 1000), ("万", 10_000), ("亿", 10**8)]))
@settings(deadline=None)
def test_spoken_short_forms(a: int, b: int, scale: tuple[str, int]) -> None:
    q = both_scripts(f"卖了{DIGITS[a]}{scale[0]}{DIGITS[b]},")
    assert q.amount == a * scale[1] + b * scale[1] // 10


@given(st.integers(1, 8), st.sampled_from([("", 1), ("十", 10), ("百", 100), ("千", 1000), ("万", 10_000)]))
@settings(deadline=None)
def test_pairs(a: int, scale: tuple[str, int]) -> None:
    q = both_scripts(f"来了{DIGITS[a]}{DIGITS[a + 1]}{scale[0]}户")
    assert (q.amount, q.upper_amount, q.bound) == (a * scale[1], (a + 1) * scale[1], "between")


@given(st.integers(1, 99), st.integers(1, 99))
@settings(max_examples=150, deadline=None)
def test_percent_fraction_and_share(a: int, b: int) -> None:
    assert both_scripts(f"占百分之{han(a)}").amount == a
    assert both_scripts(f"占{a}%").amount == both_scripts(f"占{str(a).translate(WIDE)}％").amount == a
    if a < b:
        assert both_scripts(f"占{han(b)}分之{han(a)}").amount == (Decimal(a) / Decimal(b)).quantize(Decimal("0.000001"))
    if a < 10 > b:
        assert both_scripts(f"占{DIGITS[a]}成{DIGITS[b]}").amount == a * 10 + b


@given(st.integers(2, 9000), st.sampled_from([("超过", "", "over"), ("约", "", "about"), ("不到", "", "under"), ("", "以上", "at_least"),
                                             ("近", "", "nearly"), ("至少", "", "at_least"), ("", "左右", "about"), ("", "以内", "at_most")]))  # fmt: skip
@settings(max_examples=150, deadline=None)
def test_bounds(n: int, bound: tuple[str, str, str]) -> None:
    for writer in (str, han):
        q = both_scripts(f"产量达{bound[0]}{writer(n)}吨{bound[1]}。")
        assert (q.amount, q.bound) == (n, bound[2])


@given(st.integers(1, 400), st.integers(1, 400), st.sampled_from(["到", "至", "-", "—", "~"]))
@settings(max_examples=150, deadline=None)
def test_ranges_share_scale_and_unit(a: int, more: int, joint: str) -> None:
    q = both_scripts(f"计划投资{a}{joint}{a + more}亿元。")
    assert (q.amount, q.upper_amount, q.bound) == (a * 10**8, (a + more) * 10**8, "between")


@given(WHOLE.filter(lambda n: n < 10**15), st.sampled_from([("tonnes", "t"), ("robots", "{robot}"), ("yuan", "CNY")]))
@settings(max_examples=200, deadline=None)
def test_whole_numbers_in_english(n: int, unit: tuple[str, str]) -> None:
    for written in (str(n), commas(n), in_words(n), in_words(n).upper()):
        q = one(f"it sold {written} {unit[0]} there", "en")
        assert (q.amount, q.unit and q.unit.code) == (n, unit[1])


@given(st.integers(1, 10**6), st.integers(1, 3), st.sampled_from([("million", 6), ("billion", 9), ("trillion", 12), ("thousand", 3)]))
@settings(max_examples=150, deadline=None)
def test_scales_in_english(n: int, places: int, scale: tuple[str, int]) -> None:
    x = Decimal(n).scaleb(-places)
    amount = x * Decimal(10) ** scale[1]
    assert one(f"worth {x:f} {scale[0]} dollars", "en").amount == amount
    assert one(f"worth ${x:f} {scale[0]},", "en").amount == amount
    letter = {"million": "m", "billion": "bn", "trillion": "tn", "thousand": "k"}[scale[0]]
    assert one(f"worth £{x:f}{letter} in all", "en").amount == amount


@given(st.integers(2, 10**12), st.sampled_from(UNITS))
@settings(deadline=None)
def test_languages_agree(n: int, unit: tuple[str, str]) -> None:
    english = {"CNY": "yuan", "t": "tonnes", "km2": "square kilometres"}.get(unit[1])
    if english:
        a, b = one(f"共{han(n)}{unit[0]}", "zh"), one(f"{in_words(n)} {english}", "en")
        assert (a.kind, a.amount, a.unit and a.unit.code) == (b.kind, b.amount, b.unit and b.unit.code)
