"""Chinese time expressions as one pattern over the normal form.

A year (2024年, 今年, 去年, 民国113年), a part of it (上半年, 前三季度, 1-8月, 9月30日) and a tail (底, 以来, 同期), each optional
where the others carry the expression; beside them fixed forms (十四五期间, 年初, 目前). Never inside a figure: a digit may
not stand in front of the first one, and 5.4 is no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjextract.spans import Mention, Span
from jjjextract.values import PeriodExpr

__all__ = ["PERIODS", "read"]

_D = r"[0-9〇零一二三四五六七八九十]"
_DIGIT = {
    "〇": 0,
    "零": 0,
    "一": 1,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
    "两": 2,
}
_YEAR = (
    r"(?:(?P<y>(?:1[89]|20)[0-9]{2}|[一二][〇零九八一二三四五六七]{1}[〇零一二三四五六七八九]{2})年度?"
    r"|(?:民国|民國)(?P<roc>[0-9]{2,3})年|(?P<rel>今年|本年度?|去年|上年度?|前年|明年|后年|当年|翌年|次年|来年)度?)"
)
_PART = (
    r"(?P<half>[上下]半年)|(?:前(?P<nq>[一二两三1-3])(?:个)?季度?)|(?:第?(?P<q>[一二三四1-4])季度?(?![节度]))|(?P<firstq>首季度?)"
    rf"|(?:[前首](?P<nm>{_D}{{1,3}})个?月)|(?:(?P<m1>{_D}{{1,3}})月?(?:份)?(?:-|至|到|—|–|~){{1,2}}(?P<m2>{_D}{{1,3}})月(?:份)?)"
    rf"|(?:(?P<dm>{_D}{{1,3}})月(?:份)?(?P<d>{_D}{{1,3}})[日号](?:(?:-|至|到|—){{1,2}}(?:(?P<dm2>{_D}{{1,3}})月)?(?P<d2>{_D}{{1,3}})[日号])?)"
    rf"|(?:(?P<m>{_D}{{1,3}})月(?!球|饼|薪|嫂|租|卡)(?:份)?(?:当月)?)|(?P<whole>全年)"
)
_TAIL = r"(?P<tail>以来|以后|同期|期间|年?[底末](?![层部线端])|年?初(?![步期中衷心始次])|年中|上旬|中旬|下旬)"
_PRE = r"(?:截至|截止到?|到|自|从|至)?"
PERIODS = re.compile(
    rf"(?P<fy>截至{_YEAR.replace('?P<y>', '?P<fyy>').replace('?P<roc>', '?P<fyroc>').replace('?P<rel>', '?P<fyrel>')}"
    rf"(?P<fym>{_D}{{1,3}})月(?P<fyd>{_D}{{1,3}})日止?的?(?:(?P<fyn>{_D}{{1,3}})个月|年度|财年|财政年度))"
    rf"|(?P<until>截至|截止到?|截止)?(?<![0-9.]){_YEAR}(?:的)?(?:{_PART})?{_TAIL}?"
    rf"|(?P<until2>截至|截止到?|截止)?(?<![0-9.第])(?:{_PART.replace('?P<', '?P<p_')}){_TAIL.replace('?P<tail>', '?P<tail2>')}?"
    r"|[“\"「]?(?P<plan>十[一二三四五六])五[”\"」]?(?:规划|计划)?(?P<ptail>时期|期间|以来|末期?|初期?|开局之年|收官之年)?"
    r"|(?P<edge>年初|年末|年底|年中|岁末|年内)|(?P<month>上个?月|本月|当月|这个月|下个?月)|(?P<quarter>上一?季度?|本季度?|当季|下一?季度)"
    r"|(?P<same>同期|上期|上年末)"
    r"|(?P<now>目前|现在|如今|眼下|当前|截至目前|截止目前|迄今|现阶段|时下)"
    r"|(?P<ago>[近过去前]?(?:去)?(?P<agon>[一二两三四五六七八九十几数0-9]{1,3})年(?:前|来|间|以来|内))"
    r"|(?P<holiday>国庆|春节|五一|端午|中秋|元旦|清明|劳动节)(?:黄金周|假期|小?长假|期间|节?(?:[0-9一二三四五六七八]天)(?:假期|长假)?)+"
    r"|(?P<reform>改革开放以来|新中国成立以来|建国以来|入世以来)"
)
_OFFSETS = {"今": 0, "本": 0, "当": 0, "去": -1, "上": -1, "前": -2, "明": 1, "来": 1, "翌": 1, "次": 1, "后": 2}
_HOLIDAYS = {
    "国庆": ((10, 1), (10, 7)), "五一": ((5, 1), (5, 5)), "劳动节": ((5, 1), (5, 5)), "元旦": ((1, 1), (1, 1)),
}  # fmt: skip
_QUARTERS = {1: ((1, 1), (3, 31)), 2: ((4, 1), (6, 30)), 3: ((7, 1), (9, 30)), 4: ((10, 1), (12, 31))}


def read(norm: str) -> Iterator[Mention]:
    """Yield a `period` mention for each time expression of `norm`."""
    for m in PERIODS.finditer(norm):
        expr = _expr(m)
        if expr is not None:
            yield Mention(Span(*m.span()), "period", expr, f"zh.period.{expr.granularity}")


def _number(text: str) -> int:
    """A one- or two-digit number in either writing; 0 where it is none."""
    if text.isdigit() and text.isascii():
        return int(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return (_DIGIT.get(tens, 0) if tens else 1) * 10 + (_DIGIT.get(ones, 0) if ones else 0)
    value = 0
    for c in text:
        value = value * 10 + _DIGIT.get(c, 0)
    return value


def _expr(m: re.Match[str]) -> PeriodExpr | None:
    if m["fy"]:
        return _fiscal(m)
    if m["plan"]:
        return _plan(m)
    if m["edge"]:
        return _edge(m["edge"])
    if m["month"] or m["quarter"] or m["same"]:
        return _near(m)
    if m["holiday"]:
        span = _HOLIDAYS.get(m["holiday"])
        return PeriodExpr("holiday", first=span[0], last=span[1]) if span else PeriodExpr("holiday", first=(0, 0))
    if m["now"] or m["ago"] or m["reform"]:
        return PeriodExpr("vague")
    return _dated(m)


def _fiscal(m: re.Match[str]) -> PeriodExpr | None:
    """截至2024年9月30日止六个月: the months that end there."""
    year, month, day = _number(m["fyy"] or "0"), _number(m["fym"]), _number(m["fyd"])
    size = _number(m["fyn"]) if m["fyn"] else 12
    if not (year and 1 <= month <= 12 and 1 <= size <= 24):
        return None
    first, span = (year * 12 + month - size) % 12 + 1, (year * 12 + month - 1) // 12 - (year * 12 + month - size) // 12
    return PeriodExpr("range", year=year - span, first=(first, 1), last=(month, day), years=span + 1)


def _plan(m: re.Match[str]) -> PeriodExpr | None:
    start = 2001 + 5 * (_number(m["plan"]) - 10)
    tail = m["ptail"] or ""
    if tail.startswith("末"):
        return PeriodExpr("plan", year=start, years=5, point=True)
    return PeriodExpr("plan", year=start, years=5, open=tail == "以来") if tail else None


def _edge(word: str) -> PeriodExpr:
    if word == "年初":
        return PeriodExpr("day", first=(1, 1), last=(1, 1), point=True)
    if word == "年内":
        return PeriodExpr("year", year_offset=0)
    day = (6, 30) if word == "年中" else (12, 31)
    return PeriodExpr("day", first=day, last=day, point=True)


def _near(m: re.Match[str]) -> PeriodExpr:
    if m["same"]:
        if m["same"] == "上年末":
            return PeriodExpr("day", year_offset=-1, first=(12, 31), last=(12, 31), point=True)
        return PeriodExpr("year", anchored=True, year_offset=-1)
    word = m["month"] or m["quarter"]
    offset = -1 if word[0] == "上" else 1 if word[0] == "下" else 0
    return PeriodExpr("month" if m["month"] else "quarter", month_offset=offset)


def _dated(m: re.Match[str]) -> PeriodExpr | None:
    lone = not (m["y"] or m["roc"] or m["rel"])
    part = {
        k: m[("p_" if lone else "") + k]
        for k in ("half", "nq", "q", "firstq", "nm", "m1", "m2", "dm", "d", "dm2", "d2", "m", "whole")
    }
    tail = (m["tail2"] if lone else m["tail"]) or ""
    year, offset = _years(m)
    found = _part(part)
    if found is None:
        return None
    kind, first, last = found
    if lone and kind == "year" and not tail:
        return PeriodExpr("year")  # 全年: the year of the running period
    return _tailed(kind, first, last, tail, year, offset, bool(m["until"] or m["until2"]))


def _years(m: re.Match[str]) -> tuple[int | None, int | None]:
    if m["y"]:
        return _number(m["y"]), None
    if m["roc"]:
        return int(m["roc"]) + 1911, None
    return (None, _OFFSETS.get(m["rel"][0])) if m["rel"] else (None, None)


_Part = tuple[str, tuple[int, int] | None, tuple[int, int] | None]


def _part(p: dict[str, str | None]) -> _Part | None:
    """The stretch inside the year; None where the numbers are no months or days."""
    if p["half"]:
        return ("half", (1, 1), (6, 30)) if p["half"][0] == "上" else ("half", (7, 1), (12, 31))
    if p["nq"]:
        return "range", (1, 1), _QUARTERS[_number(p["nq"])][1]
    if p["q"] or p["firstq"]:
        return "quarter", *_QUARTERS[_number(p["q"] or "1")]
    if p["nm"] or p["m"]:
        month = _number(p["nm"] or p["m"] or "")
        return (
            ("range" if p["nm"] else "month", (1 if p["nm"] else month, 1), (month, 31)) if 1 <= month <= 12 else None
        )
    if p["m1"]:
        a, b = _number(p["m1"]), _number(p["m2"] or "")
        return ("range", (a, 1), (b, 31)) if 1 <= a <= b <= 12 else None
    if p["dm"]:
        return _days(p)
    return "year", None, None


def _days(p: dict[str, str | None]) -> _Part | None:
    month, day = _number(p["dm"] or ""), _number(p["d"] or "")
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    if not p["d2"]:
        return "day", (month, day), (month, day)
    month2, day2 = _number(p["dm2"]) if p["dm2"] else month, _number(p["d2"])
    return ("range", (month, day), (month2, day2)) if 1 <= month2 <= 12 and 1 <= day2 <= 31 else None


def _tailed(
    kind: str, first: tuple[int, int] | None, last: tuple[int, int] | None, tail: str, year: int | None,
    offset: int | None, until: bool,
) -> PeriodExpr:  # fmt: skip
    if tail == "同期":
        return PeriodExpr(kind, year, offset, anchored=first is None, first=first, last=last)
    if tail in {"以来", "以后"}:
        return PeriodExpr(kind, year, offset, first, last, open=True)
    if tail.endswith(("底", "末")):
        return PeriodExpr("day", year, offset, last or (12, 31), last or (12, 31), point=True)
    if tail.endswith("初"):
        return PeriodExpr("day", year, offset, first or (1, 1), first or (1, 1), point=True)
    if tail in {"上旬", "中旬", "下旬"} and first:
        low, high = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}[tail]
        return PeriodExpr("range", year, offset, (first[0], low), (first[0], high))
    if until or kind == "day":
        at = last or (12, 31)
        return PeriodExpr("day", year, offset, at, at, point=True)
    return PeriodExpr(kind, year, offset, first, last)
