"""Two Chinese numbers as one expression: a range (3到5亿元, -5至10℃, 零下10到5度) or a value with a tolerance (25±2℃).

The ends go up, count the same thing and share the scale and the unit of the second. A change from one to the other
(从3增加到5, 上涨300元至4500元) is no range, and two dates are none. 零下 in front of the first governs both ends unless 零上
stands before the second; a minus sign or 负 is of its own number alone.
"""

from __future__ import annotations

import re
from decimal import Decimal

from jjjextract.lang.zh.numerals import RUN
from jjjextract.lang.zh.quantity_amounts import Amount, Amounts
from jjjextract.lang.zh.quantity_checks import DATE_NEXT, date
from jjjextract.lang.zh.quantity_fractions import RANGE, RANGE_HEAD, signed
from jjjextract.values import Unit

__all__ = ["SPREAD", "Ranges", "ends"]

SPREAD = ("±", "+/-", "+-")
_CHANGED = re.compile(r"[涨升增降跌减加调提].{0,2}$")
_FROM = ("从", "由", "自", "第")
_SIGNS = re.compile(r"-|−|负|零下|零上|\+")
_BELOW = frozenset({"-", "−", "负", "零下"})
_MAYBE_BELOW = frozenset("-−－负下")
_TENS = 10
_HEAT = Unit("", "Cel", "temperature", Decimal(1))


class Ranges:
    """Reads the second number of an expression."""

    def __init__(self, amounts: Amounts) -> None:
        self._amounts = amounts

    def second(self, norm: str, a: Amount) -> Amount | str | None:
        """The upper end of a range that `a` begins; `date` where it is a range of dates. Its `low` bears its own sign."""
        if norm[a.end : a.end + 1] not in RANGE_HEAD:
            return None
        m = RANGE.match(norm, a.end)
        if not m or a.high is not None or norm[a.start - 1 : a.start] in _FROM or norm.startswith("百分之", m.end()):
            return None
        sign = _SIGNS.match(norm, m.end())
        b = self._at(norm, sign.end() if sign else m.end())
        if b is None:
            return None
        if norm.startswith(DATE_NEXT, b.num_end) and date(norm, b):
            return None if a.form else "date"
        if a.form is not None and a.low and b.total >= 5 * a.total and _CHANGED.search(norm, max(0, a.start - 4), a.start):
            return None  # 上涨300元至4500元: by the one to the other
        joint = m.group().strip()
        if sign is not None or norm[a.start - 1 : a.start] in _MAYBE_BELOW:
            return _below(norm, a, b, sign.group() if sign else "", joint)
        return b if _same_kind(a, b, joint) and (a.total < b.total or (not a.exponent and a.low < b.low)) else None

    def spread(self, norm: str, a: Amount) -> tuple[Amount, Amount] | None:
        """The ends of a value with a tolerance behind it."""
        at = a.end + next(len(w) for w in SPREAD if norm.startswith(w, a.end))
        b = self._at(norm, at + (norm[at : at + 1] == " "))
        if b is None or a.high is not None or (a.exponent and a.exponent != b.exponent):
            return None
        return a._replace(low=a.low - b.low, exponent=b.exponent), b._replace(low=a.low + b.low, form=a.form or b.form)

    def _at(self, norm: str, at: int) -> Amount | None:
        run = RUN.match(norm, at)
        num = self._amounts.numeral(run.group()) if run else None
        return self._amounts.at(norm, at, num) if num is not None and num.high is None else None


def _below(norm: str, a: Amount, b: Amount, sign: str, joint: str) -> Amount | None:
    """A range with a sign in it: `b` with the sign that it bears."""
    start, low, _ = signed(norm, a.start, a.total, None, _HEAT)
    governed = norm.startswith("零下", start) and sign != "零上"
    b = b._replace(low=-b.low) if sign in _BELOW or (governed and low < 0) else b
    rising = low < b.total or (low < 0 and b.low < 0)
    return b if _same_kind(a, b, joint) and rising else None


def _same_kind(a: Amount, b: Amount, joint: str) -> bool:
    """Two amounts count the same thing."""
    if a.form and (b.form is None or b.form.dimension != a.form.dimension or b.form.factor != a.form.factor):
        return False
    if b.form is not None or b.exponent:
        return True
    tens = a.num.style == b.num.style == "han" and a.total >= _TENS and b.total >= _TENS  # 两千八到三千五, 四亿至四亿五
    return joint not in ("-", "或", "—", "--", "–") and (tens or a.num.style == "arabic")


def ends(a: Amount, b: Amount | None) -> tuple[Decimal, Decimal | None, int, str]:
    """Low and high end in front of one scale, the exponent of that scale, and the bound."""
    if b is None:
        low = Decimal(2) ** int(a.low) if a.form is not None and a.form.text == "番" and a.low <= 10 else a.low
        return low, a.high, a.exponent, "between" if a.high is not None else a.bound
    if a.exponent == b.exponent or (not a.exponent and a.low < abs(b.low)):
        return a.low, b.low, b.exponent, "between"
    return a.total, b.total, 0, "between"
