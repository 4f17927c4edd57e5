"""Units of Chinese text that only the words around them settle, and expressions made of several units.

度 is energy near electricity, heat near warmth, else an angle; 呎 is an area near a flat; 点 counts points of an index where
it is no hour; 厘 is a percent near interest. Compounds (1元2角, 3斤5两, 1小时30分钟, 1米8) become one number: money,
weight and length in the larger unit, time in the smallest one named. It fails where the word that settles a unit stands
further off than the reach of its pattern.
"""

from __future__ import annotations

import re
from decimal import Decimal

from jjjextract.exact import fractional
from jjjextract.lang.units import Form, UnitTable
from jjjextract.lang.zh.numerals import DIGITS, RUN, Numeral, parse

__all__ = ["COUNTABLE", "RATED", "compound", "price_of", "rate_of", "settled"]

ONE = Decimal(1)
_POWER = re.compile(r"电|能耗|千瓦")
_HEAT = re.compile(r"温|热|零下|零上|冷|烧|暑|寒|℃|摄氏")
_FLAT = re.compile(r"面积|单位|实用|建筑|呎价|每呎|楼|铺")
_INDEX = re.compile(r"指数|股|收报|收盘|报收|高开|低开|大涨|小涨|大跌|小跌|涨|跌|升|挫|期指|点位")
_KILOWATT_HOUR = Form("度", "kW.h", "energy", ONE)
_FORMS = {
    "celsius": Form("度", "Cel", "temperature", ONE), "fahrenheit": Form("度", "[degF]", "temperature", ONE),
    "angle": Form("度", "deg", "other", ONE, True), "sign": Form("°", "deg", "other", ONE),
    "sign_c": Form("°", "Cel", "temperature", ONE), "sign_f": Form("°", "[degF]", "temperature", ONE),
}  # fmt: skip
_SQUARE_FOOT = Form("呎", "[sft_i]", "area", ONE)
_CUBIC = Form("方", "m3", "volume", ONE)
_NOT_FLAT = frozenset("台均时凡静安稳面原衡等")
_FEET = frozenset("呎尺")  # 2500|方呎
_MANY = 100  # of 方: cubic metres, and no parties
_NO_DOZEN = frozenset("底了的造工击理包车卡开通下响折破赢败入印算压拼掉")
_RAISED = frozenset("高升到至价前")
_BOUNDS_ON = frozenset("步跳底")
_PIECE = Form("块", "{块}", "count", ONE)
_IN_PIECES = ("豆腐", "蛋糕", "面包", "披萨", "玻璃", "电池", "手表", "香皂", "肥皂", "砖", "木板", "石板", "石头", "屏幕", "牛排", "巧克力", "月饼", "地毯", "瓷砖", "牌匾", "展板", "光伏板", "冰砖", "腊肉", "酱肉", "豆干")
_NOT_PIECE = frozenset("涨升降跌加提调减砍卖收给钱以左上下到至的一二两三四五六七八九多出就都也吧啊来人每零毛半")
_SPENT = re.compile(r"[花卖买价费赚付省收降涨补贴罚交款薪租]|工资|成本|便宜|只要|人均|一共|多少")
_LI = Form("厘", "%", "percent", ONE)
_POINT = Form("点", "{点}", "count", ONE)
_MINUTE = Form("分", "min", "time", ONE)
_INCH, _FOOT = Form('"', "[in_i]", "length", ONE), Form("'", "[ft_i]", "length", ONE)
_MINUTES = re.compile(rf"分(?:半|零?[0-9{DIGITS}十]{{1,3}}秒)")
_ONE_IN_FRONT = re.compile(r"(?<![0-9一二三四五六七八九十百千万第每])一(公斤|千克|斤|吨|升|平方?米|平方|平|亩|克|两)(?:[才就只也都]|卖到?|要|收|大概|现在)*$")
_PRICE = re.compile(r"每(?:一)?([\u4e00-\u9fff]{1,4}?)(?:的)?[^0-9,;。、每一二三四五六七八九十百千万]{0,9}$")
RATED = frozenset({"length", "mass", "volume", "data", "energy"})  # what is told by the hour
_RATES = {"每小时": "h", "每秒": "s", "每分钟": "min", "每秒钟": "s", "时速": "h"}
_RATE = re.compile(rf"({'|'.join(_RATES)})(?:[可高]?达到?|约为?|近|超过?|突破|为|是|最高|不超过|只有|仅|从|由)?$")
_NO_PRICE = frozenset("股 人 户 名 年 月 天 周 人次 个月 位 岁".split())  # noqa: SIM905
COUNTABLE = frozenset({"ratio", "time", "percent", "money", "mass", "length", "area", "volume", "age", "count"})

