"""An English numeral with its sign, scale and unit, and the smaller units that follow (20 dollars and 43 cents).

`Amounts.at` is the one place where a unit is looked up; ranges call it for both of their ends. A letter is a scale with a
currency sign ($5m) or where a word follows (12.5m people); alone m is metres.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from jjjextract.exact import fractional
from jjjextract.lang.en.compound_units import compound
from jjjextract.lang.en.numerals import PATTERN, SCALES, Numeral, parse
from jjjextract.lang.en.quantity_words import SIGN_BEHIND, plural_noun, sign_before
from jjjextract.lang.units import ONE, EnglishTable, Form, shift

__all__ = ["ODD", "POUND", "Amount", "Amounts"]

_new = tuple.__new__  # a named tuple without the cost of its own constructor
_SCALE = re.compile(
    r"[ -]?(hundred|thousand|million|billion|trillion|quadrillion|lakhs?|lkhs?|lacs?|k?crores?|krores?|dozens?)s?(?:\s(million|billion|trillion|crore)s?)?(?![a-z])"
    r"|\s?(bn|mn|mln|bln|tn|trn|cr|kr|k|m|b|g|t)(?![a-z0-9/²³^])(?!-[a-z])"
)
ODD = re.compile(r"-(?:odd|plus|some)(?![a-z-])")  # 40-odd people
_NO_SCALE = frozenset("%,.;:)\n")
_SIGN_HEAD = frozenset("$€£¥₹₩₪₽urhnac")
_POINT = re.compile(r"(?:(?:\sof)?\sa)?[\s-]point(?![\w-])")
_OF_A = re.compile(r"\s(?:of\s)?(?:a|an)\s")
_OF_POINT = re.compile(r" of a (?P<unit>percentage[ -]point)(?![a-z])")
_OF_SCALE = re.compile(r"\s(?:of\s)?an?\s(million|billion|trillion)(?![a-z])")
_WORD_BEHIND = re.compile(r"\s(?:[a-z]{4,}|teus?\b)")
_INCH = re.compile(r"in(?=\s(?:thick|wide|long|tall|high|deep|across|by|x)\b|[.,;]?\s*$)")
_MILLIONS = re.compile(r"[0-9]m\s(?:cars|people|users|customers|units|tonnes|passengers|vehicles|homes|barrels|visitors|jobs|teu|[a-z]{4,}s\b)|[£$€][0-9.]+m")
_SIZES = ("long", "tall", "high", "wide", "deep", "from", "away", "race", "above", "below", "and", "down")
_SIGN_CODES = {"US$": "USD", "HK$": "HKD", "NT$": "TWD", "A$": "AUD", "C$": "CAD", "S$": "SGD", "$": "USD", "€": "EUR", "€ur": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₪": "ILS", "₽": "RUB", "Rs": "INR", "RM": "MYR"}
_AND = re.compile(r"(?:,?\s(?:and\s)?)(?=[a-z0-9])")
_SPOKEN = re.compile(r"\s*(?:[.,;:?!)]|$|(?:an?|per|each|and|or|but|for|now|then)\b)")
_CHAIN = frozenset({"length", "time", "mass"})
_SI = {"km": "1000", "m": "1", "cm": "0.01", "mm": "0.001", "[mi_i]": "1609.344", "[yd_i]": "0.9144", "[ft_i]": "0.3048", "[in_i]": "0.0254",
       "h": "3600", "min": "60", "s": "1", "t": "1000", "kg": "1", "g": "0.001",
       "[lb_av]": "0.45359237", "[oz_av]": "0.028349523125", "[stone_av]": "6.35029318"}  # fmt: skip
_JOINTS = frozenset("/·⋅*^²³⁻−-0123456789")
_THINGS = frozenset({"barns", "bars", "moles", "stones"})  # plurals that are things and no units
_TINY_LENGTHS = {"pm": Form("pm", "pm", "length", ONE), "am": Form("am", "am", "length", ONE)}
_TINY = re.compile(r"(?<![0-9])0?\.0[0-9]+$")
_MASS_POUND = re.compile(r"pounds?(?:\sof\s(?!sterling)|\sin\sweight|\s(?:lighter|heavier|overweight))|pound\s(?:bag|baby|box|weight|man|fish)|-pound")
POUND = Form("pound", "[lb_av]", "mass", ONE)


class Amount(NamedTuple):
    """A numeral with sign, scale and unit. `start` is that of the sign, `end` is behind the unit."""

    num: Numeral
    value: Decimal
    exponent: int
    scale: str
    form: Form | None
    sign: str | None
    start: int
    num_start: int
    num_end: int
    unit_start: int
    end: int

    @property
    def total(self) -> Decimal:
        """The value with its scale applied."""
        return shift(self.value, self.exponent)


_TIMES = re.compile(r"[x×](?![a-z0-9]|\s?[0-9(])")


class Amounts:
    """Reads amounts with one table of units."""

    def __init__(self, units: EnglishTable) -> None:
        self.units = units

    def at(self, norm: str, low: str, start: int, end: int, num: Numeral) -> Amount:
        """The numeral `low[start:end]` with sign, scale and unit."""
        if low[end : end + 2] in (" (", "(") and (again := _restated(low, start, end, num)):
            num, end = again
        if low[max(0, start - 8) : start] in ("baker's ", "baker’s ") and low.startswith("dozen", start):
            num = num._replace(value=Decimal(13))
        before = sign_before(norm, start)
        sign, begin = before if before else (None, start)
        value, exponent, unit_start = num.value, num.exponent, end - num.scale_size
        scale, at = low[unit_start:end], end + len(odd.group()) if low[end : end + 1] == "-" and (odd := ODD.match(low, end)) else end
        if num.kind == "fraction" and (part := _OF_SCALE.match(low, at)):
            exponent, scale, unit_start, at = SCALES[part.group(1)], part.group(1), part.start(1), part.end()
            num = num._replace(kind="number")
        m = _SCALE.match(low, at) if not exponent and low[at : at + 1] not in _NO_SCALE and num.kind == "number" else None
        if m and (_is_scale(norm, low, m, sign is not None) or SIGN_BEHIND.match(norm, m.end())):
            value, exponent, scale, unit_start, at = _scaled(low, m, value)
        if sign is None and low[at : at + 2].strip()[:1] in _SIGN_HEAD and (behind := SIGN_BEHIND.match(norm, at)):
            sign, at = _SIGN_CODES[behind.group(1)], behind.end()
            unit_start = unit_start if scale else behind.start(1)
        if sign is not None and not self._money_word(norm, low, at):
            a = Amount(num, value, exponent, scale, None, sign, begin, start, end, unit_start, at)
            return self.cents(norm, low, a)
        form, p = self.unit(norm, low, at, num)
        if p < len(norm) and (form is None or form.symbol) and _joins(norm, p, form):
            form = compound(norm, p, self.units) or form
        if form is None:
            return _new(Amount, (num, value, exponent, scale, None, sign, begin, start, end, unit_start, at))
        unit_start = unit_start if scale else p
        a = _new(Amount, (num, value, exponent, scale, form, sign, begin, start, end, unit_start, p + len(form.text)))
        return self.cents(norm, low, a) if form.dimension == "money" else self._chain(norm, low, a)

    def _money_word(self, norm: str, low: str, at: int) -> bool:
        form = self.table(norm, low, at + 1) if low[at : at + 1] == " " else None
        return form is not None and form.dimension == "money" and not form.symbol

    def table(self, norm: str, low: str, at: int) -> Form | None:
        """A unit of the table at `at`: symbols as written, words in lower case up to their end."""
        form = self.units.at(norm, at)
        if low[at : at + 1] in ("'", '"', "i") and (inch := _inch(norm, low, at)):
            return inch
        if form is None or not form.symbol or len(form.text) == 1:
            word = self.units.word_at(low, at)
            if word is not None and form is not None and form.symbol and len(word.text) < 3:
                word = None
            form = word if word is not None else (form if form is not None and form.symbol else None)
        if form is not None and form.text == "second" and low[at + 6 : at + 7] == "-":
            return None  # three second-hand vans
        if form is not None and form.text in ("pound", "pounds") and _MASS_POUND.match(low, at if low[at - 1] != "-" else at - 1):
            return POUND._replace(text=form.text)
        return form

    def unit(self, norm: str, low: str, at: int, num: Numeral) -> tuple[Form | None, int]:
        """The unit behind a number or scale word and where it begins: of the table, or the plural noun that follows."""
        p = at
        if low[p : p + 1] in (" ", "-") and low[p + 1 : p + 2].strip():
            p += 1
        if low[p : p + 2] in _TINY_LENGTHS and not low[p + 2 : p + 3].isalnum() and "." in low[max(0, at - 6) : at]:
            return _TINY_LENGTHS[low[p : p + 2]], p  # no time of day, which `refusal` has taken out
        if low[at : at + 1] in ("x", "×") and _TIMES.match(low, at) and num.kind == "number":
            return Form(low[at], "1", "ratio", ONE), at  # 2.5x
        if low[max(0, at - 13) : at] == "absolute zero":
            return Form("", "K", "temperature", ONE), at
        if low.startswith(" of a p", at) and num.kind == "number" and (m := _OF_POINT.match(low, at)):
            return Form("percentage point", "pp", "points", ONE), m.start("unit")
        if num.kind in ("fraction", "outof"):
            if m := _OF_A.match(low, at):
                form = self.table(norm, low, m.end())
                if form is not None and form.dimension not in ("ratio", "age"):
                    return form, m.end()
            if m := _POINT.match(low, at):
                return Form("point", "{point}", "count", ONE), m.end() - len("point")
            if low.startswith((" of a ", " of "), at):
                return None, at
            if num.kind == "outof" and low[p - 1 : p] == " ":
                form = self.table(norm, low, p)
                return (form, p) if form is not None and form.dimension == "ratio" else (None, at)  # one in five acres
        form = self.table(norm, low, p)
        if form is not None and form.code == "[cup_us]" and form.text == "cups" and (num.value >= 20 or low[at - 2 : at] == "on"):
            form = Form("cups", "{cup}", "count", ONE)  # sold 31 million cups
        if form is not None and form.text in _THINGS and low[p - 1] == " " and not fractional(num.value):
            form = None  # 40 barns
        if form is not None or num.kind == "outof" or p == at or low[p - 1] == "-":
            return form, p
        noun = plural_noun(low, p)
        return (Form(low[p : noun[1]], "{" + noun[0] + "}", "count", ONE), p) if noun else (None, at)

    def cents(self, norm: str, low: str, a: Amount) -> Amount:
        """20 dollars and 43 cents, $20 and 43c, 3 pounds 50."""
        m = None if a.exponent else _AND.match(low, a.end)
        if not m or fractional(a.value) or (a.form is not None and a.form.factor != 1):
            return a
        n = PATTERN.match(low, m.end())
        num = parse(n) if n and n.end() > n.start() else None
        if n is None or num is None or num.kind != "number" or num.exponent or not 0 < num.value < 100 or fractional(num.value):
            return a
        form, p = self.unit(norm, low, n.end(), num)
        minor = form is not None and form.dimension == "money" and form.factor == Decimal("0.01")
        if form is None and num.value >= 10 and a.form is not None and a.form.text.isalpha() and _SPOKEN.match(low, n.end()) and low[m.start() : m.end()] == " " and (low[n.start()].isalpha() or n.end() - n.start() == 2):
            return a._replace(value=a.value + num.value / 100, end=n.end())  # a dollar sixty-five
        if (form is not None and not minor) or (not minor and (low[n.end() :].strip() or a.start)):
            return a
        return a._replace(value=a.value + num.value / 100, end=p + len(form.text) if form is not None else n.end())

    def _chain(self, norm: str, low: str, a: Amount) -> Amount:
        """7 feet 10 inches, 2 hours and 30 minutes: in the smallest unit named."""
        while a.form is not None and a.form.dimension in _CHAIN and a.form.factor == 1 and not a.exponent and a.form.code in _SI:
            m = _AND.match(low, a.end)
            n = PATTERN.match(low, m.end()) if m else None
            num = parse(n) if n and n.end() > n.start() else None
            if n is None or num is None or num.kind != "number" or num.exponent:
                break
            form, p = self.unit(norm, low, n.end(), num)
            if form is None or form.dimension != a.form.dimension or form.factor != 1 or form.code not in _SI:
                break
            ratio = Decimal(_SI[a.form.code]) / Decimal(_SI[form.code])
            if ratio <= 1 or (num.value >= ratio and form.dimension == "time") or fractional(a.value):
                break  # 14.9 metres, 20 centimetres: two figures
            a = a._replace(value=a.value * ratio + num.value, form=form, end=p + len(form.text), unit_start=p)
        return a


def _joins(norm: str, p: int, form: Form | None) -> bool:
    """A sign or an exponent behind the symbol makes a compound of it."""
    at = p + (len(form.text) if form is not None else 0)
    if form is None:
        return norm[p].isalpha() and not norm[p : p + 6].isalpha()
    return at < len(norm) and norm[at] in _JOINTS


def _restated(low: str, start: int, end: int, num: Numeral) -> tuple[Numeral, int] | None:
    """forty-five (45), 45 (forty-five): one number, written twice."""
    at = low.index("(", end) + 1
    n = PATTERN.match(low, at)
    other = parse(n) if n and n.end() > at and low[n.end() : n.end() + 1] == ")" else None
    if n is None or other is None or low[start].isdigit() == low[at].isdigit():
        return None
    if other.kind != "number" or num.kind != "number" or shift(other.value, other.exponent) != shift(num.value, num.exponent):
        return None
    return Numeral(shift(num.value, num.exponent), "number"), n.end() + 1


def _inch(norm: str, low: str, at: int) -> Form | None:
    """5 in where no noun follows; a quotation mark that closes nothing is inches, an apostrophe feet."""
    if low[at] == "i":
        return Form("in", "[in_i]", "length", ONE) if _INCH.match(low, at) else None
    text = "''" if low.startswith("''", at) else low[at]
    line = norm.rfind("\n", 0, at) + 1
    if not norm[at - 1 : at].isdigit() or (text == '"' and norm.count('"', line, at) % 2):
        return None
    if text == "'" and low[at + 1 : at + 2].isalpha():
        return None
    return Form(text, "[ft_i]" if text == "'" else "[in_i]", "length", ONE)


def _scaled(low: str, m: re.Match[str], value: Decimal) -> tuple[Decimal, int, str, int, int]:
    """Value, exponent, scale text, where that begins, and the end of a scale behind a number."""
    words = [g for g in m.groups() if g]
    exponent = sum(_exponent(w) for w in words)
    start = m.start() + len(m.group()) - len(m.group().lstrip(" -"))
    if words[0].startswith("dozen"):
        value *= 12
    if exponent < 5 and words[0].startswith(("hundred", "thousand", "dozen")):
        return shift(value, exponent), 0, "", m.end(), m.end()
    return value, exponent, low[start : m.end()], start, m.end()


def _exponent(word: str) -> int:
    if word.startswith(("lkh", "lac", "lakh")):
        return 5
    if word.startswith(("cr", "kr", "kcr")):
        return 7
    return SCALES.get(word, 0)


def _is_scale(norm: str, low: str, m: re.Match[str], signed: bool) -> bool:
    letters = m.group(3)
    if letters is None or letters in ("bn", "mn", "mln", "bln", "tn", "trn"):
        return True
    spaced = m.group()[0] == " "
    if letters in ("cr", "kr"):
        return spaced
    if signed:
        return letters in ("m", "b", "k", "t")
    if letters == "k":
        return not spaced
    if letters == "g":  # 1.2G is a generation, 0.5G a size of memory
        return not spaced and norm[m.end() - 1] == "G" and bool(_TINY.search(low, max(0, m.start() - 12), m.start()))
    if letters == "m" and norm[m.end() - 1] == "M" and not spaced:
        return "." in low[max(0, m.start() - 4) : m.start()] or low[m.start() - 2 : m.start()].isdigit()
    if letters != "m" or spaced:
        return False
    if _MILLIONS.search(low, max(0, m.start() - 40), m.start()):  # 1.9m cars, up from 1.6m
        return True
    return bool(_WORD_BEHIND.match(low, m.end())) and not low.startswith(_SIZES, m.end() + 1)
