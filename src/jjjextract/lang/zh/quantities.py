"""Chinese quantities: a number with its unit, bound, range and sign, out of running text in the normal form.

One search finds the next numeral; everything else is looked up where it stands: what refuses it (a name, a date, a code),
the unit behind it, a second number of a range, subunits (3块5, 1元2角), a denominator (元/公斤, 每度), bounds on either
side. Every numeral that becomes no quantity is yielded as `number_skipped` with its reason.

What a number is measured in is decided by words alone. A bare 元 is the currency that the caller names. A bare scale
(千万) has no unit: `unit` is None, `unit_at` is the scale word, `amount` has the scale applied. It fails on a measure word
that is in no list (the number is then a `cardinal`) and on a name with a numeral in it that is in no list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from jjjextract.lang.units import Form, UnitTable, zh_units
from jjjextract.lang.zh.numerals import DIGITS, RUN, Numeral, parse
from jjjextract.lang.zh.quantity_words import Bounds, NumberWords, Refusal, refused_before, zh_bounds, zh_number_words
from jjjextract.resources import Resources
from jjjextract.spans import Mention, Span
from jjjextract.values import Quantity, Unit

__all__ = ["Reader", "read", "reader"]

LOST = "\ufffd"
_HALVES = r"半(?=[成年天日斤里亩吨倍升度]|个(?:百分点|月|小时|世纪|多|点)|小时|公里|公斤|分钟|世纪|数以上)"
_START = re.compile(f"(?:一|过|近|大|多)半(?![天日年月路夜个小成岛径导])|半数|翻[倍番]|减半|(?<=[国省市球区界县洲名])前(?:[三五十]|[1-9][0-9]?)(?![0-9季位名大年个月天届次期者])|{RUN.pattern}|{_HALVES}")
_HALF_NUMERAL = Numeral(Decimal("0.5"), None, 0, 1, 1, "exact", "arabic")
_HAN = re.compile(r"[\u3400-\u9fff]")
_TO = re.compile(r"\s?(?:至|到|—{1,2}|-{1,2}|~|～|〜|–|−|－|或)\s?")
_BIG_UNITS = ("千瓦", "千克", "千卡", "千焦", "千赫", "千帕", "千伏", "千字节", "千比特", "兆瓦", "兆赫", "兆帕", "兆焦", "兆字节", "兆比特", "百帕", "百亿亿次", "千万亿次", "千牛")
_SUB = re.compile(rf"零?([0-9{DIGITS}])[角毛](?:零?([0-9{DIGITS}])[分仙])?(?:钱)?|零?([0-9{DIGITS}]{{1,2}}|[一二三四五六七八九]?十[一二三四五六七八九]?)[分仙](?!之|钟)(?:钱)?")
_SHORT_CHANGE = re.compile(r"([0-9一二两三四五六七八九])(?![0-9十百千万亿零一二两三四五六七八九])")
_SIGNS = {"¥": "", "￥": "", "$": "USD", "€": "EUR", "£": "GBP", "₩": "KRW", "₹": "INR", "₽": "RUB", "฿": "THB"}
_LONG_SIGNS = (("US$", "USD"), ("HK$", "HKD"), ("NT$", "TWD"), ("A$", "AUD"), ("C$", "CAD"), ("S$", "SGD"), ("RMB", "CNY"), ("USD", "USD"), ("人民币", "CNY"), ("新台币", "TWD"), ("港币", "HKD"), ("美元", "USD"))
_DATE_NEXT = ("年", "月", "日", "号", "时", "点", "季度")
_ORDINAL_NEXT = ("期", "届", "号", "级", "代", "类", "版", "后", "环", "线", "年级", "强", "型", "路", "等奖", "号线", "年代", "号楼", "产业", "中全会", "大报告", "大精神", "规划", "把手")
_HOTLINES = frozenset({"110", "119", "120", "122", "114", "12306", "12315", "12345", "12355", "12333", "12366", "95598", "96110"})
_POWER = re.compile(r"电|能耗|千瓦")
_HEAT = re.compile(r"温|热|零下|零上|摄氏|冷|烧|暑|寒|℃")
_SCORE = re.compile(r"得分|评分|分数|考|满分|比分|高分|平均分|得了|总分|打分|积")
KIND = {"percent": "percent", "points": "percent", "ratio": "multiple", "money": "money", "count": "count", "time": "duration", "age": "age", "temperature": "temperature"}
_PRICE = re.compile(r"每(?:一)?([\u4e00-\u9fff]{1,4}?)(?:的)?[^0-9,;。、每一二三四五六七八九十百千万]{0,9}$")
_HEDGED = frozenset({"ratio", "time", "percent", "money", "mass", "length", "area", "volume", "age"})
_NOT_HEDGE = frozenset("元数样次种边方年月势大调")
_RANK = re.compile(r"(?:居|列|排名|位次|名列|位列|排)[^,;。\n]{0,6}$")


class Amount(NamedTuple):
    """A numeral with the unit behind it; `end` is behind both."""

    num: Numeral
    low: Decimal
    high: Decimal | None
    bound: str
    form: Form | None
    scale: str
    exponent: int
    start: int
    scale_at: int
    num_end: int
    end: int
    rounded: bool = False


class Reader:
    """Reads quantities; built once from resources. `read` is pure."""

    def __init__(self, units: UnitTable, bounds: Bounds, words: NumberWords) -> None:
        self.units, self.bounds, self.words = units, bounds, words
        self._numerals: dict[str, Numeral | None] = {}

    def numeral(self, run: str) -> Numeral | None:
        """`numerals.parse` with a memory of short runs."""
        if len(run) > 6:
            return parse(run)
        found = self._numerals.get(run, False)
        if found is False:
            found = self._numerals[run] = parse(run)
            if len(self._numerals) > 20_000:
                self._numerals.clear()
        return found  # type: ignore[return-value]

    def read(self, norm: str, *, start: int = 0, end: int | None = None, currency: str = "CNY") -> Iterator[Mention]:
        """Quantities and skipped numerals of `norm[start:end]`, in text order, none overlapping."""
        stop = len(norm) if end is None else end
        refusals = self.words.find(norm)
        k, pos = 0, start
        while m := _START.search(norm, pos, stop):
            at = m.start()
            while k < len(refusals) and refusals[k].end <= at:
                k += 1
            if k < len(refusals) and refusals[k].start <= at and (found := self._refused(norm, refusals[k], m)):
                yield found
                pos = found.span.end
                continue
            result = self._one(norm, m, currency)
            if isinstance(result, str):
                n = self.numeral(m.group()) if norm[at] != "半" else None
                pos = at + max(1, n.size if n else 1)
                yield _skip(at, m.end() if result in _WHOLE else pos, result)
                pos = m.end() if result in _WHOLE else pos
                continue
            yield result
            pos = max(result.span.end, at + 1)

    def _refused(self, norm: str, word: Refusal, m: re.Match[str]) -> Mention | None:
        """The refusal stands unless the numeral goes on behind the word (百年 against 百亿)."""
        if norm.startswith("之", word.end) and norm[word.end - 1] == "分":
            return None
        if word.reason != "contact" and word.end < m.end() and word.start == m.start():
            return None
        return _skip(m.start(), max(word.end, m.start() + 1), word.reason)

    def _one(self, norm: str, m: re.Match[str], currency: str) -> Mention | str:
        """The quantity whose numeral is `m`, or the reason why there is none."""
        at = m.start()
        word = _WORD_VALUES.get(m.group())
        if word is not None and m.group() != "半":
            return self._word(norm, m, *word)
        if norm[at] == "前":
            n = self.numeral(m.group()[1:])
            span = Span(at, m.end())
            top = n.low if n else None
            return Mention(span, "quantity", Quantity("rank", top, None, None, top, None, "exact", span, Span(at + 1, m.end())), "zh.quantity.rank.top")
        if norm[at] == "半":
            num: Numeral | None = _HALF_NUMERAL
        else:
            num = self.numeral(m.group())
        if num is None:
            return "word"
        before = norm[at - 1 : at]
        if reason := _bad_neighbour(norm, at, before, num):
            return reason
        if before == "第" or norm[max(0, at - 2) : at] == "第 ":
            return self._ordinal(norm, at, num)
        found = self._fraction(norm, at, num)
        if found is not None:
            return found
        first = self.amount(norm, at, num)
        second = self._second(norm, first)
        if isinstance(second, str):
            return second
        if second is None and (reason := self._unfit(norm, first)):
            return reason
        return self._whole(norm, first, second, currency)

    # --- one number with its unit ---------------------------------------------------------------------------------

    def amount(self, norm: str, at: int, num: Numeral) -> Amount:
        """The numeral at `at` with its unit."""
        end = at + num.size
        low, high, bound = num.low, num.high, num.bound
        scale = norm[at + num.scale_at : end].rstrip("多余来") if num.exponent else ""
        exponent = num.exponent
        p = end + 1 if norm[end : end + 1] == " " else end
        form = self.units.at(norm, p)
        if form is not None and form.text == "度":
            form = _degree(norm, at, exponent)
        elif form is not None and form.text == "呎" and _FLAT.search(norm, max(0, at - 10), at):
            form = _SQUARE_FOOT
        elif norm[p : p + 1] == "厘" and "息" in norm[max(0, at - 10) : at]:
            form = _LI
        elif norm[p : p + 1] == "点" and _is_index(norm, at, p, num):
            form = _INDEX_POINT
        if norm[p : p + 1] == "个" and norm[p + 1 : p + 2] in ("多", "半", "来") and not exponent:
            inner = self.units.at("个" + norm[p + 2 : p + 6], 0)
            if inner is not None and len(inner.text) > 1:
                half = norm[p + 1] == "半"
                low = low + Decimal("0.5") if half else low
                bound = bound if half else "about" if norm[p + 1] == "来" else "over"
                return Amount(num, low, high, bound, inner, "", 0, at, end, end, p + 1 + len(inner.text))
        if form is None:
            return Amount(num, low, high, bound, None, scale, exponent, at, at + num.scale_at, end, end)
        tail = p + len(form.text)
        if norm[tail : tail + 1] in ("半", "多", "余"):
            low, bound, tail = _hedged(norm, tail, low, bound, form)
        elif form.text in ("成", "折") and exponent == 0 and norm[tail : tail + 1] in DIGITS and tail < len(norm):
            digit = parse(norm[tail])
            if digit and self.units.at(norm, tail + 1) is None:
                low, tail = low + digit.low / 10, tail + 1
        elif form.dimension == "money" and not exponent and form.factor == 1:
            low, tail = _change(norm, tail, low)
        return Amount(num, low, high, bound, form, scale, exponent, at, at + num.scale_at, end, tail)

    def _unfit(self, norm: str, a: Amount) -> str | None:
        """Why the number is none: a date, an ordinal, a word, a lone digit in front of a noun."""
        n, after = a.num, norm[a.num_end : a.num_end + 3]
        if n.style == "vague":
            return "vague"
        if after.startswith(_DATE_NEXT) and (reason := _date(norm, a)):
            return reason
        if after.startswith(_ORDINAL_NEXT) and not (a.form and len(a.form.text) > 1 and a.form.dimension != "count"):
            return "ordinal" if a.form is None or after[0] in "期届号级代类版环线" else None
        if n.style == "arabic":
            if a.form is None and norm[a.start : a.num_end] in _HOTLINES:
                return "contact"
            return "name" if _latin(norm, a.num_end) and (a.form is None or not a.form.symbol) else None
        lone = n.size == 1
        if a.form is not None and a.form.text == "番" and "翻" not in norm[max(0, a.start - 3) : a.start]:
            return "word"
        if a.form is None:
            return self._bare_han(norm, a)
        if lone and a.form.weak and norm[a.start] not in "两几":
            return "set_phrase"
        if n.style == "scale" and n.low != 10 and lone and not self.bounds.before(norm, a.start) and norm[a.start - 1 : a.start] != "上":
            return "set_phrase"
        if n.style == "digits" and a.form.dimension == "count":
            return "name"
        return None

    def _bare_han(self, norm: str, a: Amount) -> str | None:
        """A Chinese numeral with no unit: a number where it is long or stands alone."""
        after, before = norm[a.num_end : a.num_end + 1], norm[a.start - 1 : a.start]
        if after in DIGITS and after:
            return "set_phrase"
        alone = not (after and _HAN.match(after)) or self.bounds.behind(norm, a.num_end) is not None or after in "的了元"
        if a.num.exponent or a.num.size >= 3:
            return None
        if alone and not (before and _HAN.match(before)):
            return None
        if a.num.size == 2 and alone and a.num.style != "digits" and a.num.bound != "between":
            return None
        return "noun"

    # --- the whole expression -------------------------------------------------------------------------------------

    def _whole(self, norm: str, a: Amount, b: Amount | None, currency: str) -> Mention | str:
        last = b or a
        form = last.form
        lead, sign = _lead(norm, a.start)
        code = _code(norm, last, currency, sign)
        unit, end, price = self._unit(norm, last, form, code)
        low, high, scale_exp, bound = _ends(a, b)
        if form is not None and form.text == "番" and low <= 10:
            low = Decimal(2) ** int(low)
        if scale_exp != last.exponent and unit is not None:
            unit = self.units.unit(form, unit.code, "", 0) if form else unit
        if sign and unit is None:
            unit = Unit(last.scale, code, "money", Decimal(1).scaleb(scale_exp))
        factor = unit.factor if unit is not None else Decimal(1).scaleb(scale_exp)
        start, low, high = _signed(norm, a.start, low, high, unit)
        if lead < start and sign:
            start = lead
        flags: set[str] = set()
        bound, bound_at = self._bound(norm, start, end, bound, a)
        if a.num.style == "scale" and a.num.low != 10:
            flags.add("bare_scale")
            if norm[a.start - 1 : a.start] == "上":
                bound, bound_at = "at_least", Span(a.start - 1, a.start)
        if _article(norm, a, form):
            flags.add("article")
        damaged, start, end = _lost(norm, start, end, a)
        if damaged:
            flags.add("damaged")
            low = high = None  # type: ignore[assignment]
        kind = _kind(norm, a, form, unit)
        if kind is None:
            return "noun"
        unit_at = Span(last.scale_at, end) if unit is not None or last.scale else None
        q = Quantity(
            kind, low, high, unit, None if low is None else low * factor, None if high is None else high * factor,
            bound, Span(start, end), Span(a.start, a.num_end), unit_at, bound_at, frozenset(flags) if flags else _NONE,
        )  # fmt: skip
        return Mention(q.span, "quantity", q, f"zh.quantity.{kind}" + (".range" if b else ".price" if price else ""))

    def _second(self, norm: str, a: Amount) -> Amount | str | None:
        """The upper end of a range that `a` begins."""
        if a.high is not None or a.low is None:
            return None
        m = _TO.match(norm, a.end)
        if not m or norm[a.start - 1 : a.start] in ("从", "由", "自", "第"):
            return None
        at = m.end()
        if norm.startswith("百分之", at):
            return None
        run = RUN.match(norm, at)
        num = self.numeral(run.group()) if run else None
        if num is None or num.high is not None:
            return None
        b = self.amount(norm, at, num)
        if a.form and (b.form is None or b.form.dimension != a.form.dimension or b.form.factor != a.form.factor):
            return None
        if norm.startswith(_DATE_NEXT, b.num_end) and _date(norm, b):
            return "date" if not a.form else None
        if b.form is None and not b.exponent and m.group().strip() in ("-", "或", "—", "--", "–"):
            return None
        if b.form is None and a.num.style != "arabic" and not b.exponent:
            return None
        return b if a.low * 10 ** a.exponent < b.low * 10 ** b.exponent or a.low < b.low else None

    def _unit(self, norm: str, a: Amount, form: Form | None, code: str) -> tuple[Unit | None, int, bool]:
        """The unit with its denominator, and where the expression ends."""
        if form is None:
            return None, a.end, False
        scale = a.scale
        end, below = a.end, None
        if norm[end : end + 1] in ("/", "每"):
            below = self.units.at(norm, end + 1)
            if below is not None and below.dimension != "money" and not (form.dimension == "count" and norm[end] == "每"):
                end += 1 + len(below.text)
            else:
                below = None
        if below is None and form.dimension == "money":
            below = self._priced(norm, a.start)
        if below is None:
            return self.units.unit(form, code, scale, a.exponent), end, False
        low = "kW.h" if below.text == "度" else below.code or "CNY"
        unit = Unit(scale + form.text, f"{code}/{low}", f"{form.dimension}/{below.dimension}", form.factor.scaleb(a.exponent))
        return unit, end, True

    def _priced(self, norm: str, start: int) -> Form | None:
        """The denominator in front of a price: 每度(电)0.35元, 每公斤卖到12元."""
        at = norm.rfind("每", max(0, start - 14), start)
        if at < 0:
            return None
        p = at + 2 if norm[at + 1 : at + 2] == "一" else at + 1
        form = self.units.at(norm, p)
        if form is None or form.dimension in ("money", "percent") or form.text in ("股", "人", "户", "名", "年", "月", "天", "周", "人次"):
            return None
        return form if _PRICE.search(norm, at, start) else None

    def _bound(self, norm: str, start: int, end: int, bound: str, a: Amount) -> tuple[str, Span | None]:
        before = self.bounds.before(norm, start)
        behind = self.bounds.behind(norm, end)
        if behind and behind[0] in ("over", "nearly") and norm[behind[1]] in "多余强弱起":
            behind = behind if a.form is not None and a.form.dimension in _HEDGED and norm[behind[2] : behind[2] + 1] not in _NOT_HEDGE else None
        best = before or behind
        if before and behind and before[0] in ("about", "nearly") and behind[0] != "about":
            best = behind
        if best is None or bound == "between":
            return bound, Span(best[1], best[2]) if best else None
        if bound in ("over", "about") and best[0] in ("nearly", "about"):
            return bound, Span(best[1], best[2])
        return best[0], Span(best[1], best[2])

    def _word(self, norm: str, m: re.Match[str], kind: str, value: str, code: str, bound: str) -> Mention:
        """一半, 过半, 翻倍, 减半: a value in a word."""
        span = Span(*m.span())
        stated, bound_at = self._bound_at(norm, span.start, span.end, bound)
        unit = Unit("", code, "percent" if code == "%" else "ratio", Decimal(1))
        low = Decimal(value)
        if m.group() in ("过半", "近半"):
            span = Span(span.start + 1, span.end)
            stated, bound_at = bound, Span(span.start - 1, span.start)
        q = Quantity(kind, low, None, unit, low, None, stated, span, span, None, bound_at)
        return Mention(span, "quantity", q, "zh.quantity.word")

    # --- fractions and ordinals -----------------------------------------------------------------------------------

    def _fraction(self, norm: str, at: int, num: Numeral) -> Mention | None:
        """百分之三点五, 三分之二, 四分三 (Hong Kong)."""
        end = at + num.size
        if norm[end : end + 1] != "分":
            return None
        if norm[end + 1 : end + 2] != "之":
            return self._short_fraction(norm, at, num)
        run = RUN.match(norm, end + 2)
        top = self.numeral(run.group()) if run else None
        if top is None:
            return None
        stop = end + 2 + top.size
        if norm[at:end] in ("百", "千", "万"):
            return self._percent(norm, at, end, top, stop)
        if num.low == 0:
            return None
        value = (top.low * 10**top.exponent) / (num.low * 10**num.exponent)
        whole = _mixed(norm, at, self)
        start = whole[1] if whole else at
        value = value + whole[0] if whole else value
        return self._ratio(norm, start, stop, value, "zh.quantity.fraction")

    def _ratio(self, norm: str, start: int, stop: int, value: Decimal, rule: str) -> Mention:
        exact = value.quantize(Decimal("0.000001"))
        flags = frozenset({"rounded"}) if exact != value else _NONE
        value = exact if exact != value else value
        bound, bound_at = self._bound_at(norm, start, stop, "exact")
        span = Span(start, stop)
        q = Quantity("fraction", value, None, _ONE_UNIT, value, None, bound, span, span, None, bound_at, flags)
        return Mention(span, "quantity", q, rule)

    def _bound_at(self, norm: str, start: int, end: int, bound: str) -> tuple[str, Span | None]:
        found = self.bounds.before(norm, start) or self.bounds.behind(norm, end)
        return (found[0], Span(found[1], found[2])) if found and bound != "between" else (bound, None)

    def _short_fraction(self, norm: str, at: int, num: Numeral) -> Mention | None:
        top = norm[at + 2 : at + 3]
        if num.size != 1 or num.style != "han" or not top or top not in "一二三四" or norm[at + 3 : at + 4] in tuple(f"{DIGITS}十百千万之钟秒些直起般样定个半"):
            return None
        if norm[at - 1 : at] in tuple(f"{DIGITS}十百千万点"):
            return None
        n = parse(top)
        if n is None or n.low >= num.low or num.low > 5 or num.low < 3:
            return None
        return self._ratio(norm, at, at + 3, n.low / num.low, "zh.quantity.fraction.short")

    def _percent(self, norm: str, at: int, end: int, top: Numeral, stop: int) -> Mention | None:
        """百分之五到六, 千分之三; 万分之五 is a plain ratio."""
        low, high, bound = top.low * 10**top.exponent, top.high, top.bound
        m = _TO.match(norm, stop)
        if high is None and m and norm[at - 1 : at] not in ("从", "由", "自"):
            p = m.end() + 3 if norm.startswith("百分之", m.end()) else m.end()
            run = RUN.match(norm, p)
            second = self.numeral(run.group()) if run else None
            if second and second.low > low and not self.units.at(norm, p + second.size):
                high, stop, bound = second.low, p + second.size, "between"
        code, factor = {"百": ("%", Decimal(1)), "千": ("[ppth]", Decimal(1)), "万": ("1", Decimal("0.0001"))}[norm[at]]
        unit = Unit(norm[at : end + 2], code, "percent" if code != "1" else "ratio", factor)
        start, low, high = _signed(norm, at, low, high, unit)
        bound, bound_at = self._bound_at(norm, start, stop, bound)
        span = Span(start, stop)
        flags = frozenset({"vague"}) if top.style == "vague" else _NONE
        q = Quantity("percent" if code != "1" else "fraction", low, high, unit, low * factor, None if high is None else high * factor,
                     bound, span, Span(end + 2, end + 2 + top.size), Span(at, end + 2), bound_at, flags)  # fmt: skip
        return Mention(span, "quantity", q, "zh.quantity.percent.words")

    def _ordinal(self, norm: str, at: int, num: Numeral) -> Mention | str:
        """第6位 and 居第二 are ranks; any other 第 is an ordinal."""
        end = at + num.size
        start = norm.rfind("第", 0, at)
        word = norm[end : end + 1]
        rank = word in ("位", "名") or bool(_RANK.search(norm, max(0, start - 10), start))
        value = num.low * 10**num.exponent
        unit_at = None
        if rank and word in ("位", "名"):
            unit: Unit | None = Unit(word, "{" + word + "}", "rank", Decimal(1))
            unit_at, end = Span(end, end + 1), end + 1
        else:
            unit = None
        kind = "rank" if rank else "ordinal"
        span = Span(start, end)
        q = Quantity(kind, value, None, unit, value, None, "exact", span, Span(at, at + num.size), unit_at, None, _NONE)
        return Mention(span, "quantity", q, f"zh.quantity.{kind}")


_WORD_VALUES = {
    "一半": ("percent", "50", "%", "exact"), "过半": ("percent", "50", "%", "over"), "近半": ("percent", "50", "%", "nearly"),
    "大半": ("percent", "50", "%", "over"), "多半": ("percent", "50", "%", "over"), "半数": ("percent", "50", "%", "exact"),
    "翻倍": ("multiple", "2", "1", "exact"), "翻番": ("multiple", "2", "1", "exact"), "减半": ("multiple", "0.5", "1", "exact"),
}  # fmt: skip
_NONE: frozenset[str] = frozenset()
_ONE_UNIT = Unit("", "1", "ratio", Decimal(1))
_WHOLE = frozenset({"date", "contact", "code", "name"})


def _skip(start: int, end: int, reason: str) -> Mention:
    return Mention(Span(start, end), "number_skipped", reason, "zh.number." + reason)


def _bad_neighbour(norm: str, at: int, before: str, num: Numeral) -> str | None:
    """Letters, digits or a decimal in front of a numeral make it part of a name (K12, A4, F-35)."""
    if before.isascii() and before.isalpha():
        return None if norm.endswith(("US", "RMB", "USD", "约", "EUR"), 0, at) else "name"
    if before == "-" and norm[at - 2 : at - 1].isascii() and norm[at - 2 : at - 1].isalpha():
        return "name"
    if before == "." and norm[at - 2 : at - 1].isdigit():
        return "name"
    follow = norm[at + num.size : at + num.size + 2]
    if follow[:1] == "." and follow[1:].isdigit() and num.style == "arabic":
        return "name"
    if num.style == "arabic" and num.low >= 100_000 and not num.exponent and refused_before(norm, at):
        return "code"
    if num.style == "arabic" and refused_before(norm, at) and norm[at + num.size : at + num.size + 1] not in ("家", "个", "万"):
        return "code"
    return None


def _latin(norm: str, end: int) -> bool:
    c = norm[end : end + 1]
    return c.isascii() and c.isalpha()


def _hedged(norm: str, tail: int, low: Decimal, bound: str, form: Form) -> tuple[Decimal, str, int]:
    """三成半, 两年半, 两倍多: a half or a hedge behind the unit."""
    c, after = norm[tail], norm[tail + 1 : tail + 2]
    if c in "多余":
        if bound == "exact" and form.dimension in _HEDGED and not (after and after in _NOT_HEDGE):
            return low, "over", tail + 1
        return low, bound, tail
    if c == "半" and form.dimension in ("percent", "ratio", "time", "mass", "length", "area", "volume", "temperature"):
        return low + Decimal("0.5"), bound, tail + 1
    return low, bound, tail


def _change(norm: str, tail: int, low: Decimal) -> tuple[Decimal, int]:
    """1元2角5分, 3块5: the parts of a currency unit behind it."""
    m = _SUB.match(norm, tail)
    if m:
        tenths, hundredths, alone = m.groups()
        add = Decimal(0)
        for text, factor in ((tenths, Decimal("0.1")), (hundredths, Decimal("0.01")), (alone, Decimal("0.01"))):
            n = parse(text) if text else None
            add += n.low * factor if n else 0
        return low + add, m.end()
    if norm[tail - 1 : tail] == "块" and (m := _SHORT_CHANGE.match(norm, tail)):
        n = parse(m.group(1))
        return (low + n.low / 10 if n else low), m.end()
    return low, tail


def _date(norm: str, a: Amount) -> str | None:
    """Why a number in front of 年 月 日 时 点 is a date: its unit is no duration."""
    n, after = a.num, norm[a.num_end]
    following = norm[a.num_end + 1 : a.num_end + 2]
    if a.form is not None and len(a.form.text) > 1 and a.form.text not in ("季度",):
        return None
    if after == "年":
        if following == "代" or n.style == "digits" or (n.style == "arabic" and n.size == 4 and not n.exponent and 1000 <= n.low < 3000):
            return "date"
        if n.size == 2 and n.style == "arabic" and (following in ("底", "初", "末", "度") or following.isdigit()):
            return "date"
        return None
    if after in "月日号" or norm.startswith("季度", a.num_end):
        return "date"
    if after == "时":
        return "date"
    if after == "点" and not n.exponent and n.low <= 24 and n.low % 1 == 0 and (n.style != "arabic" or following in tuple("半钟整多0123456789")):
        return "date"
    return None


def _lead(norm: str, at: int) -> tuple[int, str | None]:
    """Where a currency sign or word in front begins, and its code ("" for the document's own)."""
    p = at - 1 if norm[at - 1 : at] == " " else at
    for text, code in _LONG_SIGNS:
        if norm.endswith(text, 0, p):
            return p - len(text), code
    c = norm[p - 1 : p]
    if c in _SIGNS and c:
        return p - 1, _SIGNS[c] or "CNY"
    return at, None


def _code(norm: str, a: Amount, currency: str, sign: str | None) -> str:
    """The code of the unit: money without one takes the sign in front, else the document's currency."""
    form = a.form
    if form is None:
        return sign or currency
    if form.dimension == "money":
        return form.code or sign or currency
    return form.code


_FLAT = re.compile(r"面积|单位|实用|建筑|呎价|每呎|楼|铺")
_SQUARE_FOOT = Form("呎", "[sft_i]", "area", Decimal(1))
_LI = Form("厘", "%", "percent", Decimal(1))
_INDEX_POINT = Form("点", "{点}", "count", Decimal(1))
_INDEX = re.compile(r"指数|股|收报|收盘|报收|高开|低开|上涨|下跌|大涨|小涨|大跌|小跌|涨|跌|升|挫|报|期指|点位")


def _is_index(norm: str, start: int, at: int, num: Numeral) -> bool:
    """点 counts points of an index: behind a number that is no hour, or near words of a market."""
    after = norm[at + 1 : at + 2]
    if after in ("半", "钟", "整") or (after and after in DIGITS) or after.isdigit():
        return False
    large = num.low > 24 or num.low % 1 != 0
    return large or bool(_INDEX.search(norm, max(0, start - 8), start))


_KILOWATT_HOUR = Form("度", "kW.h", "energy", Decimal(1))
_CELSIUS = Form("度", "Cel", "temperature", Decimal(1))
_DEGREE = Form("度", "deg", "other", Decimal(1), True)


def _degree(norm: str, start: int, exponent: int) -> Form:
    """What a bare 度 is: energy where large or near electricity, heat near warmth, else an angle."""
    if exponent >= 4 or _POWER.search(norm, max(0, start - 14), start):
        return _KILOWATT_HOUR
    return _CELSIUS if _HEAT.search(norm, max(0, start - 8), start) else _DEGREE


def _ends(a: Amount, b: Amount | None) -> tuple[Decimal, Decimal | None, int, str]:
    """Low and high end in front of one scale, the exponent of that scale, and the bound."""
    if b is None:
        return a.low, a.high, a.exponent, "between" if a.high is not None else a.bound
    low, high = a.low, b.low
    if a.exponent == b.exponent or (not a.exponent and low < high):
        return low, high, b.exponent, "between"
    return low * 10**a.exponent, high * 10**b.exponent, 0, "between"


def _signed(norm: str, at: int, low: Decimal, high: Decimal | None, unit: Unit | None) -> tuple[int, Decimal, Decimal | None]:
    """A minus sign, 负 or 零下 in front of the number."""
    for word in ("零下", "负", "-", "−", "－"):
        if norm.endswith(word, 0, at):
            start = at - len(word)
            before = norm[start - 1 : start]
            if word == "零下" and (unit is None or unit.dimension not in ("temperature", "other")):
                return at, low, high
            if len(word) == 1 and word != "负" and ((before.isascii() and before.isalnum()) or before in tuple(")%-—日月年")):
                return at, low, high
            if word == "负" and before in ("欺", "胜", "担", "抱", "自", "辜"):
                return at, low, high
            return start, -low, None if high is None else -high
    return at, low, high


def _article(norm: str, a: Amount, form: Form | None) -> bool:
    return form is not None and form.dimension == "count" and a.num.size == 1 and norm[a.start] == "一"


def _lost(norm: str, start: int, end: int, a: Amount) -> tuple[bool, int, int]:
    """A lost character that touches the numeral; a question mark is one only in front of a zero."""
    before = norm[start - 1 : start]
    damaged = False
    if before == LOST or (before == "?" and a.num.style == "arabic" and (norm[a.start] == "0" and a.num.size > 0 and a.num.low == 0)):
        damaged, start = True, start - 1
    inside = norm[a.num_end : a.num_end + 1] == LOST
    return damaged or inside, start, end + 1 if inside else end


def _kind(norm: str, a: Amount, form: Form | None, unit: Unit | None) -> str | None:
    if unit is None:
        return "cardinal"
    if form is None:
        return "money"
    if form.text == "分" and not _is_money_part(norm, a):
        return "score"
    return KIND.get(form.dimension, "measure")


def _is_money_part(norm: str, a: Amount) -> bool:
    return not _SCORE.search(norm, max(0, a.start - 8), a.start) and norm[a.end : a.end + 1] in ("钱", "")


def _mixed(norm: str, at: int, reader: Reader) -> tuple[Decimal, int] | None:
    """一又三分之二: the whole number in front."""
    if norm[at - 1 : at] not in ("又", "个") or at < 2:
        return None
    for size in (4, 3, 2, 1):
        begin = at - 1 - size
        run = RUN.match(norm, begin) if begin >= 0 else None
        n = parse(run.group()) if run else None
        if n and n.size == size and n.high is None and norm[at - 1] == "又":
            return n.low * 10**n.exponent, begin
    return None


def reader(res: Resources) -> Reader:
    """The reader of these resources; ask for it with `res.get(reader)`."""
    return Reader(res.get(zh_units), res.get(zh_bounds), res.get(zh_number_words))


def read(norm: str, res: Resources, *, start: int = 0, end: int | None = None, currency: str = "CNY") -> Iterator[Mention]:
    """Quantities (`quantity`) and refused numerals (`number_skipped`) of a normal-form string, in text order."""
    return res.get(reader).read(norm, start=start, end=end, currency=currency)