_D = f"[0-9{DIGITS}]"
_CENTS = re.compile(
    rf"(?:零?({_D})[角毛毫](?![米克升])(?:({_D})(?![{DIGITS}0-9十百千万亿分仙公斤个件条张片瓶箱米吨升亩天年月]))?)?"
    rf"(?:零?({_D}{{1,2}}|{_D}?十{_D}?)[分仙](?!之|钟))?(?:钱)?"
)
_ONE_OF = "斤公磅两升米条只份盒箱瓶件位个张碗杯本包袋次天晚根串颗粒枚板桶筐"
_TENTH = re.compile(rf"(零?)({_D})(?:(?=一[{_ONE_OF}])|(?![0-9十百千万亿{DIGITS}]|(?!根本|件事|本来|次次|份上|位置)[{_ONE_OF}家元块年岁层楼号]|%))")
_YUAN_TENTH = re.compile(rf"(零?)([{DIGITS}])(?=一[{_ONE_OF}]|[,。;!?、\s]|$)")  # 两元五一只
_INTEREST = re.compile(r"息|利率|按揭|存款|借贷|贷款|资金成本|融资成本|回报率?|年期|定存")
_METRES = re.compile(rf"([0-9]{{1,2}}|{_D}{{1,2}})(?![0-9十百千万亿{DIGITS}.]|[个家元块斤米天年岁层楼号厘毫长宽高])")
_LIANG, _TONS = re.compile(rf"({_D})两"), re.compile(rf"({_D})(?=[,。;、!?]|$)")  # 24吨8
_SECONDS = {"a": 31_104_000, "mo": 2_592_000, "wk": 604_800, "d": 86_400, "h": 3600, "min": 60, "s": 1}


def settled(norm: str, start: int, at: int, num: Numeral, form: Form | None) -> Form | None:
    """The unit at `at` of the number at `start`, where the words around decide it; else `form` as it is."""
    word = norm[at : at + 1]
    if word == "块":
        return _pieces(norm, start, at) or form
    if word == "平" and form is not None and form.text == "平" and norm[at + 1 : at + 2] in _NOT_FLAT:
        return None  # 3|平台
    if word in "起打" and form is not None and form.text == word and norm[at + 1 : at + 2] in (_BOUNDS_ON if word == "起" else _NO_DOZEN):
        return None  # 三千六|起步, 两亿|打底
    if word == "提" and norm[at + 1 : at + 2] in _RAISED:
        return None  # 五百|提高到一千
    if word == "方" and norm[at + 1 : at + 2] not in _FEET:
        return _CUBIC if num.exponent >= 4 or num.low >= _MANY else form
    if word in ("'", '"', "分"):
        return _marked(norm, at, word, form)
    if word in "度°":
        return _degree(norm, start, num.exponent, word) if form and form.text == word else form
    if word == "呎":
        return _SQUARE_FOOT if _FLAT.search(norm, max(0, start - 10), start) else form
    if word == "厘" and form is None:
        return _LI if _INTEREST.search(norm, max(0, start - 20), start) else None
    return _POINT if word == "点" and _is_index(norm, start, at, num) else form


def _marked(norm: str, at: int, word: str, form: Form | None) -> Form | None:
    """分 counts minutes in front of 半 or seconds; a quotation mark that closes nothing is feet or inches."""
    if word == "分":
        return _MINUTE if _MINUTES.match(norm, at) else form
    line = norm.rfind("\n", 0, at) + 1
    return None if norm.count(word, line, at) % 2 else (_INCH if word == '"' else _FOOT)


def _pieces(norm: str, start: int, at: int) -> Form | None:
    """块 counts pieces in front of a noun, unless money is spoken of."""
    after = norm[at + 1 : at + 2]
    if norm.startswith(_IN_PIECES, at + 1):
        return _PIECE  # 卖八百块|豆腐
    if not ("\u4e00" <= after <= "\u9fff") or after in _NOT_PIECE or _SPENT.search(norm, max(0, start - 8), start):
        return None
    return _PIECE


def _degree(norm: str, start: int, exponent: int, word: str) -> Form:
    near = norm[max(0, start - 8) : start]
    sign = word == "°"
    if "华氏" in near:
        return _FORMS["sign_f" if sign else "fahrenheit"]
    if _HEAT.search(near):
        return _FORMS["sign_c" if sign else "celsius"]
    if not sign and (exponent >= 4 or _POWER.search(norm, max(0, start - 14), start)):
        return _KILOWATT_HOUR
    return _FORMS["sign" if sign else "angle"]


