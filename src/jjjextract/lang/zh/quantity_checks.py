"""Why a Chinese numeral is no number: part of a name, a date, an ordinal, a word, or a lone digit in front of a noun.

Each check returns the reason, or None where the number stands. A lone Chinese digit needs a real measure word behind it;
Arabic digits need nothing. It fails on a measure word that is also a noun behind a lone digit (一路, 三面), where the
numeral is refused, and it lets pass a name that no list has.
"""

from __future__ import annotations

import re

from jjjextract.exact import fractional
from jjjextract.lang.zh.numerals import DIGITS, Numeral
from jjjextract.lang.zh.quantity_amounts import Amount
from jjjextract.lang.zh.quantity_words import Bounds, refused_before

__all__ = ["DATE_NEXT", "ORDINAL_NEXT", "bad_neighbour", "date", "unfit"]

_HAN = re.compile(r"[\u3400-\u9fff]")
DATE_NEXT = ("年", "月", "日", "号", "时", "点", "分", "季度")
_FORMAL = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟")
_DAYS_AROUND = re.compile(r"(?:为期|连续|历时|近|共|仅|仅用|长达|最快|最多|只需)$")
ORDINAL_NEXT = (
    "期", "届", "号", "级", "代", "类", "版", "后", "环", "线", "年级", "强", "型", "路", "等奖", "号线", "年代", "号楼", "产业",
    "中全会", "规划", "把手", "产", "孩", "审", "读", "等功", "甲", "乙", "维", "元化",
)  # fmt: skip
_NUMBERED = ("号线", "号楼", "年级", "号文", "号院", "号令", "号机", "号店")
_CLOCK = re.compile(r"(?<![0-9.:])(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?![0-9.:])")
_HOTLINES = frozenset("110 119 120 122 114 12306 12315 12345 12355 12333 12366 95598 96110 400 800".split())  # noqa: SIM905
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-.")
_LATIN_WORD = re.compile(r"[A-Z][a-z]{2}")
_MODELS = (
    "歼-", "轰-", "运-", "直-", "教-", "运油-", "空警-", "东风-", "红旗-", "鹰击-", "霹雳-", "巨浪-", "翼龙-", "彩虹-", "米格-", "苏-", "图-", "伊尔-", "空客-", "波音-",
)  # fmt: skip
_STRONG = ("地震", "大风", "台风", "阵风", "强风", "余震")
_ITEM = r"[一二两三四五六七八九十](?:个(?!月|星期|小时|多|半)|项|大|条)[\u4e00-\u9fff]{2,5}"
_PAIR = r"[一二两三四五六七八九十](?![一二两三四五六七八九十百千万亿年月天元吨])[\u4e00-\u9fff]{1,2}"
_SLOGAN = re.compile(rf"[“「『\"‘](?:{_ITEM}(?:[、,]{_ITEM}){{0,3}}|(?:{_PAIR}){{2,3}})[”」』\"’]")  # “四个自信”, “四项任务、两大保障”, “一院两馆”
_SECOND_HOME = ("二套房", "二套住房", "二套及以上", "二套个人住房")  # the second of a buyer
_FROM, _MOVES = frozenset("由从"), frozenset("涨升加提增降减跌调压砍缩扩拉到")  # 由六百|加到九百
_CURRENCY_END = ("US", "RMB", "USD", "EUR", "HKD", "CNY")


def bad_neighbour(norm: str, at: int, num: Numeral) -> str | None:
    """Letters, digits or a decimal in front make a numeral part of a name (K12, A4, F-35, 1.2.3)."""
    before = norm[at - 1 : at]
    if before in _LATIN and before:
        earlier = norm[at - 2 : at - 1]
        if before.isalpha():
            return None if norm.endswith(_CURRENCY_END, 0, at) else "name"
        if before == "-" and ((earlier.isascii() and earlier.isalpha()) or norm.endswith(_MODELS, 0, at)):
            return "name"
        if before == "." and earlier.isdigit():
            return "name"
    end = at + num.size
    if norm[end : end + 1] == "-" and _LATIN_WORD.match(norm, end + 1):
        return "name"  # 7-Eleven
    follows = num.style == "arabic" and norm[end : end + 1] == "." and norm[end + 1 : end + 2].isdigit()
    return "name" if follows else None


def unfit(norm: str, a: Amount, bounds: Bounds) -> str | None:
    """Why the number is none, or None."""
    n = a.num
    after = norm[a.num_end : a.num_end + 4]
    if n.style != "arabic" and _SLOGAN.match(norm, a.start - 1 if a.start else 0):
        return "name"
    if after[:2] in (" 月", " 日", " 号") and not (after == " 日" and a.start == 0):
        return "date"
    if n.style == "arabic" and a.form is not None and len(a.form.text) > 1:
        return "ordinal" if after[:2] in _NUMBERED else None
    if n.style == "vague":
        return "vague"
    if a.form is not None and a.form.text == "台" and norm.startswith("阶", a.end):
        return "set_phrase"  # 千亿台阶
    if norm[a.start] == "二" and a.form is not None and norm.startswith(_SECOND_HOME, a.start):
        return "ordinal"
    if after.startswith(_NUMBERED):
        return "ordinal"
    if after.startswith(DATE_NEXT) and (reason := date(norm, a)):
        return reason
    if n.style == "arabic" and after[:1] == "类":
        return None
    if after.startswith(ORDINAL_NEXT) and (a.form is None or (a.form.dimension == "count" and a.form.weak)) and not _graded(n, after):
        return "ordinal"
    if a.form is not None and a.form.text == "番" and "翻" not in norm[max(0, a.start - 3) : a.start]:
        return "word"
    if n.style == "arabic":
        return _arabic(norm, a)
    return _bare_han(norm, a, bounds) if a.form is None else _lone(norm, a, bounds)


