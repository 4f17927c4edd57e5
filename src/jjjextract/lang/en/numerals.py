"""English numerals: digits with separators and scales (2.3bn, 12.5 million), number words, fractions, multiples.

One pattern finds a numeral in lower-case text, `parse` reads it. Number words follow the usual grammar (two hundred and
five, twenty-three thousand, a dozen, half a million, two and a half million, one point five). It fails on a list of number
words without commas (one two three), which it declines.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from jjjextract.lang.units import shift

__all__ = ["PATTERN", "SCALES", "STARTS", "Numeral", "parse"]

_new = tuple.__new__  # a named tuple without the cost of its own constructor
_ONES = {
    "zero": 0, "naught": 0, "nought": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
SCALES = {
    "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "quadrillion": 15, "lakh": 5, "lac": 5, "crore": 7,
    "hundreds": 2, "thousands": 3, "millions": 6, "billions": 9, "trillions": 12, "lakhs": 5, "crores": 7, "cr": 7, "koti": 7,
    "bn": 9, "mn": 6, "mln": 6, "bln": 9, "tn": 12, "trn": 12, "k": 3, "m": 6, "b": 9, "t": 12, "mm": 6, "g": 9,
}  # fmt: skip
_GROUPS = {"dozen": 12, "dozens": 12, "score": 20}
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9,
    "ninths": 9, "tenth": 10, "tenths": 10, "twentieth": 20, "hundredth": 100, "hundredths": 100,
}  # fmt: skip
_VULGAR = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5", "⅘": "4/5", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8", "⅙": "1/6"}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
MULTIPLES = {"doubled": "2", "tripled": "3", "trebled": "3", "quadrupled": "4", "quintupled": "5", "halved": "0.5", "doubling": "2", "tripling": "3", "halving": "0.5", "double": "2", "triple": "3", "treble": "3", "quadruple": "4", "twofold": "2", "threefold": "3", "fourfold": "4", "fivefold": "5", "tenfold": "10", "twice": "2", "thrice": "3"}

_SMALL_WORD = "|".join(sorted([*_ONES, *_TENS], key=len, reverse=True))
_SCALE_WORD = rf"cr(?=\s(?:{_SMALL_WORD})\b)|hundred|thousand|million|billion|trillion|quadrillion|lakhs?|lac|crores?|koti|dozen"
_PART_WORD = "|".join(sorted(_PARTS, key=len, reverse=True))
_WORD = rf"(?:{_SMALL_WORD}|{_SCALE_WORD})"
_AND = r"(?:-|,?\s|(?:(?<=hundred)|(?<=thousand)|(?<=million)|(?<=billion))\s(?:and|&)\s)"
_PATTERN = rf"""
(?P<mult>{"|".join(sorted(MULTIPLES, key=len, reverse=True))})\b
|(?P<out>(?:(?P<out_a>{_SMALL_WORD}|[0-9]+)\s(?:in|out\sof)\s(?:every\s)?(?P<out_b>{_SMALL_WORD}|[0-9]+)))\b(?!\s?%|\spercent|[.,]?[0-9])
|(?P<six>half[ -]a[ -]dozen)\b
|(?P<frac>(?:(?P<whole>(?:{_WORD})(?:[ -]{_WORD}){{0,5}})\sand\s)?(?P<top>a|an|one|two|three|four|five|six|seven|eight|nine|[1-9])[ -](?P<part>{_PART_WORD})|half|(?:{_WORD}(?:[ -]{_WORD}){{0,5}})\sand\shalf)\b(?!-)
|(?P<ord>(?:(?:{"|".join(_TENS)})[ -])?(?:{"|".join(sorted(ORDINALS, key=len, reverse=True))})|[0-9]+(?:st|nd|rd|th))\b
|(?P<word>(?:an?\s(?=(?:{_SCALE_WORD})\b))?{_WORD}(?:{_AND}{_WORD})*(?:\spoint(?:\s(?:{_SMALL_WORD}))+(?:\s(?:{_SCALE_WORD}))*)?)\b|(?:(?P<before_point>[0-9]{{1,9}})\s)?point\s(?P<pointed>[0-9]{{1,9}})\b
|(?P<couple>a\s(?:couple|pair)\b(?:\sof\b|(?=\s(?:{_SCALE_WORD})|\W*$)))
|(?P<num>(?!\.\D)(?:[0-9]{{1,2}}(?:,[0-9]{{2}})+,[0-9]{{3}}(?![0-9])|[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{1,3}}(?:\s[0-9]{{3}})+(?![0-9])|[0-9]+)?(?:\.[0-9]+)?(?<=[0-9])(?:\s?[x×*]\s?10\^?(?P<exp>[-−]?[0-9]{{1,3}})|\s?[x×*]\s?2\^(?P<pow>[0-9]{{1,3}})|e(?P<exp2>[-+]?[0-9]{{1,3}})(?![a-z0-9]))?(?:(?:\s|-)?(?P<over>[0-9]+/[0-9]+)(?![0-9/])|/(?P<under>[0-9]+)(?![0-9/]))?(?P<vulgar>[{"".join(_VULGAR)}])?)
|(?P<vulgar2>[{"".join(_VULGAR)}])
"""
# behind a word of three letters (USD3.14) or rs, rm only digits count
PATTERN = re.compile(rf"(?:(?<![a-z0-9_])|(?<=\b[a-z][a-z][a-z])(?=[0-9])|(?<=\br[sm])(?=[0-9]))(?:{_PATTERN})", re.X)


_PLAIN = re.compile(r"[0-9]+(?:,[0-9]{2,3})*(?:\.[0-9]+)?")
# every word that a numeral can begin with; `a` and `an` in front of one belong to it
STARTS = (*_ONES, *_TENS, *(w for w in SCALES if len(w) > 4), "lac", *_GROUPS, *_PARTS, *ORDINALS, *MULTIPLES, "point", "couple", "pair")


class Numeral(NamedTuple):
    """A numeral of English text. `value` is None for an inexact word; `kind` is `number` `fraction` `ordinal`
    `multiple` `outof`; `rounded` marks a fraction with no exact decimal (six places)."""

    value: Decimal
    kind: str
    rounded: bool = False
    exponent: int = 0  # of a scale word that ends the number words (five million: 5 and 6)
    scale_size: int = 0  # how many characters that scale word has


def parse(m: re.Match[str]) -> Numeral | None:
    """The numeral of a match of `PATTERN`, or None where it reads as none (one two three)."""
    digits = m.group("num")
    if digits and _PLAIN.fullmatch(digits):
        return _new(Numeral, (Decimal(digits.replace(",", "")), "number", False, 0, 0))
    kind = m.lastgroup
    if m.group("mult"):
        return Numeral(Decimal(MULTIPLES[m.group("mult")]), "multiple")
    if m.group("out"):
        return _fraction(_small(m.group("out_a")), _small(m.group("out_b")), "outof")
    if m.group("frac"):
        return _parts(m)
    if m.group("ord"):
        return _ordinal(m.group("ord"))
    if m.group("word"):
        return words(m.group("word"))
    if m.group("pointed"):
        return Numeral(Decimal(f"{m.group('before_point') or 0}.{m.group('pointed')}"), "number")
    if m.group("six"):
        return Numeral(Decimal(6), "number")
    if m.group("couple"):
        return Numeral(Decimal(2), "number")
    return _digits(m) if kind else None


_TOO_LARGE = 10**18  # for six places behind the point


def _small(text: str) -> int:
    return int(text) if text.isdigit() else _ONES.get(text, _TENS.get(text, 1))


def _fraction(top: int, bottom: int, kind: str = "fraction", whole: Decimal = Decimal(0)) -> Numeral | None:
    if not bottom or top >= _TOO_LARGE:
        return None  # 1e22/1
    exact = Fraction(top, bottom)
    value = whole + Decimal(exact.numerator) / Decimal(exact.denominator)
    places = value.quantize(Decimal("0.000001"))
    rounded = Fraction(places) != Fraction(whole) + exact
    return Numeral(places if rounded else places.normalize() + 0, kind, rounded)


def _parts(m: re.Match[str]) -> Numeral | None:
    text = m.group("frac")
    if text == "half":
        return Numeral(Decimal("0.5"), "fraction")
    if m.group("part") is None:  # five and half
        n = words(text.rsplit(" and ", 1)[0])
        return Numeral(n.value + Decimal("0.5"), "number") if n else None
    whole = words(m.group("whole")) if m.group("whole") else None
    top = 1 if m.group("top") in ("a", "an") else _small(m.group("top"))
    base = whole.value * 10**whole.exponent if whole else Decimal(0)
    found = _fraction(top, _PARTS[m.group("part")], "fraction", base)
    return found._replace(kind="number") if found and whole else found


def _ordinal(text: str) -> Numeral:
    if text[0].isdigit():
        return Numeral(Decimal(text[:-2]), "ordinal")
    tens, _, last = text.replace("-", " ").rpartition(" ")
    return Numeral(Decimal(_TENS.get(tens, 0) + ORDINALS[last]), "ordinal")


def _digits(m: re.Match[str]) -> Numeral | None:
    if m.group("vulgar2"):
        top, bottom = _VULGAR[m.group("vulgar2")].split("/")
        return _fraction(int(top), int(bottom))
    body = re.match(r"[0-9, ]*(?:\.[0-9]+)?", m.group("num"))
    text = body.group().replace(",", "") if body else ""
    over = m.group("over") or (_VULGAR[m.group("vulgar")] if m.group("vulgar") else None)
    if over and m.group("over"):
        text = m.group("num")[: m.start("over") - m.start("num")].strip(" -").replace(",", "")
    text = text.replace(" ", "")
    if not text or text == ".":
        return None
    number = Decimal(text)
    exp = m.group("exp") or m.group("exp2")
    if exp:
        number = number.scaleb(int(exp.replace("−", "-")))
    if m.group("pow"):
        return Numeral(number * 2 ** int(m.group("pow")), "number")
    if over:
        top, bottom = over.split("/")
        places = len(text.partition(".")[2])  # $10.46-1/4: a fraction of the last place
        found = _fraction(int(top), int(bottom) * 10**places, "fraction", number)
        return found._replace(kind="number") if found else None
    if m.group("under"):
        return _fraction(int(number), int(m.group("under"))) if number == int(number) else None
    return Numeral(number, "number")


def words(text: str) -> Numeral | None:
    """Number words as a value; a scale word at the very end is kept apart (two hundred million: 200 and 6)."""
    tokens = [t for t in re.split(r"[\s,-]+", text.strip()) if t not in ("and", "&", "")]
    exponent = size = 0
    if len(tokens) > 1 and SCALES.get(tokens[-1], 0) >= 5 and not any(SCALES.get(t, 0) >= 5 for t in tokens[:-1]):
        exponent, size = SCALES[tokens[-1]], len(tokens[-1])
        tokens = tokens[:-1]
    value = Decimal(1) if tokens in (["a"], ["an"]) and exponent else _sum(tokens)
    if value is None:
        return None
    return Numeral(value, "number", False, exponent, size)


def _sum(tokens: list[str]) -> Decimal | None:
    total, current, last = Decimal(0), Decimal(0), 10**30
    seen = False
    for k, t in enumerate(tokens):
        if t in ("a", "an"):
            continue
        if t == "point":
            digits = "".join(str(_ONES.get(x, _TENS.get(x, ""))) for x in tokens[k + 1 :] if x not in SCALES)
            scale = sum(SCALES.get(x, 0) for x in tokens[k + 1 :])
            return shift(total + current + Decimal("0." + (digits or "0")), scale)
        if t in _ONES or t in _TENS:
            n = _ONES.get(t, _TENS.get(t, 0))
            if n >= last or (last < 20 and seen) or (20 <= last < 100 and n > 9):
                return None
            current, last = current + n, n or 1
        elif t == "dozen":
            current, last = (current or Decimal(1)) * 12, 12
        elif t == "hundred":
            current, last = (current or Decimal(1)) * 100, 100
        else:
            total, current, last = total + (current or Decimal(1)) * 10 ** SCALES[t], Decimal(0), 10 ** SCALES[t]
        seen = True
    return total + current if seen else None
