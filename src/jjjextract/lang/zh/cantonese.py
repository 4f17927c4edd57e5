"""Money and time as Cantonese tells them, where the same characters mean something else in the rest of Chinese.

个半 is a dollar and a half, 五个半 five and a half, 个九 a dollar ninety, 三个一毫 three dollars ten; 三个字 is a quarter of an
hour, by the figures on the dial; days are 日. Read only where the text is told to be Cantonese (`yue`), or is written in
it: two of the characters that no other Chinese has. It fails on 个 for a dollar with nothing behind it (五个).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jjjextract.lang.zh.numerals import DIGITS, parse
from jjjextract.spans import Mention, Span
from jjjextract.values import Quantity, Unit

__all__ = ["find", "is_cantonese"]

_OWN = re.compile(r"[嘅咗喺佢哋冇唔啲嗰睇嘢咁乜嚟畀噉]")
_MAINLAND = re.compile(r"人民币|广州|深圳|佛山|东莞")
_N = rf"[0-9]{{1,4}}|[{DIGITS}十]{{1,3}}"
_END = r"(?=$|[\s,.。!?;:、)」』”啦咋噃啫喎都度起]|一[斤磅条只份打]|左右)"
_MONEY = re.compile(
    rf"(?<![第每这那呢嗰哪几数另上下整成币纸元])(?:(?P<n>{_N}))?(?P<unit>个)(?:(?P<half>半)|(?P<t>[1-9{DIGITS}])(?:毫子?)?)(?:银钱|银纸|钱)?{_END}"
)
_DIAL = re.compile(rf"(?:^|(?<=[等迟过差用使要多快慢足约了])(?<![写讲读认打印]了))(?P<n>{_N})(?P<unit>个字)(?!母|幕|典|体|符)")
_SPENT = re.compile(rf"(?:^|(?<=[等用了足成连要]))(?P<n>{_N}) ?(?P<unit>日)(?=$|[\s,。!?;]|[先就]|时间|之内)")
_BARE = re.compile(rf"[个個][半1-9{DIGITS}]")
_MINUTES = Unit("个字", "min", "time", Decimal(5))
_DAYS = Unit("日", "d", "time", Decimal(1))


def is_cantonese(text: str, language: str | None) -> bool:
    """By the tag (`yue`, `zh-yue`), by the characters of the text, or where it is no more than 个九, which no one else says."""
    if language and "yue" in language.lower().split("-"):
        return True
    return _BARE.fullmatch(text) is not None or len(set(_OWN.findall(text))) > 1


def find(norm: str) -> Iterator[Mention]:
    """Yield a `quantity` mention for each such expression, in the order of the three kinds."""
    code = "CNY" if _MAINLAND.search(norm) else "HKD"
    for m in _MONEY.finditer(norm):
        tenths = Decimal(5) if m["half"] else _number(m["t"])
        if tenths:
            yield _found(m, (_number(m["n"]) if m["n"] else Decimal(1)) + tenths / 10, Unit("个", code, "money", Decimal(1)), "money")
    for m in _DIAL.finditer(norm):
        yield _found(m, _number(m["n"]), _MINUTES, "duration")
    for m in _SPENT.finditer(norm):
        yield _found(m, _number(m["n"]), _DAYS, "duration")


def _number(text: str) -> Decimal:
    n = parse(text)
    return n.low if n is not None else Decimal(0)


def _found(m: re.Match[str], value: Decimal, unit: Unit, kind: str) -> Mention:
    span, number = Span(*m.span()), Span(*(m.span("n") if m["n"] else m.span("unit")))
    q = Quantity(kind, value, None, unit, value * unit.factor, None, "exact", span, number, Span(*m.span("unit")))
    return Mention(span, "quantity", q, f"zh.quantity.{kind}.cantonese")
