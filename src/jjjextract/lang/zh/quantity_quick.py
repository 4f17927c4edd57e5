"""The quick path: a plain numeral with a plain unit behind it, which is what most numbers of news are.

`Quick.read` decides from the characters that touch the expression whether anything else could be going on (a range, a
price, a sign, a compound, a date, a unit that its context settles) and then declines with None: the full path takes over
and gives the same answer. It must never decide what the full path would decide otherwise; a test compares the two.
"""

from __future__ import annotations

from jjjextract.lang.units import ONE, UnitTable, product
from jjjextract.lang.zh.numerals import DIGITS, Numeral
from jjjextract.lang.zh.quantity_fractions import NONE, RANGE_HEAD
from jjjextract.lang.zh.quantity_words import Bounds
from jjjextract.spans import Mention, Span
from jjjextract.values import Quantity

__all__ = ["KIND", "Quick"]

KIND = {
    "percent": "percent", "points": "percent", "ratio": "multiple", "money": "money", "count": "count", "time": "duration",
    "age": "age", "temperature": "temperature",
}  # fmt: skip
_RULES = {k: f"zh.quantity.{k}" for k in (*KIND.values(), "measure")}
_SLOW_BEFORE = frozenset("第$¥￥€£₩₹₽฿ -−－负下?\ufffd.:/时秒钟abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ币元")
_SLOW_FORMS = frozenset("年月日号时点分份度°方块厘呎番对双'\"")
_FORMAL = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟")
_PASSED = frozenset("了“「")  # a bound may stand in front of these
_new = tuple.__new__  # a third of the time of the class itself
_ARTICLE = frozenset({"article"})
_SLOW_AFTER = RANGE_HEAD | frozenset(f"半多余/每一十角毛毫钱0123456789.\ufffd:{DIGITS}")


class Quick:
    """Reads the plain case; `read` answers None for anything else."""

    def __init__(self, units: UnitTable, bounds: Bounds) -> None:
        self._units, self._bounds = units, bounds

    def read(self, norm: str, at: int, num: Numeral, currency: str) -> Mention | None:
        """The quantity of the numeral at `at` (Arabic or Chinese, no pair), where it is plain."""
        end = at + num.size
        if num.style == "han" and norm[at] in _FORMAL:
            return None
        before = norm[at - 1] if at else ""
        if before in _SLOW_BEFORE:
            return None
        form = self._units.at(norm, end)
        if form is None or form.weak or form.text in _SLOW_FORMS:
            return None
        tail = end + len(form.text)
        after = norm[tail : tail + 1]
        if after in _SLOW_AFTER or (form.text == "个" and after in "来几亿万"):
            return None
        money = form.dimension == "money"
        if money and norm.rfind("每", max(0, at - 14), at) >= 0:
            return None
        bound, bound_at = num.bound, None
        if before in self._bounds.last or after in self._bounds.first or before in _PASSED:
            found, behind = self._bounds.before(norm, at), self._bounds.behind(norm, tail)
            if (found and behind) or ((found or behind) and bound != "exact"):
                return None
            best = found or behind
            if best:
                bound, bound_at = best[0], _new(Span, best[1:])
        scale = norm[at + num.scale_at : end] if num.exponent else ""
        if scale and scale[-1] in "多余来":
            scale = scale[:-1]
        unit = self._units.unit(form, form.code or currency if money else form.code, scale, num.exponent)
        flags = _ARTICLE if num.size == 1 and norm[at] == "一" and form.dimension == "count" else NONE
        kind = KIND.get(form.dimension, "measure")
        span, low = _new(Span, (at, tail)), num.low
        amount = low if unit.factor is ONE else product(low, unit.factor)
        q = _new(Quantity, (
            kind, low, None, unit, amount, None, bound, span, _new(Span, (at, end)),
            _new(Span, (at + num.scale_at if scale else end, tail)), bound_at, flags,
        ))  # fmt: skip
        return _new(Mention, (span, "quantity", q, _RULES[kind], (), ""))
