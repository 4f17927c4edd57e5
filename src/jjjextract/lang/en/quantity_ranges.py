"""Two English numbers as one expression: a range (30 to 40 percent, 8- to 16-meter, -18 °C to -34 °C), a value with a
tolerance (9.8 ± 0.2 m), a list that shares its unit (45 and 50 mg).

The ends count the same thing; each has its own sign. A change from one to the other (from $44 to $50) is no range unless
`between` or `ranging` says so.
"""

from __future__ import annotations

import re
from decimal import Decimal

from jjjextract.exact import fractional
from jjjextract.lang.en.numerals import PATTERN, parse
from jjjextract.lang.en.quantity_amounts import Amount, Amounts
from jjjextract.lang.units import Form

__all__ = ["SPREAD", "Ranges", "ends", "scaled_as", "signed"]

SPREAD = ("±", "+/-", "+-", "plus or")
_MOVED = re.compile(r"\b(?:rose|fell|added|gained|lost|climbed|slipped|dropped|slid|jumped|shed|eased|sank|surged|tumbled|advanced|retreated|rallied|increased|declined|up|down) (?:about |around |some |nearly )?$")
_SPREAD = re.compile(r"\s?(?:±|\+/?-|plus or minus)\s?")
_TO = re.compile(r"(?:-?\s(?:to|and|or)\s|\s?[-–—~]\s?)(?:about\s|around\s|~)?(?=[$£€¥a-z0-9.−-])")
_SIGN_AHEAD = re.compile(r"(?:[A-Z]{0,2}[$£€¥]|[A-Z]{3} (?=[0-9]))?(?:[-−]|minus |negative )?")
_FROM = re.compile(r"\bfrom (?:(?:the |its |their |a )?(?:present |current ))?$")
_RANGING = re.compile(r"(?:^|[(.;,]\s?|\b(?:rang\w+|var\w+|anywhere|span\w*|ran|runs?|running)\s)from\s$")
_MOVED_FROM = re.compile(r"\b(?:doubled?|doubling|tripled?|tripling|trebled?|halved?|halving|rising|rises?|rose|risen|falling|falls?|fell|fallen|increas(?:e|es|ed|ing)|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|drop(?:s|ped|ping)?|(?:go|goes|going|went|gone) (?:up|down)|grow|grew|grown|cut|raised?)\b[^.;,]{0,30},\sfrom\s$")  # would double, from $10 to $20
_RANGE_BEFORE = re.compile(r"\d (?:(?:percent|per cent|million|billion|tonnes|tons) )?(?:to|and) (?:[$£€])?[\d.,]+(?: ?(?:%|percent|per cent|million|billion|tonnes|tons|a share))*,? (?:up |down )?from (?:a |its |our |the )?(?:previous |prior |earlier )?(?:range of )?[$£€]?$")  # to $2.95 to $3.05 from
_HUNDREDS, _SCALES = re.compile(r" (hundred|thousand)$"), {"hundred": Decimal(100), "thousand": Decimal(1000)}
_LESS = re.compile(r"\s(?:more|fewer|less|higher|lower|up|down)\b")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_LIST = re.compile(r",\s(?:and\s)?|\s(?:and|or)\s")
_SHARED = frozenset({"percent", "points", "mass", "length", "area", "volume", "energy", "power", "temperature"})


