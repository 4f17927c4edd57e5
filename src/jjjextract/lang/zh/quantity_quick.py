"""The quick path: a plain numeral with a plain unit behind it, which is what most numbers of news are.

`Quick.read` decides from the characters that touch the expression whether anything else could be going on (a range, a
price, a sign, a compound, a date, a unit that its context settles) and then declines with None: the full path takes over
and gives the same answer. It must never decide what the full path would decide otherwise; a test compares the two.
"""

from __future__ import annotations

from typing import NamedTuple

from jjjextract.lang.units import ONE, Form, UnitTable, product, runs_on
from jjjextract.lang.zh.numerals import DIGITS, Numeral
from jjjextract.lang.zh.quantity_checks import ORDINAL_NEXT
from jjjextract.lang.zh.quantity_fractions import NONE, RANGE_HEAD
from jjjextract.lang.zh.quantity_units import RATED
from jjjextract.lang.zh.quantity_words import MOVED, Bounds
from jjjextract.spans import Mention, Span
from jjjextract.values import Quantity, Unit

__all__ = ["KIND", "Quick"]

KIND = {
    "percent": "percent", "points": "percent", "ratio": "multiple", "money": "money", "count": "count", "time": "duration",
    "age": "age", "temperature": "temperature",
}  # fmt: skip
_RULES = {k: f"zh.quantity.{k}" for k in (*KIND.values(), "measure")}
_TO = frozenset("至到")  # 第一至|四卷
_SLOW_BEFORE = frozenset("第$¥￥€£₩₹₽฿ -−－负下?\ufffd.:/时秒钟abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ币元")
_OPENING = frozenset("“「『\"‘")  # “两个维护” may be no count
_SLOW_FORMS = frozenset("平月日号时点分份度°方块厘呎番对双'\"")
_DATED = frozenset("代级底初末度月")  # behind 年
_FORMAL = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟")
_PASSED = frozenset("了“「") | MOVED  # a bound may stand in front of these
_new = tuple.__new__  # a third of the time of the class itself
_MONTH = {"月": frozenset({"月龄", "月大"}), "日": frozenset({"日内", "日后"})}  # these are no dates
_HALTED = {"个": frozenset("来几亿万"), "年": _DATED, "起": frozenset("步跳"), "提": frozenset("高升到至价"), "打": frozenset("底了的造工击理包车卡开通下响折破赢败入印算压拼掉"), "套": frozenset("房住及个")}
_STYLES = frozenset({"arabic", "han"})
_ARTICLE = frozenset({"article"})
_SLOW_AFTER = RANGE_HEAD | frozenset(f"半多余/每一十角毛毫钱0123456789.\ufffd:{DIGITS}")


class _Plain(NamedTuple):
    """What the quick path knows of a unit: see `Form`; `scaled` holds its `Unit` by scale word (by currency, for money)."""

    form: Form
    size: int
    money: bool
    rated: bool
    counted: bool
    dated: bool
    halted: frozenset[str]
    kind: str
    rule: str
    scaled: dict[str, Unit]


class Quick:
    """Reads the plain case; `read` answers None for anything else."""

    def __init__(self, units: UnitTable, bounds: Bounds) -> None:
        self._units, self._bounds = units, bounds
        plain = {f.text: _plain(f) for f in units.forms.values() if f.text not in _SLOW_FORMS and not (f.weak and _ordinal(f.text))}
        self._long = {two: tuple((f, plain.get(f.text)) for f in forms) for two, forms in units.by_two.items()}
        self._short = {text: known for text, known in plain.items() if len(text) == 1 and not (known.form.symbol and text.isalpha())}
        self._bounded = bounds.last | _PASSED, bounds.first

    def read(self, norm: str, at: int, num: Numeral, currency: str) -> Mention | None:
        """The quantity of the numeral at `at`, where it is plain; the skipped number that the year of a date is."""
        low, high, exponent, size, scale_at, bound, style = num
        if high is not None or style not in _STYLES or (style == "han" and norm[at] in _FORMAL):
            return None
        end, before = at + size, norm[at - 1] if at else ""
        if before in _SLOW_BEFORE or (before == "的" and norm[at - 2 : at - 1] == "负") or (before in _TO and "第" in norm[max(0, at - 6) : at]) or (style == "han" and before in _OPENING):
            return None
        two = norm[end : end + 2]
        if two in self._units.nouns:
            return None
        known = self._short.get(two[:1]) if two not in self._long else self._longest(norm, end, two)
        if known is None:
            dated = _MONTH.get(two[:1]) if style == "arabic" and not exponent else None
            return _dated(at, end) if dated is not None and two not in dated and (two[0] == "月" or before == "月") else None
        if known.dated and not exponent and style == "arabic" and size > 1:
            return _dated(at, end) if size == 4 and 1000 <= low < 3000 else None
        if known.form.weak and style != "arabic" and size == 1:
            return None
        tail = end + known.size
        after = norm[tail : tail + 1]
        if after in known.halted or norm.rfind("每", max(0, at - 14), at) >= 0:
            return None
        if known.rated and norm.rfind("时", max(0, at - 8), at) >= 0:
            return None
        bound_at = None
        if before in self._bounded[0] or after in self._bounded[1]:
            bound, bound_at = self._bounds.around(norm, at, tail, bound)
        begin = at + scale_at if exponent else end
        scale = norm[begin:end]
        if scale and scale[-1] in "多余来几":
            scale = scale[:-1]
        elif len(scale) > 2 and scale[1] in "多余":
            scale = scale[0] + scale[2]  # 3万多亿
        unit = known.scaled.get(scale + currency if known.money else scale) or self._unit(known, scale, exponent, currency)
        span, factor = _new(Span, (at, tail)), unit[3]
        flags = _ARTICLE if size == 1 and known.counted and norm[at] == "一" else NONE
        amount = low if factor is ONE else product(low, factor)
        q = _new(Quantity, (
            known.kind, low, None, unit, amount, None, bound, span, _new(Span, (at, end)), _new(Span, (begin, tail)), bound_at,
            flags,
        ))  # fmt: skip
        return _new(Mention, (span, "quantity", q, known.rule, (), ""))

    def _longest(self, norm: str, end: int, two: str) -> _Plain | None:
        """The plain unit at `end`, by the table's own rule; None where the longest is none."""
        for form, known in self._long[two]:
            if norm.startswith(form.text, end) and not (form.symbol and runs_on(norm, end, form)):
                return known
        return self._short.get(two[0])

    def _unit(self, known: _Plain, scale: str, exponent: int, currency: str) -> Unit:
        form = known.form
        unit = self._units.unit(form, form.code or currency if known.money else form.code, scale, exponent)
        known.scaled[scale + currency if known.money else scale] = unit
        return unit


def _ordinal(word: str) -> bool:
    """True where a unit can be the beginning of what makes an ordinal of the number (把 of 一把手), or the other way round."""
    return word.startswith(ORDINAL_NEXT) or any(o.startswith(word) for o in ORDINAL_NEXT)


def _dated(start: int, end: int) -> Mention:
    return _new(Mention, (_new(Span, (start, end)), "number_skipped", "date", "zh.number.date", (), ""))


def _plain(form: Form) -> _Plain:
    kind = KIND.get(form.dimension, "measure")
    halted = _SLOW_AFTER | _HALTED.get(form.text, NONE)
    money, rated = form.dimension == "money", form.dimension in RATED
    return _Plain(form, len(form.text), money, rated, form.dimension == "count", form.text == "年", halted, kind, _RULES[kind], {})
