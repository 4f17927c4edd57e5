"""Chinese fractions, percentages in words, ordinals, ranks, and words that are a value (一半, 翻倍).

百分之三点五 is 3.5 with the unit 百分之; 三分之二 is 0.666667, flagged `rounded`; Hong Kong writes 四分三. 第6位 is a
rank, and so is 第二 behind 居 or 排名, and 前三 behind a country or a trade; any other 第 is an ordinal.
"""

from __future__ import annotations

import re
from decimal import Decimal

from jjjextract.lang.units import shift
from jjjextract.lang.zh.numerals import DIGITS, RUN, Numeral, parse
from jjjextract.lang.zh.quantity_amounts import Amounts
from jjjextract.lang.zh.quantity_words import Bounds
from jjjextract.spans import Mention, Span
from jjjextract.values import Quantity, Unit

__all__ = ["RANGE", "RANGE_HEAD", "SPECIAL", "SPECIAL_HEAD", "SPECIAL_WORDS", "Fractions", "signed"]

ONE = Decimal(1)
NONE: frozenset[str] = frozenset()
RANGE = re.compile(r"\s?(?:至|到|—{1,2}|-{1,2}|~|～|〜|–|−|－|或)\s?")
_RANK = re.compile(r"(?:居|列|排名|位次|名列|位列|排|(?:跃|攀|上|提)?升[至到]|[跌滑]落?[至到]|重回|稳坐|进入|跻身|挤进|冲进)[^,;。\n]{0,8}(?:第[\d一二三四五六七八九十]{1,3}[位名]?[、和与及][^,;。\n第]{1,6})?$")  # 居全国第六、中部|第二
# words that are a value; they are tried in front of the numerals they hold
RANGE_HEAD = frozenset(" \n\u3000至到—-~～〜–−－或±+")
SPECIAL_HEAD = "一过逾近大多半百翻减前对首榜"
SPECIAL = (
    r"(?<=首)位(?=[,，;；。、!！?？)\n]|$)|(?<=榜)首(?=[,，;；。、!！?？)\n]|$)|(?<=百)分百|(?<=对)折(?![叠痕页])|(?<=逾)半(?![数天日年月小个])|(?<=一)[大多]半(?![天日年月路夜个小成岛径导])|(?<=[一过近大多])半(?![天日年月路夜个小成岛径导])|(?<=半)数|(?<=翻)[倍番]|(?<=减)半(?![成厘个])"
    r"|(?<=[国省市球区界县洲名业]前)(?:[三五十]|[1-9][0-9]?)(?![0-9季位名大年个月天届次期者])"
    r"|(?:(?<=[国省市球区界县洲名业]前)|(?<=[国省市球区界县洲业]的前))(?:[两三四五十]|[1-9])[位名](?=[,，;；。、!！?？\n]|$)"
    r"|(?<=[进入身排列]前)(?:[三五十]|[1-9]0?)(?=[,，;；。、!！?？\n]|$)"  # 跻身前十
)
_VALUES = {
    "百分百": ("percent", "100", "%", "exact"),
    "对折": ("percent", "50", "%", "exact"),
    "一半": ("percent", "50", "%", "exact"), "过半": ("percent", "50", "%", "over"), "逾半": ("percent", "50", "%", "over"), "近半": ("percent", "50", "%", "nearly"),
    "一大半": ("percent", "50", "%", "over"), "一多半": ("percent", "50", "%", "over"),
    "大半": ("percent", "50", "%", "over"), "多半": ("percent", "50", "%", "over"), "半数": ("percent", "50", "%", "exact"),
    "翻倍": ("multiple", "2", "1", "exact"), "翻番": ("multiple", "2", "1", "exact"), "减半": ("multiple", "0.5", "1", "exact"),
}  # fmt: skip
_TOPS = frozenset({"首位", "榜首"})
_TOP_OF = re.compile(r"(?:居|列|(?<!安)排|占据?|跃升?|升至|升到|高居|雄踞|蝉联|夺得|登上|重回|摘得|坐稳|稳坐)[^,;。:\n]{0,10}$")
SPECIAL_WORDS = frozenset(_VALUES) | _TOPS
_FIELD, _STOPS = re.compile(r"(?:全[国省市县区球行网港台]|世界|国内|省内|业内|行业|亚洲)$"), frozenset({",", ";", "。", "、", "!", "?", "", "\n"})  # 产量全国|第三
_RATIO = Unit("", "1", "ratio", ONE)
_SHARE_UNITS = frozenset({"volume", "mass", "length", "area", "money", "points"})
_UNDER = re.compile(r"/([0-9]{1,3})(?![0-9/年月日.])")
_HAN = frozenset({"han", "scale"})  # 十 alone is a scale
_RUNS_ON = re.compile(r"[\u3400-\u9fff](?<!的)")
_NOT_SHORT = tuple(f"{DIGITS}十百千万之钟秒些直起般样定个半")


