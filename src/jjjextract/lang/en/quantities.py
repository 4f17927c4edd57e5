"""English quantities: a number with its sign, scale, unit, denominator, bound and range, out of running text.

One search over the lower-case text finds the next numeral; a currency sign in front, a scale and a unit behind, a second
number of a range and the bound are looked up where it stands. A counted noun is taken as the unit only where it is the
very next word and reads as a plural (60,000 enterprises: `{enterprise}`). Dates, clock times, telephone numbers, names
with a number (Route 9, Boeing 737) and the pronoun "one" are no numbers and are yielded as `number_skipped`.

It fails on a plural that is none (a count in front of a verb in -s) and on an adjective between number and noun, where
the number is a `cardinal`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from jjjextract.lang.en.numerals import PATTERN, SCALES, Numeral, parse
from jjjextract.lang.en.quantity_words import Bounds, en_bounds, plural_noun, refusal, sign_before
from jjjextract.lang.units import EnglishTable, Form, en_units
from jjjextract.resources import Resources
from jjjextract.spans import Mention, Span
from jjjextract.values import Quantity, Unit

__all__ = ["Reader", "read", "reader"]

LOST = "\ufffd"
ONE = Decimal(1)
_SCALE = re.compile(r"[ -]?(hundred|thousand|million|billion|trillion|quadrillion|lakhs?|crores?|dozen)(?:[ ](million|billion|trillion))?(?![a-z])|\s?(bn|mn|mln|bln|tn|trn|k|m|b|mm|g)(?![a-z0-9/²³])")
_TO = re.compile(r"\s?(?:to|-|–|—|~|and|or)\s?(?=[$£€¥a-z0-9.])")
_PER = re.compile(r"\s?/\s?|\s(?:per|a|an|each|for\severy|for\seach)\s")
_OF_A = re.compile(r"\s(?:of\s)?(?:a|an)\s")
KIND = {"percent": "percent", "points": "percent", "ratio": "multiple", "money": "money", "count": "count", "time": "duration", "age": "age", "temperature": "temperature"}
_RANK = re.compile(r"\b(?:rank(?:s|ed|ing)?|placed?|plac(?:es|ing)|came|comes|finish(?:ed|es|ing)?|stood|stands)\b(?:\s[a-z]+){0,2}\s?(?:the\s)?$")
_LONELY = frozenset({"one", "a", "an"})


class Amount(NamedTuple):
    """A numeral with sign, scale and unit. `start` is that of the sign, `end` is behind the unit."""

    num: Numeral
    value: Decimal
    exponent: int
    scale: str
    form: Form | None
    code: str
    sign: str | None
    start: int
    num_start: int
    num_end: int
    unit_start: int
    end: int


class Reader:
    """Reads quantities; built once from resources. `read` is pure."""

    def __init__(self, units: EnglishTable, bounds: Bounds) -> None:
        self.units, self.bounds = units, bounds

    def read(self, norm: str, *, start: int = 0, end: int | None = None, currency: str = "USD") -> Iterator[Mention]:
        """Quantities and skipped numerals of `norm[start:end]`, in text order, none overlapping."""
        low = norm.lower()
        if len(low) != len(norm):
            low = "".join(c.lower() if len(c.lower()) == 1 else c for c in norm)
        stop, pos = len(norm) if end is None else end, start
        while m := PATTERN.search(low, pos, stop):
            if m.end() == m.start():
                pos = m.end() + 1
                continue
            found = self._one(norm, low, m, currency)
            if isinstance(found, Mention):
                yield found
                pos = max(found.span.end, m.start() + 1)
            elif found is not None:
                yield Mention(Span(m.start(), found[1]), "number_skipped", found[0], "en.number." + found[0])
                pos = found[1]
            else:
                pos = m.end()

    def _one(self, norm: str, low: str, m: re.Match[str], currency: str) -> Mention | tuple[str, int] | None:
        refused = refusal(norm, low, m.start(), m.end())
        if refused:
            return refused
        num = parse(m)
        if num is None:
            return "word", m.end()
        if num.kind == "ordinal":
            return self._ordinal(low, m, num)
        if num.kind == "multiple":
            return self._multiple(low, m, num)
        a = self._amount(norm, low, m.start(), m.end(), num)
        b = self._second(norm, low, a)
        if b is None and (reason := _unfit(norm, low, m, a)):
            return reason, m.end()
        return self._whole(norm, low, a, b, currency)

    def _amount(self, norm: str, low: str, start: int, end: int, num: Numeral) -> Amount:
        """The numeral with sign, scale and unit."""
        sign = sign_before(norm, start)
        begin = sign[1] if sign else start
        value, exponent, scale = num.value, num.exponent, low[end - num.scale_size : end]
        unit_start, at = end - num.scale_size, end
        m = _SCALE.match(low, at) if not exponent else None
        if m and _is_scale(norm, low, m, sign is not None):
            words = [g for g in m.groups() if g]
            exponent = sum(SCALES.get(w, 0) for w in words)
            unit_start = m.start() + len(m.group()) - len(m.group().lstrip(" -"))
            scale, at = low[unit_start : m.end()], m.end()
            if "dozen" in words:
                value *= 12
            if scale in ("hundred", "thousand", "dozen"):
                value, exponent, scale, unit_start = value * 10**exponent, 0, "", m.end()
        form, p = self._unit(norm, low, at, num)
        if form is not None:
            unit_start = unit_start if scale else p
            end_at = p + len(form.text)
        else:
            end_at = at
        return Amount(num, value, exponent, scale, form, form.code if form else "", sign[0] if sign else None, begin, start, end, unit_start, end_at)

    def _unit(self, norm: str, low: str, at: int, num: Numeral) -> tuple[Form | None, int]:
        """The unit behind a number or scale word: a table form, or the plural noun that follows."""
        p = at
        if low[p : p + 1] in (" ", "-") and low[p + 1 : p + 2].strip():
            p += 1
        if num.kind in ("fraction", "outof") and (m := _OF_A.match(low, at)):
            form = self._table(norm, low, m.end())
            if form is not None and form.dimension in ("percent", "points", "money", "length", "mass", "time", "volume"):
                return form, m.end()
        elif low.startswith((" of a ", " of "), at) and num.kind == "fraction":
            return None, at
        form = self._table(norm, low, p)
        if form is not None or num.kind in ("outof",):
            return form, p
        if p == at:
            return None, at
        noun = plural_noun(norm, low, p, num.value)
        return (Form(low[p : noun[1]], "{" + noun[0] + "}", "count", ONE), p) if noun else (None, at)

    def _table(self, norm: str, low: str, at: int) -> Form | None:
        """A unit of the table at `at`: symbols as written, words in lower case up to their end."""
        form = self.units.at(norm, at)
        if form is not None and form.symbol:
            return form
        return self.units.word_at(low, at)

    def _second(self, norm: str, low: str, a: Amount) -> Amount | None:
        """The upper end of a range that `a` begins (30 to 40 percent, $3-$5m, between 3 and 5 million)."""
        m = _TO.match(low, a.end)
        if not m or a.num.kind != "number":
            return None
        word = m.group().strip()
        lead = low[max(0, a.start - 9) : a.start]
        if word == "and" and not lead.endswith("between "):
            return None
        if word == "or" or lead.endswith("from "):
            return None
        at = m.end()
        while low[at : at + 1] in ("$", "£", "€", "¥"):
            at += 1
        n = PATTERN.match(low, at)
        num = parse(n) if n and n.end() > n.start() else None
        if n is None or num is None or num.kind != "number":
            return None
        b = self._amount(norm, low, n.start(), n.end(), num)
        if a.form and b.form and a.form.dimension != b.form.dimension:
            return None
        if a.form and not b.form:
            return None
        if word in ("-", "–", "—") and b.form is None and not b.exponent and not b.sign and not a.sign and n.start() > m.end():
            return None
        if b.form is not None and b.form.dimension == "age" and a.form is None and word == "-":
            return None
        if a.value * 10**a.exponent >= b.value * 10**b.exponent and not (not a.exponent and a.value < b.value):
            return None
        return b

    def _whole(self, norm: str, low: str, a: Amount, b: Amount | None, currency: str) -> Mention | tuple[str, int]:
        last = b or a
        value, upper, exponent = a.value, b.value if b else None, last.exponent
        if b and a.exponent != b.exponent and not (not a.exponent and a.value < b.value):
            value, upper, exponent = a.value * 10**a.exponent, b.value * 10**b.exponent, 0
        form, flags = last.form, set()
        sign = a.sign if a.sign is not None else last.sign
        unit, end = self._build_unit(norm, low, last, form, sign, exponent)
        kind = _kind(a.num, form, unit)
        if a.num.kind in ("fraction", "outof") and unit is None:
            unit = _HALF if low[a.num_start : a.num_end] in ("half", "a half", "one half", "one-half") else _RATIO
            if unit is _HALF:
                value, kind = Decimal(50), "percent"
        factor = unit.factor if unit is not None else ONE.scaleb(exponent)
        if a.num.rounded or (b and b.num.rounded):
            flags.add("rounded")
        start, value, upper = _signed(low, a.start, value, upper)
        damaged = low[start - 1 : start] in (LOST,) or (low[start - 1 : start] == "?" and low[start : start + 1] == "0")
        if damaged:
            start, flags = start - 1, flags | {"damaged"}
        bound, bound_at = self._bound(low, start, end, "between" if b else "exact")
        if low[a.num_start : a.num_end] in ("one", "a") and form is not None and form.dimension == "count":
            flags.add("article")
        amount = None if damaged else value * factor
        top = None if damaged or upper is None else upper * factor
        unit_at = Span(last.unit_start, end) if (form is not None or last.scale) and end > last.unit_start else None
        q = Quantity(
            kind, None if damaged else value, None if damaged else upper, unit, amount, top, bound, Span(start, end),
            Span(a.num_start, a.num_end), unit_at, bound_at, frozenset(flags),
        )  # fmt: skip
        return Mention(q.span, "quantity", q, f"en.quantity.{kind}" + (".range" if b else ""))

    def _build_unit(self, norm: str, low: str, a: Amount, form: Form | None, sign: str | None, exponent: int) -> tuple[Unit | None, int]:
        """The unit with scale, sign and denominator, and where the expression ends."""
        scale = a.scale if exponent else ""
        if form is None and sign is None:
            return None, a.end
        if form is not None and form.dimension == "money":
            code, text, dimension, factor = form.code or sign or "USD", form.text, "money", form.factor
            if sign and code != sign and form.code in ("USD", ""):
                code = sign
        elif sign is not None:
            code, text, dimension, factor = sign, "", "money", ONE
        else:
            assert form is not None
            code, text, dimension, factor = form.code, form.text, form.dimension, form.factor
        end, tail = a.end if form is None or sign is None or form.dimension == "money" else _scale_end(a), ""
        below = self._below(norm, low, end, dimension)
        if below:
            form_below, stop = below
            tail, end = norm[end:stop], stop
            code, dimension = f"{code}/{form_below.code}", f"{dimension}/{form_below.dimension}"
        if form is not None and end >= a.end and text:
            text = norm[a.end - len(form.text) : a.end]
        joined = f"{scale} {text}".strip() if text else scale
        return Unit((joined + tail).strip(), code, dimension, factor.scaleb(exponent)), end

    def _below(self, norm: str, low: str, end: int, dimension: str) -> tuple[Form, int] | None:
        """The denominator: an hour, per gallon, a share, /kg."""
        m = _PER.match(low, end)
        if not m or dimension in ("percent", "points", "ratio", "temperature", "age"):
            return None
        form = self._table(norm, low, m.end())
        word = m.group().strip()
        if form is None:
            n = re.compile(r"[a-z]{3,20}").match(low, m.end())
            if n is None or dimension != "money" or n.group() in ("capita", "cent", "year", "result", "day") or (word in ("a", "an") and n.group() not in ("share", "unit", "barrel", "bottle", "head", "ticket", "person")):
                return None
            form = Form(n.group(), "{" + n.group() + "}", "count", ONE)
        if word in ("a", "an") and form.dimension == "time" and form.code in ("a", "mo", "wk", "d"):
            return None
        if form.dimension in ("money", "percent", "points", "ratio") or (dimension == "time" and word in ("a", "an")):
            return None
        return form, m.end() + len(form.text)

    def _bound(self, low: str, start: int, end: int, bound: str) -> tuple[str, Span | None]:
        found = self.bounds.before(low, start)
        behind = self.bounds.behind(low, end)
        best = behind if behind and (not found or found[0] == "about") else found
        if best is None:
            return bound, None
        return (bound if bound == "between" else best[0]), Span(best[1], best[2])

    def _ordinal(self, low: str, m: re.Match[str], num: Numeral) -> Mention:
        rank = bool(_RANK.search(low, max(0, m.start() - 40), m.start()))
        kind = "rank" if rank else "ordinal"
        span = Span(m.start(), m.end())
        q = Quantity(kind, num.value, None, None, num.value, None, "exact", span, span)
        return Mention(span, "quantity", q, f"en.quantity.{kind}")

    def _multiple(self, low: str, m: re.Match[str], num: Numeral) -> Mention | tuple[str, int]:
        """doubled, tripled, halved; double and triple only as verbs or in front of what they multiply."""
        word = m.group("mult")
        if word in ("double", "triple", "treble", "quadruple", "twice"):
            after = low[m.end() : m.end() + 6].lstrip()
            before = low[max(0, m.start() - 8) : m.start()].split()
            if not after.startswith(("the ", "that", "what", "its ", "last", "from", "thei", "as ")) and (not before or before[-1] not in ("to", "than", "will", "would", "nearly", "almost", "roughly", "about", "could")):
                return "word", m.end()
        span = Span(m.start(), m.end())
        bound, bound_at = self._bound(low, span.start, span.end, "exact")
        q = Quantity("multiple", num.value, None, _RATIO, num.value, None, bound, span, span, None, bound_at)
        return Mention(span, "quantity", q, "en.quantity.multiple.verb")


_RATIO = Unit("", "1", "ratio", ONE)
_HALF = Unit("", "%", "percent", ONE)


def _scale_end(a: Amount) -> int:
    return a.end if a.form is None else a.unit_start + len(a.scale) if a.scale else a.num_end


def _is_scale(norm: str, low: str, m: re.Match[str], signed: bool) -> bool:
    """Letters are a scale with a currency sign, or where a word follows (12.5m people); alone m is metres."""
    letters = m.group(3)
    if letters is None:
        return True
    if m.group()[0] == " ":
        return letters in ("bn", "mn", "mln", "bln", "tn", "trn") or (signed and letters in ("m", "b", "k"))
    if signed or letters in ("bn", "mn", "mln", "bln", "tn", "trn", "k"):
        return letters != "g" and letters != "mm"
    if letters == "g" and norm[m.end() - 1] == "G":
        return low[m.start() - 1 : m.start()].isdigit() and not signed and False
    return letters == "m" and bool(re.compile(r"\s[a-z]{4,}").match(low, m.end())) and low[m.end() + 1 : m.end() + 5] not in ("long", "tall", "high", "wide", "deep", "from", "away", "race")


def _kind(num: Numeral, form: Form | None, unit: Unit | None) -> str:
    if unit is None:
        return "fraction" if num.kind in ("fraction", "outof") else "cardinal"
    dimension = unit.dimension.split("/")[0]
    return KIND.get(dimension, "measure") if "/" not in unit.dimension or dimension == "money" else "measure"


def _signed(low: str, start: int, value: Decimal, upper: Decimal | None) -> tuple[int, Decimal, Decimal | None]:
    for word in ("-", "−", "minus ", "negative "):
        if low.endswith(word, 0, start):
            at = start - len(word)
            if len(word) > 1 or not (low[at - 1 : at].isalnum() or low[at - 1 : at] in ")%"):
                return at, -value, None if upper is None else -upper
    return start, value, upper


def _unfit(norm: str, low: str, m: re.Match[str], a: Amount) -> str | None:
    """Why a number without a range is none."""
    text = m.group()
    bare = a.form is None and a.sign is None and not a.exponent
    if bare and text in _LONELY:
        return "article"
    if bare and a.num.kind == "fraction" and text == "half" and low[max(0, m.start() - 7) : m.start()].endswith(("first ", "second ", "latter ", "this ")):
        return "date"
    if bare and a.num.kind == "fraction" and m.group("part") and m.group("top") in ("a", "an") and low[m.end() : m.end() + 9].lstrip().startswith(("ago", "earlier", "later", "plant", "term")):
        return "date"
    if bare and text.isdigit() and len(text) == 4 and 1900 <= int(text) < 2100:
        return "date"
    if bare and text.isdigit() and low[m.end() : m.end() + 1].isalpha():
        return "name"
    return None


def reader(res: Resources) -> Reader:
    """The reader of these resources; ask for it with `res.get(reader)`."""
    return Reader(res.get(en_units), res.get(en_bounds))


def read(norm: str, res: Resources, *, start: int = 0, end: int | None = None, currency: str = "USD") -> Iterator[Mention]:
    """Quantities (`quantity`) and refused numerals (`number_skipped`) of English text, in text order."""
    return res.get(reader).read(norm, start=start, end=end, currency=currency)
