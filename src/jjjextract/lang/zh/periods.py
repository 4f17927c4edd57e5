"""Chinese time expressions: from the normal form to `PeriodExpr`.

`read` walks over the places where an expression can begin, takes the longest reading there, joins two that stand for one
stretch (9月29日至10月6日, 2023年10月到2024年3月) and declines what only looks like one.
The grammar itself is in `periods_forms`; feasts and eras are data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from jjjextract.lang.zh import periods_long as long
from jjjextract.lang.zh import periods_near as near
from jjjextract.lang.zh.periods_forms import EXPRESSION, JOIN, SHORT_END, TRIGGER
from jjjextract.lang.zh.periods_numbers import number
from jjjextract.spans import Mention, Span
from jjjextract.values import PeriodExpr

__all__ = ["read"]

_new = tuple.__new__  # a named tuple without the cost of its own constructor
_OFFSETS = {
    "今年": 0, "今": 0, "去": -1, "本年": 0, "这年": 0, "这一年": 0, "去年": -1, "旧年": -1, "前年": -2, "大前年": -3,
    "明年": 1, "出年": 1, "来年": 1, "下年": 1, "下一年": 1, "后年": 2, "大后年": 3,
}  # fmt: skip
_RUNNING = {"上年": -1, "上一年": -1, "次年": 1, "翌年": 1, "第二年": 1, "第一年": 0, "头一年": 0, "首年": 0, "同年": 0, "当年": 0}
_QUARTER = {1: ((1, 1), (3, 31)), 2: ((4, 1), (6, 30)), 3: ((7, 1), (9, 30)), 4: ((10, 1), (12, 31))}
_XUN = {"上": (1, 10), "中": (11, 20), "下": (21, 31), "上中": (1, 20), "中下": (11, 31)}
_SEASONS = {"春": ((3, 1), (5, 31)), "夏": ((6, 1), (8, 31)), "秋": ((9, 1), (11, 30)), "冬": ((12, 1), (2, 29))}
_ERAS = {
    "令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "宣统": 1908, "光绪": 1874, "同治": 1861, "咸丰": 1850, "道光": 1820,
    "嘉庆": 1795, "乾隆": 1735, "雍正": 1722, "康熙": 1661, "顺治": 1643, "崇祯": 1627, "万历": 1572, "嘉靖": 1521, "永乐": 1402, "洪武": 1367,
}  # fmt: skip
_FEAST_DAY = re.compile(r"(?:农历)?(?:正月(?:初[一二三四五六七八九十]|十五)|五月初五|七月初七|八月十五|九月初九)")
_UNTOLD = re.compile(
    r"(?:[(（]\d{1,2}月\d{1,2}日[)）])?(?:(?:凌晨|[早晚上下][上午]?)?[电讯](?![力话视动缆量梯池能网器子线站厂价费号])|[^。;!?\n0-9]{0,30}?(?:发布|公布|公告|举行|召开|通报|披露|宣布|获悉|了解到|消息|报道|印发|出席|表示|指出|介绍|记者))"
)
_THAT_DAY = re.compile(r"[^。;!?\n0-9]{0,60}?当[天日晚](?!地)")  # 25日表示,当天…: what happened on the day it is told
_SINCE_DEED = re.compile(r"[^,。;:!?\n0-9创是为达]{2,10}?以来(?!的?(?:最|新|首|第|同期|单))")  # 今年6月|开业以来
_FROM, _SINCE = frozenset("自从"), re.compile(r"[^,。;:!?\n0-9]{1,14}?以来")
_SO_FAR = ("已", "累计", "截至目前")
_COMMA = re.compile(r"[,(]? ?")
_PUBLISHING = frozenset("发公披推印出,最正对")
_RELEASE = re.compile(r",?(?:正式|最新|对外)?(?:发布|公布|发表|披露|推出|印发|出版)的[^,。;!?\n]{0,16}?(?:报告|数据|统计|调查|[白蓝绿]皮书|指数|榜单?|[年季财]报|业绩|公报|年鉴)")  # 今年6月|发布的调查报告
_STARTS = frozenset({"year", "month", "day"})
Found = tuple[int, PeriodExpr]
_Stretch = tuple[str, tuple[int, int] | None, tuple[int, int] | None]


def read(norm: str, start: int = 0, end: int | None = None) -> Iterator[Mention]:
    """Yield a `period` mention for each time expression of `norm[start:end]`, in order, none overlapping."""
    stop = start
    for trigger in TRIGGER.finditer(norm, start, len(norm) if end is None else end):
        at = trigger.start()
        if at < stop or (found := _at(norm, at)) is None:
            continue
        stop, expr = found
        if expr.point and not expr.open and norm[at - 1 : at] in _FROM and _SINCE.match(norm, stop):
            expr = replace(expr, point=False, open=True)  # 自去年底|开通以来
        elif expr.granularity in _STARTS and not (expr.point or expr.open) and norm.find("以来", stop, stop + 12) > 0 and _SINCE_DEED.match(norm, stop):
            expr = replace(expr, open=True)
        told = expr.granularity in _STARTS and norm[stop : stop + 1] in _PUBLISHING and _RELEASE.match(norm, stop)
        note = "reporting" if told or (expr.granularity == "day" and not expr.point and _UNTOLD.match(norm, stop) and not _THAT_DAY.match(norm, stop)) else ""
        yield _new(Mention, (_new(Span, (at, stop)), "period", expr, f"zh.period.{expr.granularity}", (), note))


def _at(norm: str, start: int) -> Found | None:
    """The expression at `start`, joined with a second one where the two are one stretch."""
    first = _single(norm, start)
    if first is not None and first[1].weekday is not None:
        return _with_date(norm, first)
    if first is None or not _joinable(first[1]):
        return first
    gap = JOIN.match(norm, first[0])
    if gap is None:
        return first
    return _joined(first, _single(norm, gap.end()) or _short(norm, gap.end(), first[1])) or first


def _with_date(norm: str, weekday: Found) -> Found:
    """周日,二月十日: the date says it all."""
    gap = _COMMA.match(norm, weekday[0])
    date = _single(norm, gap.end()) if gap else None
    return date if date is not None and date[1].granularity == "day" and date[1].first is not None else weekday


def _single(norm: str, start: int) -> Found | None:
    m = EXPRESSION.match(norm, start)
    if m is None:
        return None
    made = _MAKERS[m.lastgroup or ""](m)
    return None if made is None else (m.end() - (norm[m.end() - 1] == " "), made)


def _joinable(expr: PeriodExpr) -> bool:
    """True for a stretch of the calendar that has an own beginning."""
    plain = not (expr.open or expr.anchored or expr.months or expr.calendar or expr.fixed)
    return plain and expr.granularity in {"year", "half", "quarter", "month", "day", "range"} and _dated(expr)


def _dated(expr: PeriodExpr) -> bool:
    return not expr.over and expr.month_offset is None and expr.day_offset is None and expr.weekday is None and expr.week_offset is None


def _short(norm: str, start: int, first: PeriodExpr) -> Found | None:
    """The second day of 10月1日至7日."""
    m = SHORT_END.match(norm, start)
    if m is None or first.granularity != "day" or first.first is None:
        return None
    day = (first.first[0], number(m["d"]))
    return m.end(), PeriodExpr("day", first.year, first.year_offset, day, day)


def _joined(a: Found, b: Found | None) -> Found | None:
    if b is None or not _joinable(b[1]):
        return None
    x, y = a[1], b[1]
    years = _between(x, y)
    first, last = x.first or (1, 1), y.last or (12, 31)
    if years is None or years < 1 or (years == 1 and last < first):
        return None
    return b[0], replace(x, granularity="range", first=first, last=last, years=years, point=False)


def _between(x: PeriodExpr, y: PeriodExpr) -> int | None:
    """How many years the stretch from `x` to `y` touches; None where the two count from different years."""
    if y.year is None and y.year_offset is None:
        return y.years
    if x.year is not None and y.year is not None:
        return y.year - x.year + 1
    if x.year_offset is not None and y.year_offset is not None and x.relative_to == y.relative_to:
        return y.year_offset - x.year_offset + 1
    turned = x.year is not None and y.year_offset == 0 and x.first is not None and y.last is not None and y.last < x.first
    return 2 if turned else None  # 2024年11月至今年10月


# one maker for each kind of expression


def _iso(m: re.Match[str]) -> PeriodExpr:
    day = (int(m["im"]), int(m["id"]))
    return PeriodExpr("day", int(m["iy"]), None, day, day)


def _compact(m: re.Match[str]) -> PeriodExpr:
    if quarter := m["bq"] or m["yq"]:  # 3Q25 of a broker
        return PeriodExpr("quarter", 2000 + int(m["bqy"] or m["yqy"]), None, *_QUARTER[int(quarter)])
    if half := m["bh"] or m["yh"]:
        return PeriodExpr("half", 2000 + int(m["bhy"] or m["yqy"]), None, *(((1, 1), (6, 30)) if half == "1" else ((7, 1), (12, 31))))
    day = (int(m["cm"] or m["rm"]), int(m["cd"] or m["rd"]))
    return PeriodExpr("day", int(m["cy"]) if m["cy"] else 1911 + int(m["ry"]), None, day, day)


def _slashed(m: re.Match[str]) -> PeriodExpr | None:
    """10/31/74 where only the month can stand first, and 2/15(六)."""
    month, day = int(m["um"]), int(m["ud"])
    if m["uy"] is None:
        return PeriodExpr("day", None, None, (month, day), (month, day))
    short = int(m["uy"])
    if month != day <= 12:
        return None
    return PeriodExpr("day", short + (1900 if short >= 60 else 2000), None, (month, day), (month, day))


def _calendar(m: re.Match[str]) -> PeriodExpr | None:
    stretch = _part(m)
    if stretch is None:
        return None
    kind, first, last = stretch
    year, offset, years, to = _year(m)
    if m["season"] == "冬":
        years = 2
    if m["nth"]:
        weekday = "一二三四五六日".find(m["nthday"].replace("天", "日"))
        return PeriodExpr("day", year, offset, first, last, relative_to=to, weekday=weekday, nth=number(m["nth"]))
    if m["fy2"] and first is None:
        first, last, years, kind = (4, 1), (3, 31), 2, "year"  # 2023/24财年: from April, as in Hong Kong, India and Japan
    kind = "range" if years > 1 and not m["fy2"] else kind
    bare = bool(m["nm"]) and m["yr"] is None and not (m["until"] or m["tail"] or m["stop"])
    expr = PeriodExpr(kind, year, offset, first, last, years, relative_to=to, over=bare)
    tail = m["tail"]
    if not tail and offset == 0 and first is None and to == "reference" and m.string.startswith(_SO_FAR, m.end()):
        return replace(expr, open=True)
    if not tail and m.string[m.start() - 1 : m.start()] in _FROM and _SINCE.match(m.string, m.end()):
        return replace(expr, open=True)  # 自去年|实施以来
    return _until(m, _tailed(expr, tail) if tail else expr)


def _year(m: re.Match[str]) -> tuple[int | None, int | None, int, str]:
    """The year, its offset, how many years, and what the offset counts from."""
    if m["rel"]:
        word = m["rel"]
        if word in _RUNNING or "财" in word:
            return None, _RUNNING.get(word, -1), 1, "anchor"
        return None, _OFFSETS[word], 1, "reference"
    if m["y"]:
        return int(m["y"]), None, 1, "reference"
    if m["yr"] is None:
        return None, None, 1, "reference"
    if m["ya"]:
        return int(m["ya"]), None, max(1, int(m["yb"]) - int(m["ya"]) + 1), "reference"
    return _other_year(m), None, 1, "reference"


def _other_year(m: re.Match[str]) -> int:
    """A year of two digits, of the ROC, of a fiscal year, or in Chinese numerals."""
    if m["yy"]:
        short = int(m["yy"])
        return short + (1900 if short >= 60 else 2000)
    if m["ymill"]:
        return 2000
    if m["ykilo"]:
        return 2000 + number(m["ykilo"])
    if m["yin"]:
        return int(m["yin"])
    if roc := m["roc"] or m["roc2"] or m["rocin"]:
        return 1911 + number(roc.replace("元", "一"))
    if m["era"]:
        return _ERAS[m["era"]] + number(m["eran"].replace("元", "一"))
    return number(m["ybare"] or m["fy"] or m["ycn"])


def _part(m: re.Match[str]) -> _Stretch | None:
    """The stretch inside the year; None where the numbers are no months or days."""
    if m["half"] or m["h"] or m["hy"]:
        first = (m["half"] or "") == "上" or m["h"] == "1" or bool(m["hy"])
        return ("half", (1, 1), (6, 30)) if first else ("half", (7, 1), (12, 31))
    if m["nq"]:
        return "range", (1, 1), _QUARTER[number(m["nq"])][1]
    if m["report"]:
        return "range", (1, 1), _QUARTER[{"一": 1, "三": 3}.get(m["report"][0], 2)][1]
    if m["twoq"]:
        return "range", _QUARTER[number(m["twoq"][0])][0], _QUARTER[number(m["twoq"][1])][1]  # 二三季度
    if m["qa"]:
        return "range", _QUARTER[number(m["qa"])][0], _QUARTER[number(m["qb"])][1]
    if quarter := m["q"] or m["qin"] or m["qo"] or m["ql"] or m["qs"] or (m["q1"] and "1") or (m["q2"] and "2"):
        return "quarter", *_QUARTER[number(quarter)]
    if m["season"]:
        return "range", *_SEASONS[m["season"]]
    return _months(m)


def _months(m: re.Match[str]) -> _Stretch | None:
    if m["nm"]:
        count = number(m["nm"])
        return ("range", (1, 1), (count, 31)) if 1 <= count <= 12 else None
    if m["twomo"]:
        return "range", (number(m["twomo"][0]), 1), (number(m["twomo"][1]), 31)  # 一二月
    if m["mand"]:
        a, b = (int(x) for x in re.findall(r"[0-9]+", m["mand"]))  # 7月及8月
        return "range", (a, 1), (b, 31)
    if m["mlist"]:
        a, *_, b = (number(x) for x in m["mlist"].split("、"))  # 7、8、9月
        return ("range", (a, 1), (b, 31)) if a < b <= 12 else None
    if m["ma"] or m["pair"]:
        a, b = [number(x) for x in m["pair"].split("、")] if m["pair"] else (number(m["ma"]), number(m["mb"]))  # 7、8月份
        return ("range", (a, 1), (b, 31)) if a <= b else None
    if m["nthmo"]:
        month = number(m["nthmo"])
        return "day", (month, 1), (month, 31)
    if m["moin"]:
        return "month", (number(m["moin"]), 1), (number(m["moin"]), 31)  # 上(9)月
    if m["mo"]:
        low, high = _XUN[m["xun"]] if m["xun"] else (1, 31)
        month = number(m["mo"])
        return "range" if m["xun"] else "month", (month, low), (month, high)
    if m["m"]:
        month, day = number(m["m"]), number(m["d"])
        if m["d2"]:
            return "range", (month, day), (month, number(m["d2"]))
        return "day", (month, day), (month, day)
    return "year", None, None


def _tailed(expr: PeriodExpr, tail: str) -> PeriodExpr:
    if tail[0] == "同":
        return replace(expr, anchored=expr.first is None)
    if tail in {"以来", "至今", "迄今", "起"} or tail.startswith("到"):
        return replace(expr, open=True)
    if tail.endswith(("底", "末", "尾")) or tail.startswith("终"):
        return _point(expr, expr.last or (12, 31))
    if tail.endswith(("初", "年头")):
        return _point(expr, expr.first or (1, 1), years=1)
    if tail == "年中":
        return _point(expr, (6, 30))
    return expr


def _point(expr: PeriodExpr, at: tuple[int, int], *, years: int | None = None) -> PeriodExpr:
    n = expr.years if years is None else years
    return replace(expr, granularity="day", first=at, last=at, point=True, years=n)


def _until(m: re.Match[str], expr: PeriodExpr) -> PeriodExpr:
    """截至9月30日: a point; …止六个月: the months that end there."""
    length = m["for"] or m["for2"]
    if length and expr.last is not None:
        return replace(expr, granularity="range", months=number(length), point=False)
    if m["forhalf"] is not None and m["until"] and expr.last is not None:
        return replace(expr, granularity="range", months=6, point=False)
    if m["forfull"] and m["until"] and expr.last is not None:
        return replace(expr, granularity="range", months=12, point=False)
    if m["foryear"] and expr.last is not None:
        return replace(expr, granularity="range", months=12, point=False)
    if (m["until"] or m["stop"]) and not expr.open and not expr.anchored:
        return _point(expr, expr.last or (12, 31))
    return expr


def _near(m: re.Match[str]) -> PeriodExpr:
    if m["same"]:
        return PeriodExpr("year", year_offset={"同": None, "前": -2}.get(m["same"][0], -1), anchored=True)
    if m["within"]:
        return PeriodExpr("year", year_offset=0, anchored=True, relative_to="anchor")
    if m["edge"]:
        told = _edge(m["edge"])
        return replace(told, granularity="range", point=False, open=True) if m["edgesince"] else told
    word = m["month"] or m["quarter"]
    offset = {"上": -1, "下": 1}.get(word[0], 0)
    if m["monthday"]:
        at = (0, number(m["monthday"]))
        return PeriodExpr("day", first=at, last=at, month_offset=offset)
    if m["monthxun"]:
        low, high = _XUN[m["monthxun"]]
        return PeriodExpr("range", first=(0, low), last=(0, high), month_offset=offset)
    edge = m["monthedge"] or m["quarteredge"]
    kind = "month" if m["month"] else "quarter"
    to = "anchor" if word[0] == "当" else "reference"
    first = (0, 1) if edge == "初" else None
    return PeriodExpr(kind, first=first, point=bool(edge or m["until3"]), month_offset=offset, relative_to=to)


def _edge(word: str) -> PeriodExpr:
    if word == "年内":
        return PeriodExpr("year", year_offset=0)
    if word == "期初":
        return PeriodExpr("vague")
    if word in {"期末", "期终", "年结日"}:  # the last day of what the text reports on
        return PeriodExpr("day", year_offset=0, anchored=True, point=True, relative_to="anchor")
    if word.startswith("上"):
        return PeriodExpr("day", None, -1, (12, 31), (12, 31), point=True, relative_to="anchor")
    at = {"年初": (1, 1), "开年": (1, 1), "年中": (6, 30)}.get(word, (12, 31))
    return PeriodExpr("day", first=at, last=at, point=True)


def _now(m: re.Match[str]) -> PeriodExpr:
    return PeriodExpr("vague")


def _lunar(m: re.Match[str]) -> PeriodExpr | None:
    """Left to the table of feasts where it has the day."""
    return None if _FEAST_DAY.fullmatch(m["lunar"]) else PeriodExpr("vague")


def _dateline(m: re.Match[str]) -> PeriodExpr | None:
    if m["dlfrom"]:  # 15日至23日: of the month that runs
        first, last = int(m["dlfrom"]), int(m["dlto"])
        return PeriodExpr("range", first=(0, first), last=(0, last), month_offset=0, over=True) if first < last else None
    at = (0, number(m["dldd"] or m["lone"]))
    return PeriodExpr("day", first=at, last=at, month_offset=0, over=True)


_MAKERS = {
    "iso": _iso, "compact": _compact, "slashed": _slashed, "century": long.century, "both": long.both, "plan": long.plan, "week": near.week, "calendar": _calendar, "near": _near, "now": _now, "rolling": near.rolling,
    "ago": near.ago, "ahead": _now, "day": near.day, "dateline": _dateline, "lunar": _lunar, "row": near.row,
}  # fmt: skip