class Fractions:
    """Reads what is no plain number with a unit; `read` answers None where there is nothing of the kind."""

    def __init__(self, amounts: Amounts, bounds: Bounds) -> None:
        self._amounts, self._bounds = amounts, bounds

    def special(self, norm: str, m: re.Match[str]) -> Mention | None:
        """一半, 过半, 翻倍, 全国前三."""
        text = m.group()
        if text[0] == "前":
            n = parse(text[1:].rstrip("位名"))
            return _ordered("rank", n.low if n else None, None, Span(*m.span()), Span(m.start() + 1, m.end()), "top")
        if text in _TOPS:
            led = _TOP_OF.search(norm, max(0, m.start() - 14), m.start())
            return _ordered("rank", ONE, None, Span(*m.span()), Span(*m.span()), "top") if led else None
        if text not in _VALUES:
            return None
        kind, value, code, bound = _VALUES[text]
        span, at = Span(*m.span()), None
        if text in ("过半", "近半", "逾半"):
            span, at = Span(m.start() + 1, m.end()), Span(m.start(), m.start() + 1)
        elif bound == "exact":
            bound, at = self._bound(norm, span)
        unit = Unit("", code, "percent" if code == "%" else "ratio", ONE)
        q = Quantity(kind, Decimal(value), None, unit, Decimal(value), None, bound, span, span, None, at)
        return Mention(span, "quantity", q, "zh.quantity.word")

    def read(self, norm: str, at: int, num: Numeral) -> Mention | None:
        """A fraction or a percentage in words that begins with the numeral at `at`."""
        end = at + num.size
        if norm[end : end + 1] not in ("分", "/", "份"):
            return None
        if norm[end] == "份":
            return self._portion(norm, at, end, num)
        if norm[end] == "/":
            return self._slashed(norm, at, end, num)
        if norm[end + 1 : end + 2] != "之":
            return self._short(norm, at, num)
        below = norm[end + 2 : end + 3] == "负"
        run = RUN.match(norm, end + 2 + below)
        top = self._amounts.numeral(run.group()) if run else None
        if top is None or num.low == 0:
            return None
        top, stop = (top._replace(low=-top.low) if below else top), end + 2 + below + top.size
        if norm[at:end] in ("百", "千", "万"):
            return self._percent(norm, at, end, top, stop)
        value = shift(top.low, top.exponent) / shift(num.low, num.exponent)
        whole = self._whole(norm, at)
        return self._ratio(norm, whole[1] if whole else at, stop, value + whole[0] if whole else value)

    def _slashed(self, norm: str, at: int, end: int, num: Numeral) -> Mention | None:
        """1/2, 3/16; no date and no rate."""
        m = _UNDER.match(norm, end)
        if m is None or num.style != "arabic" or num.exponent or not num.low < int(m.group(1)):
            return None
        return self._ratio(norm, at, m.end(), num.low / int(m.group(1)))

    def mixed(self, norm: str, at: int, num: Numeral) -> Mention | None:
        """一又三分之二: the fraction behind 又, which takes the whole number in front."""
        end = at + num.size + 1
        run = RUN.match(norm, end)
        below = self._amounts.numeral(run.group()) if run else None
        found = self.read(norm, end, below) if below is not None else None
        return found if found is not None and found.span.start == at else None

    def _portion(self, norm: str, at: int, end: int, num: Numeral) -> Mention | None:
        """三份之一, and 三份一 where nothing runs into it, as Hong Kong writes them."""
        stated = norm[end + 1 : end + 2] == "之"
        run = RUN.match(norm, end + 1 + stated) if num.style in _HAN and num.low else None
        top = self._amounts.numeral(run.group()) if run else None
        if top is None or top.style not in _HAN:
            return None
        stop = end + 1 + stated + top.size
        if not stated and (_RUNS_ON.match(norm, stop) or _RUNS_ON.match(norm, at - 1 if at else len(norm))):
            return None
        return self._ratio(norm, at, stop, shift(top.low, top.exponent) / shift(num.low, num.exponent))

    def _whole(self, norm: str, at: int) -> tuple[Decimal, int] | None:
        """The whole number in front of 又 (一又三分之二)."""
        if norm[at - 1 : at] != "又":
            return None
        for begin in range(max(0, at - 5), at - 1):
            run = RUN.match(norm, begin)
            n = parse(run.group()) if run else None
            if n and begin + n.size == at - 1 and n.high is None:
                return shift(n.low, n.exponent), begin
        return None

    def _short(self, norm: str, at: int, num: Numeral) -> Mention | None:
        """四分三, 三分一."""
        if norm[at] == "百" and num.size == 1 and (run := RUN.match(norm, at + 2)) and (n := self._amounts.numeral(run.group())):
            return self._percent(norm, at, at + 1, n, at + 2 + n.size) if n.low != 100 else None
        top = norm[at + 2 : at + 3]
        if num.size != 1 or num.style not in _HAN or top not in ("一", "二", "三", "四") or norm[at + 3 : at + 4] in _NOT_SHORT:
            return None
        n = parse(top)
        mixed = norm[at - 1 : at] == "又" and (whole := self._whole(norm, at)) is not None
        if n is not None and mixed and whole and n.low < num.low <= 10:
            return self._ratio(norm, whole[1], at + 3, whole[0] + n.low / num.low)
        if n is None or not n.low < num.low <= 5 or norm[at - 1 : at] in _NOT_SHORT[:-7]:
            return None
        return self._ratio(norm, at, at + 3, n.low / num.low)

    def _ratio(self, norm: str, start: int, stop: int, value: Decimal) -> Mention:
        exact = value.quantize(Decimal("0.000001"))
        rounded = exact != value
        value = exact if rounded else value
        form = self._amounts.units.at(norm, stop)
        number, kind, unit = Span(start, stop), "fraction", _RATIO
        unit_at = None
        if form is not None and form.dimension in _SHARE_UNITS and (form.code or len(form.text) > 1):
            unit, unit_at = self._amounts.units.unit(form, form.code or "CNY", "", 0), Span(stop, stop + len(form.text))
            kind, stop = {"points": "percent", "money": "money"}.get(form.dimension, "measure"), unit_at.end
        span = Span(start, stop)
        bound, bound_at = self._bound(norm, span)
        flags = frozenset({"rounded"}) if rounded else NONE
        q = Quantity(kind, value, None, unit, value * unit.factor, None, bound, span, number, unit_at, bound_at, flags)
        return Mention(span, "quantity", q, "zh.quantity.fraction")

    def _bound(self, norm: str, span: Span) -> tuple[str, Span | None]:
        found = self._bounds.before(norm, span.start) or self._bounds.behind(norm, span.end)
        return (found[0], Span(found[1], found[2])) if found else ("exact", None)

    def _percent(self, norm: str, at: int, end: int, top: Numeral, stop: int) -> Mention:
        """百分之五到六, 千分之三; 万分之五 is a plain ratio."""
        low, high, bound = shift(top.low, top.exponent), top.high, top.bound
        second = self._second(norm, at, low, stop) if high is None else None
        if second:
            (high, stop), bound = second, "between"
        code, factor = {"百": ("%", ONE), "千": ("[ppth]", ONE), "万": ("1", Decimal("0.0001"))}[norm[at]]
        unit = Unit(norm[at : end + 2], code, "ratio" if code == "1" else "percent", factor)
        start, low, high = signed(norm, at, low, high, unit)
        span = Span(start, stop)
        stated, bound_at = self._bound(norm, span)
        bound = stated if bound == "exact" else bound
        flags = frozenset({"vague"}) if top.style == "vague" else NONE
        upper = None if high is None else high * factor
        q = Quantity("fraction" if code == "1" else "percent", low, high, unit, low * factor, upper, bound, span,
                     Span(end + 2, end + 2 + top.size), Span(at, end + 2), bound_at, flags)  # fmt: skip
        return Mention(span, "quantity", q, "zh.quantity.percent.words")

    def _second(self, norm: str, at: int, low: Decimal, stop: int) -> tuple[Decimal, int] | None:
        """The upper end of 百分之五到(百分之)六, and where it ends."""
        m = RANGE.match(norm, stop)
        if not m or norm[at - 1 : at] in ("从", "由", "自"):
            return None
        p = m.end() + 3 if norm.startswith("百分之", m.end()) else m.end()
        run = RUN.match(norm, p)
        n = self._amounts.numeral(run.group()) if run else None
        if n is None or n.low <= low or self._amounts.units.at(norm, p + n.size) is not None:
            return None
        return n.low, p + n.size

    def ordinal(self, norm: str, at: int, num: Numeral) -> Mention:
        """The number behind 第: a rank or an ordinal."""
        end = at + num.size
        start = norm.rfind("第", 0, at)
        word = norm[end : end + 1]
        rank = word in ("位", "名") or bool(_RANK.search(norm, max(0, start - 22), start))
        rank = rank or (norm[end : end + 1] in _STOPS and _FIELD.search(norm, max(0, start - 3), start) is not None)
        number, value = Span(at, end), shift(num.low, num.exponent)
        if rank and word in ("位", "名"):
            return _ordered("rank", value, Unit(word, "{" + word + "}", "rank", ONE), Span(start, end + 1), number)
        return _ordered("rank" if rank else "ordinal", value, None, Span(start, end), number)