class Ranges:
    """Reads the second number of an expression."""

    def __init__(self, amounts: Amounts) -> None:
        self._amounts = amounts

    def second(self, norm: str, low: str, a: Amount) -> Amount | None:
        """The upper end of a range that `a` begins. Its `value` bears its own sign."""
        m = _TO.match(low, a.end)
        if not m or a.num.kind != "number":
            return None
        joint, lead = (m.group().replace("-", " ").split() or ["-"])[0], low[max(0, a.start - 24) : a.start].rstrip("-−")
        if (joint == "and" and not lead.endswith("between ") and not _RANGING.search(lead)):
            return None
        if lead.endswith(("from ", " present ", " current ")) and _FROM.search(lead) and not (_RANGING.search(lead) or _RANGE_BEFORE.search(low, max(0, a.start - 60), a.start)):
            return None
        if lead.endswith(", from ") and _MOVED_FROM.search(low, max(0, a.start - 60), a.start):
            return None  # would double, from $10 to $20
        if a.form is None and a.sign is None and _YEAR.fullmatch(low, a.num_start, a.num_end) and joint in ("to", "and"):
            return None  # in 2022 to 1.9 million
        at = _SIGN_AHEAD.match(norm, m.end()).end()  # type: ignore[union-attr]
        b = self._at(norm, low, at)
        if b is not None and joint == "to" and lead.endswith("by ") and b.total >= 4 * a.total:
            return None  # fell by 1,100 to 17,600
        if b is not None and joint == "to" and (a.sign is not None or (a.form is not None and a.form.dimension == "money")) and b.total >= 4 * a.total and _MOVED.search(lead):
            return None  # added $2 to $77
        if b is None or not _same_kind(a, b, joint, spaced=m.group() != m.group().strip()):
            return None
        if joint == "or" and not _either(scaled_as(low, a, b), b):
            return None
        below = low[at - 1 : at] in ("-", "−") or low.endswith(("minus ", "negative "), m.end(), at)
        b = b._replace(value=-b.value) if below and at > m.end() else b
        _, first = signed(low, a.start, a.total)
        rising = first < b.total or (first < 0 and b.value < 0) or (not a.exponent and 0 <= a.value < b.value)
        return b if rising else None

    def spread(self, norm: str, low: str, a: Amount) -> tuple[Amount, Amount] | None:
        """The ends of a value with a tolerance behind it."""
        m = _SPREAD.match(low, a.end)
        b = self._at(norm, low, m.end()) if m else None
        if b is None or a.num.kind != "number" or (a.exponent and a.exponent != b.exponent):
            return None
        form = a.form or b.form
        return a._replace(value=a.value - b.value, exponent=b.exponent), b._replace(value=a.value + b.value, form=form)

    def listed(self, norm: str, low: str, a: Amount) -> tuple[Form, int] | None:
        """The unit that a later member of a list states for all, and the exponent of its scale word."""
        at = a.end
        for _ in range(6):
            m = _LIST.match(low, at)
            b = self._at(norm, low, m.end()) if m and low[m.end() : m.end() + 1].isdigit() else None
            if b is None or a.exponent or b.sign is not None or not low[a.start].isdigit():
                return None
            if b.exponent and not (fractional(a.value) and fractional(b.value) and low.startswith("respectively", b.end + 1 + low.startswith(",", b.end))):
                return None  # 37.9, 27.7 and 17.6 million tonnes respectively
            if m is not None and b.form is not None and b.form.dimension == "percent" and m.group().strip() == "or" and _LESS.match(low, b.end):
                return None  # 2,100 or 3.2 per cent fewer
            if b.form is not None:
                return (b.form, b.exponent) if b.form.dimension in _SHARED else None
            at = b.end
        return None

    def _at(self, norm: str, low: str, at: int) -> Amount | None:
        n = PATTERN.match(low, at)
        num = parse(n) if n and n.end() > n.start() else None
        return self._amounts.at(norm, low, n.start(), n.end(), num) if n and num and num.kind == "number" else None


def signed(low: str, start: int, value: Decimal) -> tuple[int, Decimal]:
    """Where the expression begins with a minus in front, and its signed value."""
    at = start - 1 if start == 2 and low[1] == " " else start
    for word in ("-", "−", "minus ", "negative "):
        if low.endswith(word, 0, at) and not low.endswith("plus or minus ", 0, at):
            begin = at - len(word)
            before = low[begin - 1 : begin] if begin else ""
            if len(word) > 1 or not (before and (before.isalnum() or before in ")%")):
                return begin, -value
    return (start, -value) if low[at : at + 1] in ("$", "£", "€") and low[at + 1 : at + 2] in ("-", "−") else (start, value)


def _same_kind(a: Amount, b: Amount, joint: str, *, spaced: bool) -> bool:
    """Two amounts count the same thing."""
    if a.form and (b.form is None or a.form.dimension != b.form.dimension):
        return False
    dash = joint[:1] in ("-", "–", "—")
    if dash and b.form is None and not b.exponent and b.sign is None and a.sign is None and spaced:
        return False
    return not (dash and b.form is not None and b.form.dimension == "age" and a.form is None)


def _either(a: Amount, b: Amount | None) -> bool:
    """Six or seven, 30 or 40: two round numbers side by side, with one unit behind both."""
    if b is None or a.form is not None or a.sign is not None or a.exponent or fractional(a.value) or (b.form is None and a.num.scale_size) or a.value <= 1:
        return False
    step = b.value - a.value
    if b.exponent and a.value < b.value <= a.value + 1:
        return True  # two or three million
    hundreds = Decimal(1000) if b.value >= 1000 and not b.value % 1000 else Decimal(100)
    if not b.exponent and step == hundreds and not a.value % hundreds and a.value < 13 * hundreds:
        return True  # two or three hundred
    return not b.exponent and ((step == 1 and a.value < 13) or (step == 10 and not a.value % 10 and a.value < 100))


def scaled_as(low: str, a: Amount, b: Amount) -> Amount:
    """two or three hundred, five to six thousand: the low end has the scale word of the high one."""
    m = _HUNDREDS.search(low, b.num_start, b.num_end)
    if m is None or a.exponent or b.exponent or a.value >= b.value / _SCALES[m[1]] or a.value >= 100 or _HUNDREDS.search(low, a.num_start, a.num_end):
        return a
    return a._replace(value=a.value * _SCALES[m[1]])


def ends(a: Amount, b: Amount | None) -> tuple[Decimal, Decimal | None, int]:
    """Low and high end in front of one scale, and the exponent of that scale."""
    if b is None:
        return a.value, None, a.exponent
    if a.exponent == b.exponent or (not a.exponent and a.value < abs(b.value)):
        return a.value, b.value, b.exponent
    return a.total, b.total, 0
