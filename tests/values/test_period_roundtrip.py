"""A date or a stretch written in every way the grammars know is read back as the same dates."""

from __future__ import annotations

from calendar import month_name
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from jjjextract.document import Reference
from jjjextract.lang.en import periods as en
from jjjextract.lang.periods import edtf, month_end, resolve
from jjjextract.lang.zh import periods as zh
from jjjextract.values import Period

DAYS = st.dates(min_value=date(1912, 1, 1), max_value=date(2099, 12, 31))
_DIGITS = "〇一二三四五六七八九"


def words(n: int) -> str:
    """A number below a hundred in Chinese."""
    tens, ones = divmod(n, 10)
    return ("" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十") + (_DIGITS[ones] if ones else "")


def year_words(year: int) -> str:
    return "".join(_DIGITS[int(d)] for d in str(year))


def one(text: str, *, english: bool = False) -> Period:
    (m,) = en.read(text) if english else zh.read(text)
    assert m.span.of(text) == text
    return resolve(m.value, reference=Reference(), anchor=None)


@settings(max_examples=60, deadline=None)
@given(DAYS)
def test_days(day: date) -> None:
    chinese = [
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}年{day.month}月{day.day}号",
        f"{year_words(day.year)}年{words(day.month)}月{words(day.day)}日",
        f"{day.year}年{day.month:02d}月{day.day:02d}日",
        f"民国{day.year - 1911}年{day.month}月{day.day}日",
        day.isoformat(),
    ]
    month = month_name[day.month]
    english = [f"{month} {day.day}, {day.year}", f"{day.day} {month} {day.year}", day.isoformat()]
    for text in chinese:
        assert one(text) == Period(day, day), text
    for text in english:
        assert one(text, english=True) == Period(day, day), text


@settings(max_examples=60, deadline=None)
@given(st.integers(1912, 2098), st.integers(1, 12), st.integers(1, 12))
def test_stretches_of_months(year: int, a: int, b: int) -> None:
    low, high = min(a, b), max(a, b)
    wanted = Period(date(year, low, 1), date(year, high, month_end(year, high)))
    texts = [
        f"{year}年{low}-{high}月",
        f"{year}年{low}月至{high}月",
        f"{year_words(year)}年{words(low)}至{words(high)}月",
    ]
    for text in texts if low < high else []:
        assert one(text) == wanted, text
    if low < high:
        assert one(f"{month_name[low]} to {month_name[high]} {year}", english=True) == wanted


@settings(max_examples=40, deadline=None)
@given(st.integers(1912, 2098), st.integers(1, 4))
def test_quarters(year: int, quarter: int) -> None:
    start = date(year, 3 * quarter - 2, 1)
    wanted = Period(start, date(year, 3 * quarter, month_end(year, 3 * quarter)))
    ordinal = ["first", "second", "third", "fourth"][quarter - 1]
    for text in (f"{year}年第{_DIGITS[quarter]}季度", f"{year}年{_DIGITS[quarter]}季度", f"{year}年Q{quarter}"):
        assert one(text) == wanted, text
    for text in (f"the {ordinal} quarter of {year}", f"Q{quarter} {year}"):
        assert one(text, english=True) == wanted, text


def test_edtf() -> None:
    assert edtf(Period(date(2024, 1, 1), date(2024, 12, 31))) == "2024"
    assert edtf(Period(date(2021, 1, 1), date(2025, 12, 31))) == "2021/2025"
    assert edtf(Period(date(2024, 2, 1), date(2024, 2, 29))) == "2024-02"
    assert edtf(Period(date(2024, 1, 1), None)) == "2024-01-01/.."
    assert edtf(Period(date(2024, 5, 3), date(2024, 5, 3))) == "2024-05-03"
    assert edtf(Period(None, date(2024, 5, 3))) == "../2024-05-03"
    assert edtf(Period(None, None)) is None
