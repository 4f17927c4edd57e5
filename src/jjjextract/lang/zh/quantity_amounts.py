"""A Chinese numeral with the unit behind it: halves, hedges, smaller units, and a scale word kept apart.

`Amounts.at` is the one place where a unit is looked up behind a number; ranges call it for both of their ends.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from jjjextract.lang.units import Form, UnitTable, shift
from jjjextract.lang.zh.numerals import DIGITS, Numeral, parse
from jjjextract.lang.zh.quantity_units import COUNTABLE, compound, settled
from jjjextract.lang.zh.quantity_unknown import Unknown

__all__ = ["Amount", "Amounts"]

_SPOKEN = re.compile(r"个([多几])?(亿|万)(?![里元事]|[亿吨元人户台件亩]{0,2}级)")
_NO_UNIT = re.compile(r"升(?:[至到幅]|$|[,。;])|担[心任忧保]|家[长庭属]|人[士群认]|户[主籍]|位于|本[地土]|分布|台[商胞资]|项目|部门|队员|组织|处于")  # 两成七|担心
_HK_PIECE = Form("个", "HKD", "money", Decimal(1))  # 港币三个一毫四
_SPOKEN_SCALE = {"亿": 8, "万": 4}
_HALF = Decimal("0.5")
_LETTERS = {"K": 3, "k": 3, "M": 6, "G": 9}
_GIGA = Decimal("0.1")
_NOT_HEDGE = frozenset("元数样次种边方年月势大调家个花付掏缴赚挣")
_HALVED = frozenset({"percent", "ratio", "time", "mass", "length", "area", "volume", "temperature"})


class Amount(NamedTuple):
    """A numeral with the unit behind it. `low` and `high` stand in front of `scale` and unit; `end` is behind both."""

    num: Numeral
    low: Decimal
    high: Decimal | None
    bound: str
    form: Form | None
    scale: str
    exponent: int
    start: int
    scale_at: int
    num_end: int
    end: int

    @property
    def total(self) -> Decimal:
        """The low end with its scale word applied."""
        return shift(self.low, self.exponent)


class Amounts:
    """Reads amounts with one table of units; remembers the numerals of short runs, in `known`."""

    def __init__(self, units: UnitTable, unknown: Unknown) -> None:
        self.units, self._unknown = units, unknown
        self.known: dict[str, Numeral | None] = {}

    def numeral(self, run: str) -> Numeral | None:
        """`numerals.parse` with a memory of short runs."""
        if len(run) > 6:
            return parse(run)
        if run not in self.known:
            if len(self.known) > 20_000:
                self.known.clear()
            self.known[run] = parse(run)
        return self.known[run]

    def at(self, norm: str, start: int, num: Numeral) -> Amount:
        """The numeral at `start` with its unit."""
        low, high, exponent, size, scale_at, stated, _ = num
        end = start + size
        scale, scale_at = "", start + scale_at
        if exponent:
            scale = norm[scale_at:end].rstrip("多余来几")
            scale = scale[0] + scale[2] if len(scale) > 2 and scale[1] in "多余" else scale  # 3万多亿
        word, p = norm[end : end + 1], end
        if word == " ":
            word, p = norm[end + 1 : end + 2], end + 1
        if word == "个" and not exponent:
            if m := _SPOKEN.match(norm, p):
                spoken, bound = m.group(2), "over" if m.group(1) and stated == "exact" else stated
                scaled = num._replace(size=m.end() - start)
                return Amount(scaled, low, high, bound, None, spoken, _SPOKEN_SCALE[spoken], start, m.start(2), m.end(), m.end())
            if norm[p + 1 : p + 2] in _INFIXED:
                return self._infix(norm, start, num, p)
        form = self.units.at(norm, p)
        if word == "个" and form is not None and form.text == "个" and norm.endswith(("港币", "港纸"), 0, start):
            form = _HK_PIECE
        if word in _SETTLED:
            form = settled(norm, start, p, num, form)
        if form is None:
            letter = _LETTERS.get(norm[end : end + 1]) if num.style == "arabic" and num.size > 2 and not exponent else None
            if letter == 9 and num.low >= _GIGA:
                letter = None  # 1.2G is a generation, 0.5G a size of memory
            if letter is None and not exponent and num.style in _COUNTED and (num.size > 1 or num.style == "arabic"):
                form = self._unknown.at(norm, p)
            if letter and not norm[end + 1 : end + 2].isalnum():
                return Amount(num, num.low, num.high, num.bound, None, norm[end], letter, start, end, end + 1, end + 1)
            if form is None:
                return Amount(num, num.low, num.high, num.bound, None, scale, exponent, start, scale_at, end, end)
        low, bound, form, tail = self._behind(norm, p + len(form.text), num, form)
        return Amount(num, low, num.high, bound, form, scale, exponent, start, scale_at, end, tail)

    def _behind(self, norm: str, tail: int, num: Numeral, form: Form) -> tuple[Decimal, str, Form, int]:
        """What goes on behind the unit: a half, a hedge, a smaller unit."""
        low, after = num.low, norm[tail : tail + 1]
        if not after:
            return low, num.bound, form, tail
        if after == "半" and form.dimension in _HALVED and norm[tail + 1 : tail + 2] not in _NOT_HALF:
            return low + _HALF, num.bound, form, tail + 1 + (form.text == "分" and norm[tail + 1 : tail + 2] == "钟")
        if after in "多余" and num.bound == "exact" and form.dimension in COUNTABLE and norm[tail + 1 : tail + 2] not in _NOT_HEDGE:
            return (low, num.bound, form, tail) if form.dimension == "count" else (low, "over", form, tail + 1)
        if num.exponent:
            return low, num.bound, form, tail
        if form.text in ("成", "折") and (after in DIGITS or _LONE.match(norm, tail)) and (self.units.at(norm, tail + 1) is None or _NO_UNIT.match(norm, tail + 1)):
            digit = parse(after)
            if digit and (more := _POINT_ON.match(norm, tail + 1)) and (last := parse(more[1])):
                return low + digit.low / 10 + last.low / 100, num.bound, form, more.end()  # 五成三点四
            return (low + digit.low / 10 if digit else low), num.bound, form, tail + 1
        low, form, tail = compound(norm, tail, low, form, self.units)
        return low, num.bound, form, tail

    def _infix(self, norm: str, start: int, num: Numeral, p: int) -> Amount:
        """两个多月, 一个半小时, 五个半: a hedge or a half between 个 and its noun."""
        end, word = start + num.size, norm[p + 1]
        inner = self.units.at("个" + norm[p + 2 : p + 6], 0)
        form = inner if inner is not None and len(inner.text) > 1 else self.units.at(norm, p + 2)
        if form is None or form.dimension not in ("time", "points", "volume", "percent"):
            form, tail = self.units.at(norm, p), p + 1 + (word == "半")
        else:
            tail = p + 2 + len(form.text) - (form is inner)
        half = word == "半"
        bound = num.bound if half or num.bound != "exact" else "about" if word == "来" else "over"
        low = num.low + _HALF if half else num.low
        return Amount(num, low, num.high, bound, form, "", 0, start, end, end, tail)


_POINT_ON = re.compile(rf"点([{DIGITS}0-9])(?![{DIGITS}0-9十百千万钟半])")
_LONE = re.compile(r"[1-9](?![0-9.,%万亿千百年月日个人家倍元])")  # 8成6
_INFIXED = ("多", "半", "来", "几")
_COUNTED = frozenset({"arabic", "han"})
_SETTLED = frozenset("平度°呎厘点方块分起打提'\"")
_NOT_HALF = frozenset("年天个导径数路程载")
