"""The units of both languages, out of `units.toml`, `currencies.tsv`, `measure_words.tsv` and `scales.toml`.

A `UnitTable` answers one question: which unit stands at this place of the text. It keeps its forms under their first
two characters, longest first, so that a look-up costs two or three comparisons. It knows nothing of numbers or grammar.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Context, Decimal
from typing import NamedTuple

from jjjextract.errors import ResourceError
from jjjextract.resources import Resources
from jjjextract.spans import Mention, Span
from jjjextract.values import Quantity, Unit

__all__ = ["EnglishTable", "Form", "UnitTable", "clipped", "currency_rows", "en_units", "product", "runs_on", "shift", "unit_entries", "zh_units"]

ONE = Decimal(1)
_EXACT = Context(prec=400)  # the usual 28 digits would round what a text writes out
_LATIN = frozenset({"length", "mass", "volume", "area", "energy", "power", "data", "speed"})  # written in English in Chinese text too


def product(a: Decimal, b: Decimal) -> Decimal:
    """`a * b` with every digit."""
    return a if b is ONE else _EXACT.multiply(a, b)


def clipped(m: Mention, start: int) -> Mention:
    """The mention without what an earlier one has taken (a sign that stands between two numbers)."""
    span = Span(start, m.span.end)
    return m._replace(span=span, value=m.value._replace(span=span) if isinstance(m.value, Quantity) else m.value)


def shift(x: Decimal, exponent: int) -> Decimal:
    """`x * 10**exponent` with every digit, without a positive exponent in the result."""
    return _EXACT.multiply(x, _POWERS.get(exponent) or Decimal(10) ** exponent) if exponent else x


_POWERS = {n: Decimal(10**n) for n in (2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 16, 20)}


class Form(NamedTuple):
    """One way to write a unit. `code` is empty where the document's own currency is meant (元 角); `factor` as in
    `values.Unit`; `weak` forms are words of other senses too; `symbol` marks Latin letters and signs."""

    text: str
    code: str
    dimension: str
    factor: Decimal
    weak: bool = False
    symbol: bool = False


def runs_on(text: str, start: int, form: Form) -> bool:
    """True where a Latin letter or digit follows a symbol that ends in a letter."""
    after = text[start + len(form.text) : start + len(form.text) + 1]
    return form.text[-1].isalpha() and after.isascii() and after.isalnum()


class UnitTable:
    """Finds the longest unit form at a place. Build one with the forms; the first of two equal forms is kept.

    `nouns` are words of two characters that begin with a form and are no unit (13万|家庭).
    """

    def __init__(self, forms: Iterable[Form], nouns: Iterable[str] = ()) -> None:
        self.forms: dict[str, Form] = {}
        for form in forms:
            self.forms.setdefault(form.text, form)
        table: dict[str, list[Form]] = defaultdict(list)
        for form in self.forms.values():
            table[form.text[:2]].append(form)
        self.by_two = {c: tuple(sorted(fs, key=lambda f: -len(f.text))) for c, fs in table.items()}
        self.first = frozenset(text[0] for text in self.forms)
        self.nouns = frozenset(nouns)
        self._one = {text: form for text, form in self.forms.items() if len(text) == 1}
        self._units: dict[tuple[str, str, str, int, Decimal], Unit] = {}

    def at(self, text: str, start: int) -> Form | None:
        """The longest form that begins at `start`; a symbol must not run on into a Latin word."""
        two = text[start : start + 2]
        found = self.by_two.get(two)
        if found is not None:
            for form in found:
                if text.startswith(form.text, start) and not (form.symbol and runs_on(text, start, form)):
                    return form
        one = self._one.get(two[:1])
        return None if one is None or two in self.nouns or (one.symbol and runs_on(text, start, one)) else one

    def unit(self, form: Form, code: str, scale: str, exponent: int) -> Unit:
        """The `Unit` of a form with a scale word in front; equal ones are the same object."""
        key = (form.text, code, scale, exponent, form.factor)
        found = self._units.get(key)
        if found is None:
            found = Unit(scale + form.text, code, form.dimension, shift(form.factor, exponent))
            self._units[key] = found
        return found


def unit_entries(res: Resources) -> list[dict[str, object]]:
    """The entries of `units.toml`. Raises `ResourceError` for one without a code or a dimension."""
    entries: list[dict[str, object]] = res.toml("units.toml")["unit"]
    for n, entry in enumerate(entries):
        for key in ("code", "dimension"):
            if not entry.get(key):
                raise ResourceError("units.toml", f"unit[{n}]", f"no {key}")
    return entries


def currency_rows(res: Resources) -> list[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    """Rows of `currencies.tsv`: code, signs, Chinese forms, English forms."""
    out = []
    for code, signs, zh, en in res.rows("currencies.tsv", 4):
        out.append((code, _cells(signs), _cells(zh), _cells(en)))
    return out


def _cells(cell: str) -> tuple[str, ...]:
    return tuple(x for x in cell.split(";") if x)


def zh_units(res: Resources) -> UnitTable:
    """The table for Chinese text: money, physical units, symbols and measure words."""
    nouns = [word for word, flag in res.rows("measure_words.tsv", 2) if flag == "noun"]
    return UnitTable([*_money(res), *_physical(res), *_measure_words(res)], nouns)


def _money(res: Resources) -> Iterable[Form]:
    for code, _signs, zh, _en in currency_rows(res):
        for form in zh:
            yield Form(form, "" if code == "CNY" and "人民币" not in form else code, "money", ONE, form == "块")
    for form, (code, factor) in res.toml("scales.toml")["zh_minor"].items():
        yield Form(form, code, "money", Decimal(factor), len(form) == 1)
    for row in currency_rows(res):
        yield Form(row[0], row[0], "money", ONE, False, True)


def _physical(res: Resources) -> Iterable[Form]:
    for entry in unit_entries(res):
        code, dimension = str(entry["code"]), str(entry["dimension"])
        factor = Decimal(str(entry.get("factor", "1")))
        weak = entry.get("weak", ())
        for key in ("zh", "symbol"):
            for form in entry.get(key, ()):  # type: ignore[attr-defined]
                yield Form(form, code, dimension, factor, form in weak, key == "symbol")  # type: ignore[operator]
        for form in entry.get("en", ()):  # type: ignore[attr-defined]
            if dimension in _LATIN and form[0].isalpha():
                yield from (f._replace(symbol=True) for f in _numbered(form, code, dimension, factor, plural=True))


def _measure_words(res: Resources) -> Iterable[Form]:
    for word, flag in res.rows("measure_words.tsv", 2):
        if flag != "noun":
            yield Form(word, "{" + word + "}", "count", ONE, flag == "weak")


def en_units(res: Resources) -> EnglishTable:
    """The table for English text: symbols as written, words in lower case with their plurals."""
    return EnglishTable([*_english(res)])


def _english(res: Resources) -> Iterable[Form]:
    for code, _signs, _zh, en in currency_rows(res):
        for form in en:
            yield from _numbered(form.rstrip("-"), code, "money", ONE, plural=not form.endswith("-"))
    for form, (code, factor) in res.toml("scales.toml")["en_minor"].items():
        yield from _numbered(form, code, "money", Decimal(factor), plural=form not in ("pence", "pennies", "fen", "sen", "sens", "paise"))
    for sign, code in (("p", "GBP"), ("c", "USD")):
        yield Form(sign, code, "money", Decimal("0.01"), symbol=True)
    yield Form("C", "Cel", "temperature", ONE, symbol=True)
    yield Form("F", "[degF]", "temperature", ONE, symbol=True)
    yield Form("¢", "USD", "money", Decimal("0.01"), symbol=True)
    for row in currency_rows(res):
        yield Form(row[0], row[0], "money", ONE, symbol=True)
    for entry in unit_entries(res):
        code, dimension = str(entry["code"]), str(entry["dimension"])
        factor = Decimal(str(entry.get("factor", "1")))
        for form in entry.get("symbol", ()):  # type: ignore[attr-defined]
            yield Form(form, code, dimension, factor, symbol=True)
        for form in entry.get("en", ()):  # type: ignore[attr-defined]
            yield from _numbered(form, code, dimension, factor, plural=True)


def _numbered(form: str, code: str, dimension: str, factor: Decimal, *, plural: bool) -> Iterable[Form]:
    """A form and its plural (square metre, square metres; penny has its own entry)."""
    yield Form(form, code, dimension, factor)
    if plural and form[-1].isalpha() and not form.endswith(("s", "feet", "inches")):
        yield Form(form + "s", code, dimension, factor)


class EnglishTable(UnitTable):
    """A unit table whose words must end at a word border."""

    def word_at(self, low: str, start: int) -> Form | None:
        """The longest word form at `start` of lower-case text that does not run on into a longer word."""
        two = low[start : start + 2]
        for form in (*self.by_two.get(two, ()), *(self.by_two.get(two[:1], ()) if len(two) == 2 else ())):
            if not form.symbol and low.startswith(form.text, start):
                after = low[start + len(form.text) : start + len(form.text) + 1]
                if not (form.text[-1].isalnum() and after.isalnum()):
                    return form
        return None