def _is_index(norm: str, start: int, at: int, num: Numeral) -> bool:
    after = norm[at + 1 : at + 2]
    if (after in ("半", "钟", "整") and norm[at + 1 : at + 3] != "整数") or (after and (after in DIGITS or after.isdigit())):
        return False
    return num.low > 24 or fractional(num.low) or bool(_INDEX.search(norm, max(0, start - 8), start))


def price_of(norm: str, start: int, units: UnitTable) -> Form | None:
    """The denominator in front of a price: 每度(电)0.35元, 每公斤卖到12元."""
    at = norm.rfind("每", max(0, start - 14), start)
    if at < 0:
        one = _ONE_IN_FRONT.search(norm, max(0, start - 7), start)
        return units.at(norm, one.start(1)) if one else None  # 一斤|三块六
    form = units.at(norm, at + 2 if norm[at + 1 : at + 2] == "一" else at + 1)
    if form is None or form.dimension in ("money", "percent") or form.text in _NO_PRICE or not _PRICE.search(norm, at, start):
        return None
    return _KILOWATT_HOUR if form.text == "度" else form


def rate_of(norm: str, start: int) -> str | None:
    """The code of a time that stands directly in front as a denominator (每小时十公里)."""
    m = _RATE.search(norm, max(0, start - 8), start)
    return _RATES[m.group(1)] if m else None


def compound(norm: str, end: int, low: Decimal, form: Form, units: UnitTable) -> tuple[Decimal, Form, int]:
    """`(value, unit, end)` with the smaller units that follow; as given where none does."""
    if form.dimension == "money":
        return _change(norm, end, low, form)
    if form.dimension == "time":
        return _clock(norm, end, low, form, units)
    if form.text in ("斤", "米", "吨", "公斤") and not fractional(low):
        return _tenths(norm, end, low, form)
    return low, form, end


def _change(norm: str, end: int, low: Decimal, form: Form) -> tuple[Decimal, Form, int]:
    """1元2角5分, 两毛五, 3块5, 三块零四."""
    m = _CENTS.match(norm, end)
    if m and (m.group(1) or m.group(3)) and form.factor == 1:
        return low + _of(m.group(1)) / 10 + _of(m.group(2) or m.group(3)) / 100, form, m.end()
    if m and m.group(3) and form.factor == Decimal("0.1"):
        return (low + _of(m.group(3)) / 10) / 10, form._replace(factor=ONE), m.end()
    spoken = _TENTH if form.text in ("块", "毛", "蚊", "毫") else _YUAN_TENTH if form.text == "元" else None
    if spoken is not None and (m := spoken.match(norm, end)):
        low += _of(m.group(2)) / (100 if m.group(1) else 10)
        return low * form.factor, form._replace(factor=ONE), m.end()  # 一毛九: 0.19 of the whole unit
    return low, form, end


def _of(text: str | None) -> Decimal:
    n = parse(text) if text else None
    return n.low if n else Decimal(0)


def _tenths(norm: str, end: int, low: Decimal, form: Form) -> tuple[Decimal, Form, int]:
    """1米8, 一米八五, 3斤5两."""
    m = (_LIANG if form.text == "斤" else _METRES if form.text == "米" else _TONS).match(norm, end)
    if not m:
        return low, form, end
    digits = m.group(1)
    return low + Decimal("0." + "".join(str(_of(d)) for d in digits)), form, m.end()


def _clock(norm: str, end: int, low: Decimal, form: Form, units: UnitTable) -> tuple[Decimal, Form, int]:
    """1小时30分钟, 两年零三个月: in the smallest unit named."""
    while form.factor == 1 and not fractional(low):
        at = end + 1 if norm[end : end + 1] in ("零", "又") else end
        run = RUN.match(norm, at)
        n = parse(run.group()) if run else None
        if n is None or n.exponent or n.high is not None:
            break
        p = at + n.size
        below = units.at(norm, p)
        if below is not None and below.text == "分":
            below = _MINUTE
        if below is None or below.dimension != "time" or below.factor != 1:
            break
        per = _SECONDS.get(form.code, 0) // _SECONDS.get(below.code, 1)
        if per <= 1 or not below.code or n.low >= max(per, 12):
            break
        low, form, end = low * per + n.low, below, p + len(below.text)
    return low, form, end