def _ordered(kind: str, value: Decimal | None, unit: Unit | None, span: Span, number: Span, rule: str = "") -> Mention:
    unit_at = Span(number.end, span.end) if unit else None
    q = Quantity(kind, value, None, unit, value, None, "exact", span, number, unit_at)
    return Mention(span, "quantity", q, f"zh.quantity.{kind}" + (f".{rule}" if rule else ""))


def signed(norm: str, at: int, low: Decimal, high: Decimal | None, unit: Unit | None) -> tuple[int, Decimal, Decimal | None]:
    """Where the expression begins with a minus sign, 负 or 零下 in front, and its signed ends."""
    if norm[at - 2 : at] == "负的":
        at -= 1  # 负的百分之三
    p = at - 1 if norm[at - 1 : at] == " " and norm[at - 2 : at - 1] in ("-", "负") and at == 2 else at
    if norm[p - 1 : p] not in ("-", "−", "－", "负", "下") or p == 0:
        return at, low, high
    before = norm[p - 2 : p - 1] if p > 1 else ""
    start, word = p - 1, norm[p - 1]
    if word == "下":
        if before != "零" or unit is None or unit.dimension not in ("temperature", "other"):
            return at, low, high
        start = p - 2
    elif word == "负":
        if before and before in "欺胜担抱自辜不减背肩增":
            return at, low, high
    elif before and ((before.isascii() and before.isalnum()) or before in ")%-—日月年"):
        return at, low, high
    return start, -low, None if high is None else -high
