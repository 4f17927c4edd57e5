"""English quantities: a number with its sign, scale, unit, denominator, bound and range, out of running text.

One search over the lower-case text finds the next numeral; sign, scale and unit are read by `quantity_amounts`, then a
second number of a range, the denominator and the bound where they stand. A counted noun is taken as the unit only where
it is the very next word and reads as a plural (60,000 enterprises: `{enterprise}`). Every numeral that becomes no
quantity is yielded as `number_skipped` with its reason. Flags beside those of `values.Quantity`: `article` (a dollar).

It fails on a plural that is none (a count in front of a verb in -s) and on an adjective between number and noun, where
the number is a `cardinal`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jjjextract.lang.en.national_money import SHARED_UNITS
from jjjextract.lang.en.numerals import PATTERN, STARTS, Numeral, parse
from jjjextract.lang.en.quantity_amounts import ODD, POUND, Amount, Amounts
from jjjextract.lang.en.quantity_checks import ASIDES, aside, refusal, unfit
from jjjextract.lang.en.quantity_parts import THINGS, thing_in
from jjjextract.lang.en.quantity_ranges import SPREAD, Ranges, ends, scaled_as, signed
from jjjextract.lang.en.quantity_words import Bounds, en_bounds
from jjjextract.lang.en.tokens import lowered
from jjjextract.lang.units import ONE, Form, clipped, en_units, product, shift
from jjjextract.lexicon import Lexicon
from jjjextract.resources import Resources
from jjjextract.spans import Mention, Span
from jjjextract.values import Quantity, Unit

__all__ = ["Reader", "read", "reader"]

_new = tuple.__new__  # a named tuple without the cost of its own constructor
LOST = "\ufffd"
_DIGITS = re.compile(  # it begins with a class, to which the search skips
    r"[0-9½¼¾⅓⅔⅕⅖⅗⅘⅛⅜⅝⅞⅙.](?:(?<![0-9]\.[^.])(?<!\.)[0-9]*+|(?<=\.)(?<![0-9A-Za-z]\.)(?=[0-9]))"
)
_PER = re.compile(r"\s?/\s?|\s(?:per|a|an|each|for\severy|for\seach)\s")
_PER_WORD = re.compile(r"[a-z]{3,20}")
_PER_NOUNS = frozenset("share unit barrel bottle head ticket person bag box piece trip journey ride visit seat passenger child pupil student room meal plate copy game class lesson session pack packet carton crate sack bale pallet container stem bunch dozen pair roll case jar loaf cup glass household customer member worker employee vehicle car truck cow tree plant egg night shift bed tray tin can bike van guest".split())  # noqa: SIM905
_SINCE = re.compile(r" (?:earlier|ago|before|later)\b")
_NOT_PER = frozenset("capita cent year result day annum for in on at to of and or but as by with from because when".split())  # noqa: SIM905
_AGO = re.compile(r"\s(?:ago|before|earlier|later|after|old|on(?=[,.;]))\b")
_NUMBERED = re.compile(r"(?<![A-Za-z])(?:No\.|Nos\.|№) ?$")
_TOP, _PLACES = re.compile(r"(?:\b(?:the|its|their|our|world's|of|in|among|and|into|a)\s|^|[,.;:(\n] ?)top[ -]$"), 500
_ARTICLE = re.compile(r"(?<![a-z0-9])an?\s(?=[a-z€$])")
_ARTICLE_UNITS = frozenset({"money", "mass", "volume", "energy", "data"})
_RANK = re.compile(r"\b(?:rank(?:s|ed|ing)?|plac(?:es?|ed|ing)|came|comes|finish(?:ed|es|ing)?|stood|stands)\b(?:\s[a-z]+){0,2}\s?(?:the\s)?$")
_VERB_MULTIPLES = frozenset({"double", "triple", "treble", "quadruple", "twice", "thrice"})
_MULTIPLE_AFTER = ("the ", "that", "what", "its ", "last", "from", "thei", "as ")
_MULTIPLE_BEFORE = frozenset("to than will would nearly almost roughly about could".split())  # noqa: SIM905
_KIND = {
    "percent": "percent", "points": "percent", "ratio": "multiple", "money": "money", "count": "count", "time": "duration",
    "age": "age", "temperature": "temperature",
}  # fmt: skip
_ONE = Numeral(ONE, "number")
_RATIO = Unit("", "1", "ratio", ONE)
_HALF = Unit("", "%", "percent", ONE)


class Reader:
    """Reads quantities; built once from resources. `read` keeps nothing of a text."""

    def __init__(self, amounts: Amounts, bounds: Bounds) -> None:
        self.amounts, self.bounds, self.ranges = amounts, bounds, Ranges(amounts)
        self._words = Lexicon(dict.fromkeys((*STARTS, *ASIDES), True))

    def read(self, norm: str, *, start: int = 0, end: int | None = None) -> Iterator[Mention]:
        """Quantities and skipped numerals of `norm[start:end]`, in text order, none overlapping."""
        low = lowered(norm)
        stop, pos = len(norm) if end is None else end, start
        for at in self._starts(low, start, stop):
            if at < pos:
                continue
            if not (m := _numeral(low, at, stop)):
                if word := aside(norm, low, at):
                    yield _skip(*word)
                    pos = word[1]
                continue
            for found in self._articles(norm, low, pos, at):
                yield found
                pos = found.span.end
            if at < pos:
                continue
            found = (thing_in(low, m, self._bound) if m.group() in THINGS else None) or self._one(norm, low, m)
            yield found if found.span.start >= pos else clipped(found, pos)
            pos = max(found.span.end, at + 1)
        yield from self._articles(norm, low, pos, stop)

    def _starts(self, low: str, start: int, stop: int) -> list[int]:
        """Where a numeral can begin: at digits, and at number words with the article in front."""
        found = [m.start() for m in _DIGITS.finditer(low, start, stop)]
        for first, last, _ in self._words.find(low[start:stop]):
            at, end = start + first, start + last
            if not low[at - 1 : at].isalpha() and not low[end : end + 1].isalpha():
                found.append(at)
                for article in ("a ", "an "):
                    if low.endswith(article, 0, at) and not low[at - len(article) - 1 : at - len(article)].isalnum():
                        found.append(at - len(article))
        return sorted(set(found))

    def _articles(self, norm: str, low: str, pos: int, stop: int) -> Iterator[Mention]:
        """A dollar, a gallon: the article in front of a unit of money, weight or volume."""
        for m in _ARTICLE.finditer(low, pos, stop):
            form = self.amounts.table(norm, low, m.end())
            if form is None or form.dimension not in _ARTICLE_UNITS or (form.symbol and form.text.isalpha() and len(form.text) < 2):
                continue
            if low[m.start() - 2 : m.start()].strip().isdigit() or low.startswith((" of it", " sterling"), m.end() + len(form.text)):
                continue
            unit = Unit(norm[m.end() : m.end() + len(form.text)], form.code, form.dimension, form.factor)
            number, end = Span(m.start(), m.end() - 1), m.end() + len(form.text)
            one = Amount(_ONE, ONE, 0, "", form, None, *number[:1], *number, m.end(), end)
            one = self.amounts.cents(norm, low, one) if form.dimension == "money" else one
            span = Span(m.start(), one.end)
            bound, at = self._bound(low, span.start, span.end, "exact")
            flags: frozenset[str] = frozenset({"article"} if one.value == ONE else ())
            q = Quantity(_KIND.get(form.dimension, "measure"), one.value, None, unit, product(one.value, form.factor), None, bound, span, number,
                         Span(m.end(), end), at, flags)  # fmt: skip
            yield Mention(span, "quantity", q, "en.quantity.article")

    def _one(self, norm: str, low: str, m: re.Match[str]) -> Mention:
        """The quantity whose numeral is `m`, or the numeral with the reason why there is none."""
        refused = refusal(norm, low, m.start(), m.end())
        if refused:
            return _skip(m.start(), refused[1], refused[0])
        num = parse(m)
        if num is None:
            return _skip(m.start(), m.end(), "word")
        if num.kind == "ordinal":
            return _ordinal(low, m, num)
        if num.kind == "number" and (numbered := _NUMBERED.search(norm, max(0, m.start() - 5), m.start())) and m.group().isdigit():
            span = Span(numbered.start(), m.end())
            kind = "rank" if _RANK.search(low, max(0, span.start - 40), span.start) else "ordinal"
            q = Quantity(kind, num.value, None, None, num.value, None, "exact", span, Span(*m.span()))
            return Mention(span, "quantity", q, f"en.quantity.{kind}.numbered")
        if num.kind == "multiple":
            return self._multiple(low, m, num)
        a = self.amounts.at(norm, low, m.start(), m.end(), num)
        if (low[a.end : a.end + 9].lstrip().startswith(SPREAD)) and (both := self.ranges.spread(norm, low, a)):
            return self._whole(norm, low, *both)
        b = self.ranges.second(norm, low, a)
        a = scaled_as(low, a, b) if b is not None else a
        if b is None and a.form is None and a.sign is None and (listed := self.ranges.listed(norm, low, a)):
            return _inherited(a, *listed)
        reason = unfit(low, m, a) if b is None else None
        return _skip(m.start(), m.end(), reason) if reason else self._whole(norm, low, a, b)

    def _whole(self, norm: str, low: str, a: Amount, b: Amount | None) -> Mention:
        last = b or a
        value, upper, exponent = ends(a, b)
        unit, end = self._unit(norm, low, last, a.sign if a.sign is not None else last.sign, exponent)
        kind = _kind(a.num, unit)
        if unit is None or unit.dimension == "count":
            kind = _of_place(low, a, upper) or kind
        if a.num.kind in ("fraction", "outof") and unit is None:
            unit = _RATIO
            if low[a.num_start : a.num_end] in ("half", "a half", "one half", "one-half"):
                unit, value, kind = _HALF, Decimal(50), "percent"
        factor = unit.factor if unit is not None else shift(ONE, exponent)
        start, value = signed(low, a.start, value)
        value, upper = (upper, value) if upper is not None and upper < value else (value, upper)
        damaged = low[start - 1 : start] == LOST or (low[start - 1 : start] == "?" and low[start] == "0")
        start -= damaged
        flags = {"damaged"} if damaged else {"rounded"} if a.num.rounded or (b and b.num.rounded) else set()
        bound, bound_at = self._bound(low, start, end, "between" if b else "exact")
        if bound_at is not None and low.startswith("top", bound_at.start) and _TOP.search(low, max(0, a.start - 9), a.start):
            bound, bound_at = "exact", None  # the top 1 percent, which nothing tops
        if low[last.num_end : last.num_end + 1] == "-" and bound_at is None and (odd := ODD.match(low, last.num_end)):
            bound, bound_at = "over" if odd.group() == "-plus" else "about", Span(odd.start() + 1, odd.end())
        unit_at = _new(Span, (last.unit_start, end)) if (last.form is not None or last.scale) and end > last.unit_start else None
        amount, top = product(value, factor), None if upper is None else product(upper, factor)
        q = _new(Quantity, (
            kind, None if damaged else value, None if damaged else upper, unit, None if damaged else amount,
            None if damaged else top, bound, _new(Span, (start, end)), _new(Span, (a.num_start, a.num_end)), unit_at, bound_at, frozenset(flags),
        ))  # fmt: skip
        return _new(Mention, (q.span, "quantity", q, f"en.quantity.{kind}" + (".range" if b else ""), (), ""))

    def _unit(self, norm: str, low: str, a: Amount, sign: str | None, exponent: int) -> tuple[Unit | None, int]:
        """The unit with scale, sign and denominator, and where the expression ends."""
        form, scale, end = a.form, a.scale if exponent else "", a.end
        if form is None and sign is None:
            return None, end
        text = norm[end - len(form.text) : end] if form is not None else ""
        code, dimension, factor = (form.code, form.dimension, form.factor) if form is not None else (sign or "", "money", ONE)
        if sign and dimension == "money" and form is not None and form.code == "USD":
            code = sign
        below = self._below(norm, low, end, "money" if code in SHARED_UNITS else dimension)
        if below:
            text, end = text + norm[end : below[1]], below[1]
            code, dimension = f"{code}/{below[0].code}", f"{dimension}/{below[0].dimension}"
        joined = scale + (" " if scale and text and not text.startswith(" ") else "") + text
        return Unit(joined.strip(), code, dimension, shift(factor, exponent)), end

    def _below(self, norm: str, low: str, end: int, dimension: str) -> tuple[Form, int] | None:
        """The denominator and its end: an hour, per gallon, a share, /kg."""
        m = _PER.match(low, end)
        if m and dimension == "ratio" and low.endswith(("time", "times"), 0, end):  # four times a week
            form = self.amounts.table(norm, low, m.end())
            earlier = form is not None and _SINCE.match(low, m.end() + len(form.text))  # 1.9 times a year earlier
            return (form, m.end() + len(form.text)) if form is not None and form.dimension == "time" and not earlier else None
        if not m or dimension in ("percent", "points", "ratio", "temperature", "age"):
            return None
        form, article = self.amounts.table(norm, low, m.end()), m.group().strip() in ("a", "an")
        if form is not None and form.text == "pound":
            form = POUND
        if form is None:
            n = _PER_WORD.match(low, m.end())
            if n is None or not (dimension == "money" or (article and dimension == "count")) or n.group() in _NOT_PER or (article and n.group() not in _PER_NOUNS) or (m.group().strip() == "each" and (n.group() == "people" or n.group().endswith("s"))):
                return None
            form = Form(n.group(), "{" + n.group() + "}", "count", ONE)
        if article and form.dimension == "time" and ((form.code in ("a", "mo") and form.text != "month" and dimension == "money") or _AGO.match(low, m.end() + len(form.text))):
            return None
        if form.dimension in ("money", "percent", "points", "ratio") or (dimension == "time" and article):
            return None
        return form, m.end() + len(form.text)

    def _bound(self, low: str, start: int, end: int, bound: str) -> tuple[str, Span | None]:
        found, behind = self.bounds.before(low, start), self.bounds.behind(low, end)
        if found and low.endswith(" than the ", 0, start) and low.endswith("than", 0, found[2]):
            found = None  # more than the 3% that was expected
        best = behind if behind and (not found or found[0] == "about") else found
        if best is None:
            return bound, None
        if best[0] in {"under", "nearly"} and low.endswith(" of", 0, best[2]) and low[best[2] : start].strip() == "the":
            return bound, None  # well short of the 900 that were needed
        return (bound if bound == "between" else best[0]), Span(best[1], best[2])

    def _multiple(self, low: str, m: re.Match[str], num: Numeral) -> Mention:
        """doubled, tripled, halved; double and triple only as verbs or in front of what they multiply."""
        span, word = Span(m.start(), m.end()), m.group("mult")
        before = low[max(0, span.start - 8) : span.start].split()
        led = bool(before) and before[-1] in _MULTIPLE_BEFORE
        if word in _VERB_MULTIPLES and not led and not low.startswith(_MULTIPLE_AFTER, span.end + 1):
            return _skip(span.start, span.end, "word")
        bound, bound_at = self._bound(low, span.start, span.end, "exact")
        q = Quantity("multiple", num.value, None, _RATIO, num.value, None, bound, span, span, None, bound_at)
        return Mention(span, "quantity", q, "en.quantity.multiple.verb")


def _of_place(low: str, a: Amount, upper: Decimal | None) -> str | None:
    """`rank` behind `top` (the top ten exporters); no amount that something tops."""
    if upper is not None or a.exponent or a.num.kind != "number":
        return None
    return "rank" if a.value <= _PLACES and _TOP.search(low, max(0, a.start - 9), a.start) else None


def _inherited(a: Amount, form: Form, exponent: int) -> Mention:
    """A number of a list whose unit stands behind a later one (45 and 50 mg)."""
    span = Span(a.start, a.end)
    factor = shift(form.factor, exponent)
    unit = Unit("", form.code, form.dimension, factor)
    kind, amount = _KIND.get(form.dimension, "measure"), product(a.value, factor)
    q = Quantity(kind, a.value, None, unit, amount, None, "exact", span, span, None, None, frozenset({"unit_inferred"}))
    return Mention(span, "quantity", q, f"en.quantity.{kind}.list")


_IN_YEAR = re.compile(r" in (?:19|20)[0-9]{2}$")


def _numeral(low: str, at: int, stop: int) -> re.Match[str] | None:
    """The numeral at `at`; more things in fewer (61 stores in 14 states) and 350 in 2023 are no share, and the first number stands alone."""
    m = PATTERN.match(low, at, stop)
    if m and m.group("out") and ((found := parse(m)) is None or found.value >= 1 or _IN_YEAR.search(m.group("out"))):
        return PATTERN.match(low, at, m.end("out_a"))
    return m


def _skip(start: int, end: int, reason: str) -> Mention:
    return Mention(Span(start, end), "number_skipped", reason, "en.number." + reason)


def _ordinal(low: str, m: re.Match[str], num: Numeral) -> Mention:
    rank = bool(_RANK.search(low, max(0, m.start() - 40), m.start()))
    kind, span = "rank" if rank else "ordinal", Span(m.start(), m.end())
    q = Quantity(kind, num.value, None, None, num.value, None, "exact", span, span)
    return Mention(span, "quantity", q, f"en.quantity.{kind}")


def _kind(num: Numeral, unit: Unit | None) -> str:
    if unit is None:
        return "fraction" if num.kind in ("fraction", "outof") else "cardinal"
    head = unit.dimension.split("/")[0]
    return _KIND.get(head, "measure") if "/" not in unit.dimension or head == "money" else "measure"


def reader(res: Resources) -> Reader:
    """The reader of these resources; ask for it with `res.get(reader)`."""
    return Reader(Amounts(res.get(en_units)), res.get(en_bounds))


def read(norm: str, res: Resources, *, start: int = 0, end: int | None = None) -> Iterator[Mention]:
    """Quantities (`quantity`) and refused numerals (`number_skipped`) of English text, in text order."""
    return res.get(reader).read(norm, start=start, end=end)