def _graded(n: Numeral, after: str) -> bool:
    """6.1级, 7级地震, 8级大风: a strength, and no rank."""
    return after[:1] == "级" and (fractional(n.low) or after[1:3] in _STRONG)


def _arabic(norm: str, a: Amount) -> str | None:
    if a.form is not None:
        return None
    if norm[a.start : a.num_end] in _HOTLINES:
        return "contact"
    if norm.startswith(("合约", "主力合约"), a.num_end) and a.num_end - a.start == 4:
        return "name"  # 豆粕2505合约
    if not a.exponent and refused_before(norm, a.start):
        return "code"
    if ":" in (norm[a.start - 1 : a.start], norm[a.num_end : a.num_end + 1]) and _is_clock(norm, a):
        return "date"
    after = norm[a.num_end : a.num_end + 1]
    return "name" if after.isascii() and after.isalpha() else None


def _is_clock(norm: str, a: Amount) -> bool:
    """8:30, 21:05:00; no ratio (1:20)."""
    start = max(0, a.start - 6)
    for m in _CLOCK.finditer(norm, start, a.num_end + 6):
        if m.start() <= a.start and a.num_end <= m.end():
            return "比" not in norm[max(0, m.start() - 4) : m.start()]
    return False


def _isolated(norm: str, a: Amount) -> bool:
    """No Chinese character touches the expression."""
    before, after = norm[a.start - 1 : a.start], norm[a.end : a.end + 1]
    return not (before and _HAN.match(before) and before != "负") and not (after and _HAN.match(after))


def _lone(norm: str, a: Amount, bounds: Bounds) -> str | None:
    """A lone digit or bare scale with a unit that is also a word."""
    assert a.form is not None
    n, first = a.num, norm[a.start]
    if n.size == 1 and first in _FORMAL and not _isolated(norm, a):
        return "word"
    changed = a.low != n.low or a.end > a.num_end + len(a.form.text)
    counted = a.form.text == "口" and norm[a.end : a.end + 1] == "人"
    doubtful = a.form.weak and not counted and (first not in "两几" or a.form.text == "度") and (a.form.dimension != "money" or first == "一")
    if n.size == 1 and doubtful and not changed and not _isolated(norm, a):
        return None if bounds.before(norm, a.start) or (n.style == "scale" and norm[a.start - 1 : a.start] == "上") else "set_phrase"
    if n.style == "scale" and n.size == 1 and first != "十":
        led = norm[a.start - 1 : a.start] == "上" or bounds.before(norm, a.start) or bounds.behind(norm, a.end)
        return None if led or _isolated(norm, a) else "set_phrase"
    return "name" if n.style == "digits" and a.form.dimension == "count" and "零" not in norm[a.start : a.num_end] else None


def _bare_han(norm: str, a: Amount, bounds: Bounds) -> str | None:
    """A Chinese numeral with no unit: a number where it is long or stands alone."""
    after, before = norm[a.num_end : a.num_end + 1], norm[a.start - 1 : a.start]
    if after and after in DIGITS:
        return "set_phrase"
    if a.num.exponent or a.num.size >= 3 or _isolated(norm, a):
        return None
    ends = not (after and _HAN.match(after)) or after in "的了元" or (before in _FROM and after in _MOVES) or bounds.behind(norm, a.num_end) is not None
    if a.num.size == 2 and ends and a.num.style != "digits" and a.num.bound != "between":
        return None
    if a.num.style == "scale" and bounds.before(norm, a.start) and ends:
        return None
    return "noun"


def date(norm: str, a: Amount) -> str | None:
    """`date` where 年 月 日 时 点 behind the number is no duration."""
    n, after, following = a.num, norm[a.num_end], norm[a.num_end + 1 : a.num_end + 2]
    if a.form is not None and len(a.form.text) > 1 and a.form.text != "季度":
        return None
    if after == "年":
        return "date" if norm.endswith(("公元前", "公元"), 0, a.start) else _year(n, following)
    if after == "日":
        led = following in ("内", "后") or _DAYS_AROUND.search(norm, max(0, a.start - 2), a.start)
        alone = a.start == 0 and a.end == len(norm)
        return None if a.form and (led or alone or n.low < 1) else "date"
    if after in "月号时" or norm.startswith("季度", a.num_end):
        return "date"
    if after == "分" and norm[a.start - 1 : a.start] in ("时", "点", ":"):
        return "date"
    if after == "点" and not n.exponent and n.low <= 24 and not fractional(n.low):
        return None if a.form is not None and a.form.code == "{点}" else "date"
    return None


def _year(n: Numeral, following: str) -> str | None:
    if following == "代" or n.style == "digits":
        return "date"
    if n.style == "arabic" and n.size == 4 and not n.exponent and 1000 <= n.low < 3000:
        return "date"
    if following and following in DIGITS and 1900 <= n.low < 2100:
        return "date"
    if n.style == "arabic" and n.size == 2 and (following in ("底", "初", "末", "度") or following.isdigit()):
        return "date"
    return None
