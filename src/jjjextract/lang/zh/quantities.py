"""Chinese quantities: a number with its unit, bound, range and sign, out of running text in the normal form.

One search finds the next numeral; everything else is looked up where it stands: what refuses it (`quantity_checks`), the
unit behind it (`quantity_amounts`), a second number of a range, a denominator (元/公斤, 每度), bounds on either side.
Every numeral that becomes no quantity is yielded as `number_skipped` with its reason.

What a number is measured in is decided by words alone. A bare 元 is the currency that the caller names. A number with a
scale and no unit (千万) has `unit` None, `unit_at` at the scale word, and the scale applied in `amount`. Flags beside
those of `values.Quantity`: `article` (一家, 一个). It fails on a measure word that is in no list (the number is then a
`cardinal`) and on a name with a numeral in it that is in no list.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from decimal import Decimal

from jjjextract.exact import fractional
from jjjextract.lang.units import ONE, Form, clipped, product, shift, zh_units
from jjjextract.lang.zh.common import CommonWords
from jjjextract.lang.zh.numerals import ABLE, HEAD, READ_OUT, RUN, TAIL, Numeral
from jjjextract.lang.zh.quantity_amounts import Amount, Amounts
from jjjextract.lang.zh.quantity_checks import bad_neighbour, unfit
from jjjextract.lang.zh.quantity_fractions import (
    NONE,
    RANGE_HEAD,
    SPECIAL,
    SPECIAL_HEAD,
    SPECIAL_WORDS,
    Fractions,
    signed,
)
from jjjextract.lang.zh.quantity_quick import KIND, Quick
from jjjextract.lang.zh.quantity_ranges import SPREAD, Ranges, ends
from jjjextract.lang.zh.quantity_units import RATED, price_of, rate_of
from jjjextract.lang.zh.quantity_unknown import Unknown
from jjjextract.lang.zh.quantity_words import Bounds, NumberWords, Refusal, currency_before, zh_bounds, zh_number_words
from jjjextract.resources import Resources
from jjjextract.spans import Mention, Span
from jjjextract.values import Quantity, Unit

_THROUGH = re.compile(r"第[\d一二三四五六七八九十百]{1,4}[至到]$")
__all__ = ["Reader", "read", "reader"]

LOST = "\ufffd"
_HALF = (
    r"(?<=半)(?<![大一上下前后]半)(?:(?=[成年天斤里亩吨倍升度桶箱瓶杯碗]|厘(?!米)|小时|公[里斤升]|加仑|分钟|世纪)|(?=日)(?!日[制游])|(?=个)(?!个性))"
    r"|(?<=[个分])(?<![0-9一二两三四五六七八九十百千几].)半(?:(?=钟)|(?<=个半)(?=小时|月)|(?<=分半)(?<![\u4e00-\u9fff]分半)(?=$|[,。;、]))"
)
_TALL = (
    r"(?<=米)(?<![厘毫分千纳微方玉小大糯虾稻百十0-9一二三四五六七八九两万几半]米)[五六七八九]"
    r"(?=[^\u4e00-\u9fff0-9]|$|左右|以上|到|至|的|高)"
)
_START = re.compile(f"[{HEAD}半个分米{SPECIAL_HEAD}](?:{SPECIAL}|{READ_OUT}|{ABLE}{TAIL}|{_HALF}|{_TALL})")
_HALF_NUMERAL = Numeral(Decimal("0.5"), None, 0, 1, 1, "exact", "arabic")
_ONE_NUMERAL = Numeral(ONE, None, 0, 0, 0, "exact", "arabic")
_SCORE = re.compile(r"得|评分|分数|考|满分|比分|高分|平均分|得了|总分|打分|积|领先|落后|大胜|险胜")
_SKIP_RUN = frozenset({"date", "contact", "code", "name"})
_SOLD_BY = frozenset({"mass", "volume", "length", "area", "count"})
# what in front of a number makes a sign, a currency or a lost digit possible
_TOUCHING = frozenset("$¥￥€£₩₹₽฿BDRY币元 -−－负下?\ufffd")
_STEPS = frozenset("迈跨站登跃踏攀")  # 迈|上千亿元
_ODDER = frozenset("前半个分米")
_ODD = frozenset(SPECIAL_HEAD) | frozenset("半个分米")
_RATIO_CHARS = frozenset("0123456789.:")
_HIGH = ("身", "楼", "树", "塔", "墙", "坝", "桥")
_TWO = Decimal(2)
_PERCENT = Form("", "%", "percent", ONE)
_PAIRS = frozenset({"对", "双"})
_POINTS = Unit("分", "{分}", "count", ONE)
_NO_MORE = Refusal(sys.maxsize, sys.maxsize, "")
_AT_ONCE = frozenset({"气", "性", "子"})  # 980元|一口气调高
_LONE, _COUNTED = frozenset("一二三四五六七八九"), ("第", " ", "-", "−", "负", "\ufffd", "")
# behind a lone digit these can still make a number of it, or another reason
_FOLLOW = frozenset("分年月日号时点季期届级代类版后环线强型路等中规把产孩审读功甲乙维元又个和与及的了甲乙")
_new = tuple.__new__
_AGAINST, _AGAINST_BEFORE = re.compile(r"[比:-][0-9一二三四五六七八九十零]"), re.compile(r"[0-9一二三四五六七八九十零][比:-]$")
_MATCH = re.compile(r"比分|[战险大完]胜|击败|负于|不敌|战平|逼平|获胜|取胜|领先|落后|淘汰|力克|惜败")
_LIST = ("、", "和", "与", "及")


class Reader:
    """Reads quantities; built once from resources. `read` keeps nothing of a text."""

    def __init__(self, amounts: Amounts, bounds: Bounds, words: NumberWords) -> None:
        self.amounts, self.units, self.bounds, self.words = amounts, amounts.units, bounds, words
        self._follow = bounds.first | RANGE_HEAD | _FOLLOW
        self.ranges = Ranges(amounts)
        self.fractions, self.quick = Fractions(amounts, bounds), Quick(amounts.units, bounds)

    def read(self, norm: str, *, start: int = 0, end: int | None = None, currency: str = "CNY") -> Iterator[Mention]:
        """Quantities and skipped numerals of `norm[start:end]`, in text order, none overlapping."""
        stop = len(norm) if end is None else end
        refusals = iter(self.words.find(norm, start, stop))
        word, pos = next(refusals, _NO_MORE), start
        search, known, numeral, quick = _START.search, self.amounts.known, self.amounts.numeral, self.quick.read
        while m := search(norm, pos, stop):
            at, text = m.start(), m.group()
            while word[1] <= at:
                word = next(refusals, _NO_MORE)
            if word[0] <= at and self._stands(norm, word, m):
                found = _skip(at, max(word.end, at + 1), word.reason)
            elif (
                (text[0] in _ODD and (text[0] in _ODDER or text in SPECIAL_WORDS))
                or (num := known.get(text) or numeral(text)) is None
                or (plain := quick(norm, at, num, currency)) is None
            ):
                found = self._one(norm, m, currency)
            else:
                found = plain
            begin, last = found[0]
            yield found if begin >= pos else clipped(found, pos)
            pos = last if last > at else at + 1

    def _one(self, norm: str, m: re.Match[str], currency: str) -> Mention:
        """The quantity whose numeral is `m`, or the numeral with the reason why there is none."""
        at, text = m.start(), m.group()
        num: Numeral | None
        if text[0] in _ODD and (text in SPECIAL_WORDS or text[0] in _ODDER):
            if text[0] == "米":
                return self._tall(norm, at, text, currency)
            special = self.fractions.special(norm, m)
            if special is not None:
                return special
            num = _HALF_NUMERAL if text[0] == "半" else _ONE_NUMERAL if text[0] in "个分" else self.amounts.numeral(text)
        else:
            if len(text) == 1 and text in _LONE and self._noun_behind(norm, at):
                return _skip(at, at + 1, "noun")
            num = self.amounts.numeral(text)
        if num is None:
            return _skip(at, at + 1, "word")
        if num.size == 1 and norm[at + 2 : at + 3] == "折" and norm[at + 1] in _LONE and text[0] in _LONE:
            num = num._replace(low=num.low + self.amounts.numeral(norm[at + 1]).low / 10, size=2, scale_at=2)  # type: ignore[union-attr]
        if norm[at + num.size : at + num.size + 1] == LOST:
            num = _damaged(norm, at, num)
        result = bad_neighbour(norm, at, num) or self._number(norm, at, num, currency)
        if isinstance(result, Mention):
            return result
        return _skip(at, m.end() if result in _SKIP_RUN else at + max(1, num.size), result)

    def _stands(self, norm: str, word: Refusal, m: re.Match[str]) -> bool:
        """A refusal stands unless the numeral goes on behind the word (百年 against 百亿), a unit does (四平方米), or it is
        十分之一."""
        if norm.startswith("分之", word.end - 1) or (norm[word.start - 1 : word.start] == "又" and norm[word.end - 1] == "分"):
            return False
        if word.start < m.start() and norm[word.start] == "同" and norm[m.end() : m.end() + 1] in "成百千万":
            return False  # 三成六同|一成二
        if word.start < m.start() and norm[word.start] == "高" and norm[word.start - 1 : word.start] in _HIGH:
            return False  # 身高|一米八, and no 高一
        if word.start < m.start() and norm[word.start] == "高" and norm[m.end() : m.end() + 1] in "成倍块毛个米":
            return False  # 比国内订单高|三成
        if word.reason in ("contact", "link") or word.start < m.start():
            return True
        form = self.units.at(norm, m.end()) if word.end > m.end() else None
        return word.end >= m.end() and (form is None or m.end() + len(form.text) <= word.end)

    def _noun_behind(self, norm: str, at: int) -> bool:
        """A lone Chinese digit in front of a character that begins no unit (三地, 四市)."""
        after = norm[at + 1 : at + 2]
        if not "\u3400" <= after <= "\u9fff" or norm[at - 1 : at] in _COUNTED or after in self._follow:
            return False
        return after not in self.units.first or self.units.at(norm, at + 1) is None

    def _tall(self, norm: str, at: int, text: str, currency: str) -> Mention:
        """米九: one metre and nine tenths."""
        num = Numeral(1 + self.amounts.numeral(text[1]).low / 10, None, 0, 2, 2, "exact", "arabic")  # type: ignore[union-attr]
        a = Amount(num, num.low, None, "exact", self.units.forms["米"], "", 0, at, at, at + 2, at + 2)
        second = self.ranges.second(norm, a)
        return self._whole(norm, a, second if isinstance(second, Amount) else None, currency)

    def _number(self, norm: str, at: int, num: Numeral, currency: str) -> Mention | str:
        if num.style == "arabic" and not num.exponent and _is_date(norm, at + num.size, num):
            return "date"
        if norm[at + num.size : at + num.size + 1] == "又" and (mixed := self.fractions.mixed(norm, at, num)):
            return mixed
        before = norm[at - 1 : at]
        if before == "第" or (before == " " and norm[at - 2 : at - 1] == "第"):
            return self.fractions.ordinal(norm, at, num)
        if before in {"至", "到"} and _THROUGH.search(norm, max(0, at - 6), at):
            return "ordinal"  # 第一至四卷
        if norm[at + num.size : at + num.size + 1] in ("分", "/", "份") and (found := self.fractions.read(norm, at, num)) is not None:
            return found
        first = self.amounts.at(norm, at, num)
        if norm.startswith(SPREAD, first.end) and (both := self.ranges.spread(norm, first)):
            return self._whole(norm, *both, currency)
        second = self.ranges.second(norm, first)
        if isinstance(second, str):
            return second
        if second is None and first.form is None and norm[first.end : first.end + 1] in _LIST:
            listed = self._listed(norm, first)
            if listed is not None:
                return _inherited(first, listed)
        if second is None and ":" in (norm[at - 1 : at], norm[first.end : first.end + 1]) and _is_share(norm, first):
            return _inherited(first, _PERCENT)
        if second is None and (reason := unfit(norm, first, self.bounds)):
            return reason
        return self._whole(norm, first, second, currency)

    def _listed(self, norm: str, a: Amount) -> Form | None:
        """The unit that a later member of a list states for all (4.4、2.1和7.9个百分点)."""
        at = a.end
        for _ in range(8):
            run = RUN.match(norm, at + 1) if norm[at : at + 1] in _LIST else None
            num = self.amounts.numeral(run.group()) if run else None
            if num is None or num.style != "arabic" or a.num.style != "arabic" or num.exponent or a.exponent:
                return None
            b = self.amounts.at(norm, at + 1, num)
            if b.form is not None:
                return b.form if b.form.dimension in ("percent", "points", "ratio") else None
            at = b.end
        return None

    def _whole(self, norm: str, a: Amount, b: Amount | None, currency: str) -> Mention:
        """The quantity of one amount or of a range."""
        last = b or a
        low, high, exponent, bound = ends(a, b)
        before = norm[a.start - 1 : a.start]
        plain = before not in _TOUCHING and not (before == "的" and norm[a.start - 2 : a.start - 1] == "负")
        lead, sign = (a.start, None) if plain else currency_before(norm, a.start)
        unit, end, priced = self._unit(norm, last, exponent, sign, currency)
        start, damaged = a.start, False
        if not plain:
            start, low, above = signed(norm, a.start, low, high, unit)
            start, high = min(start, lead), high if b else above  # the second number of a range has its own sign
            low, high = (high, low) if high is not None and high < low else (low, high)
        if not plain or a.num.style == "arabic":
            damaged, start = _lost(norm, start, a)
        bound, bound_at = self.bounds.around(norm, start, end, bound)
        flags = _flags(norm, a, damaged=damaged) if damaged or a.num.style != "arabic" else NONE
        if "bare_scale" in flags and norm[a.start - 1 : a.start] == "上":
            over = norm[a.start - 2 : a.start - 1] in _STEPS  # 迈上|千亿元
            bound, bound_at = ("over", Span(a.start - 2, a.start)) if over else ("at_least", Span(a.start - 1, a.start))
        kind = _kind(norm, a, last.form, unit)
        if unit is not None and unit.text in _PAIRS and start == 0 and end == len(norm):
            kind, unit = "cardinal", unit._replace(code="1", dimension="ratio", factor=_TWO)  # no word of what they are pairs of
        unit = _POINTS if kind == "score" and unit is not None else unit
        factor = unit.factor if unit is not None else shift(ONE, exponent)
        amount, upper = product(low, factor), None if high is None else product(high, factor)
        unit_at = Span(last.scale_at if last.scale else last.num_end, end) if unit is not None or last.scale else None
        q = Quantity(
            kind, None if damaged else low, None if damaged else high, unit, None if damaged else amount,
            None if damaged else upper, bound, Span(start, end), Span(a.start, a.num_end), unit_at, bound_at, flags,
        )  # fmt: skip
        return Mention(q.span, "quantity", q, f"zh.quantity.{kind}" + (".range" if b else ".price" if priced else ""))

    def _unit(self, norm: str, a: Amount, exponent: int, sign: str | None, currency: str) -> tuple[Unit | None, int, bool]:
        """The unit with its scale and denominator, where the expression ends, and whether it is a price."""
        form, scale = a.form, a.scale if exponent else ""
        if form is None:
            return (Unit(scale, sign or currency, "money", shift(ONE, exponent)) if sign is not None else None), a.end, False
        code = form.code or sign or currency if form.dimension == "money" else form.code
        below, end = self._below(norm, a, form)
        rate = rate_of(norm, a.start) if below is None and form.dimension in RATED else None
        if rate:
            return Unit(scale + form.text, f"{code}/{rate}", f"{form.dimension}/time", shift(form.factor, exponent)), a.end, True
        if below is None:
            return self.units.unit(form, code, scale, exponent), a.end, False
        joined, form = f"{code}/{below.code or currency}", form._replace(text=form.text + norm[a.end : end])
        return Unit(scale + form.text, joined, f"{form.dimension}/{below.dimension}", shift(form.factor, exponent)), end, True

    def _below(self, norm: str, a: Amount, form: Form) -> tuple[Form | None, int]:
        """The denominator behind the unit (元/公斤, 吨每小时) or, for money, in front of the number (每度)."""
        if norm[a.end : a.end + 1] in ("/", "每"):
            below = self.units.at(norm, a.end + 1)
            if below is not None and below.dimension != "money" and (form.dimension != "count" or norm[a.end] == "/"):
                return below, a.end + 1 + len(below.text)
        if form.dimension != "money":
            return None, a.end
        if norm[a.end : a.end + 1] == "一" and norm[a.end + 2 : a.end + 3] not in _AT_ONCE and (below := self.units.at(norm, a.end + 1)) and below.dimension in _SOLD_BY:
            return below, a.end
        return price_of(norm, a.start, self.units), a.end


def _inherited(a: Amount, form: Form) -> Mention:
    """A number of a list whose unit stands behind a later one."""
    unit, span = Unit("", form.code, form.dimension, form.factor), Span(a.start, a.num_end)
    kind = KIND.get(form.dimension, "measure")
    q = Quantity(kind, a.low, None, unit, a.low * form.factor, None, "exact", span, span, None, None, frozenset({"unit_inferred"}))
    return Mention(span, "quantity", q, f"zh.quantity.{kind}.list")


def _is_result(norm: str, a: Amount) -> bool:
    """One side of the result of a match (3比2获胜, 比分3:2)."""
    if not (_AGAINST.match(norm, a.num_end) or _AGAINST_BEFORE.search(norm, max(0, a.start - 4), a.start)):
        return False
    return bool(_MATCH.search(norm, max(0, a.start - 16), a.num_end + 10))


def _is_share(norm: str, a: Amount) -> bool:
    """A member of a ratio that adds up to a hundred (8.5:35.3:56.2): each is a percentage."""
    if a.form is not None or a.num.style != "arabic" or a.exponent:
        return False
    start, end = a.start, a.num_end
    while start and norm[start - 1] in _RATIO_CHARS and a.start - start < 60:
        start -= 1
    while end < len(norm) and norm[end] in _RATIO_CHARS and end - a.num_end < 60:
        end += 1
    parts = norm[start:end].strip(":").split(":")
    if not 3 <= len(parts) <= 8 or not all(p.replace(".", "", 1).isdigit() for p in parts):
        return False
    return abs(sum((Decimal(p) for p in parts), Decimal(-100))) <= Decimal("0.2")


def _is_date(norm: str, end: int, num: Numeral) -> bool:
    """2024年, 8月: a date before anything is looked up."""
    after = norm[end : end + 1]
    if after == "年":
        return num.size == 4 and 1000 <= num.low < 3000
    return after == "月" and norm[end + 1 : end + 2] not in ("龄", "大")


def _skip(start: int, end: int, reason: str) -> Mention:
    return _new(Mention, (_new(Span, (start, end)), "number_skipped", reason, "zh.number." + reason, (), ""))


def _flags(norm: str, a: Amount, *, damaged: bool) -> frozenset[str]:
    n = a.num
    if damaged:
        return frozenset({"damaged"})
    if n.style == "scale" and norm[a.start] != "十":
        return frozenset({"bare_scale"})
    if n.size == 1 and norm[a.start] == "一" and a.form is not None and a.form.dimension == "count":
        return frozenset({"article"})
    return NONE


_GROUP = re.compile(r"[0-9]{3}(?![0-9])")


def _lost(norm: str, start: int, a: Amount) -> tuple[bool, int]:
    """Whether and where a lost character that touches the numeral; a question mark is one only in front of a zero."""
    inside = LOST in norm[a.start : a.num_end]
    if norm[start - 1 : start] == "?" and a.num.style == "arabic" and norm[a.start] == "0" and a.num.low == 0:
        return True, start - 1
    if norm[start - 2 : start] == LOST + "," and _GROUP.match(norm, a.start):
        return True, start - 2  # the lost digit stands in front of the comma: ▯,280万
    first = start
    while first and norm[first - 1] == LOST:
        first -= 1
    if first < start and RUN.match(norm, first - 1):
        first = start  # the numeral in front has taken it
    return inside or first < start, first


def _damaged(norm: str, at: int, num: Numeral) -> Numeral:
    """The numeral with the lost characters behind it and the digits behind those."""
    end = at + num.size
    while end < len(norm) and (norm[end] == LOST or (norm[end].isascii() and norm[end].isdigit())):
        end += 1
    return num._replace(size=end - at, scale_at=end - at, exponent=0, high=None, style="arabic")


def _kind(norm: str, a: Amount, form: Form | None, unit: Unit | None) -> str:
    if unit is None:
        return "score" if _is_result(norm, a) else "cardinal"
    if form is None:
        return "money"
    if form.text == "分" and (norm[a.end : a.end + 1] or (fractional(a.low) and form.dimension == "money") or _SCORE.search(norm, max(0, a.start - 8), a.start)):
        return "score"
    return KIND.get(form.dimension, "measure")


def reader(res: Resources) -> Reader:
    """The reader of these resources; ask for it with `res.get(reader)`."""
    return Reader(Amounts(res.get(zh_units), Unknown(res.get(CommonWords.load))), res.get(zh_bounds), res.get(zh_number_words))


def read(norm: str, res: Resources, *, start: int = 0, end: int | None = None, currency: str = "CNY") -> Iterator[Mention]:
    """Quantities (`quantity`) and refused numerals (`number_skipped`) of a normal-form string, in text order."""
    return res.get(reader).read(norm, start=start, end=end, currency=currency)
