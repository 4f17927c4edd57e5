"""Chinese times that are counted from the day of the document: 近三个月, 三年前, 大前天, 上两周, 下周三."""

from __future__ import annotations

import re

from jjjextract.lang.zh.periods_numbers import number
from jjjextract.values import PeriodExpr

__all__ = ["ago", "day", "rolling", "row", "week"]

_DAYS = {"今": 0, "昨": -1, "寻": -1, "明": 1, "听": 1, "前": -2, "后": 2, "大": 3}
_OPENS = re.compile(r"^$|[\s,。;:!?“\"「(]$")


def rolling(m: re.Match[str]) -> PeriodExpr:
    """近三个月, 五年来: a length that ends today."""
    text, unit = m["rolln"] or m["sincen"], m["rollunit"] or m["sinceunit"]
    size = 12 if unit == "年" else 3 if "季" in unit else 1
    return PeriodExpr(
        "range", months=size // 2 if text == "半" and size == 12 else size * number(text.replace("半", "1"))
    )


def ago(m: re.Match[str]) -> PeriodExpr | None:
    """三年前, 两天后; behind a verb it is how long something took (连跌14个月后)."""
    if m["agodir"] == "后" and not _OPENS.search(m.string, max(0, m.start() - 1), m.start()):
        return None
    sign, unit = (-1 if m["agodir"] == "前" else 1), m["agounit"]
    if m["agon"] == "半":
        return PeriodExpr("month", month_offset=6 * sign) if unit == "年" else None
    count = number(m["agon"]) * sign
    if unit == "年":
        return PeriodExpr("year", year_offset=count)
    if unit == "个月":
        return PeriodExpr("month", month_offset=count)
    return PeriodExpr("day", day_offset=count * (1 if unit in "天日" else 7))


def day(m: re.Match[str]) -> PeriodExpr | None:
    """今天, 大前天, 截至收盘 (of the day); 当天 is left to its sentence."""
    word = m["dayword"]
    if word[0] == "当":
        return None
    if word[0] in "次翌":
        return PeriodExpr("day", day_offset=1, relative_to="anchor")
    if word[0] == "截":
        return PeriodExpr("day", day_offset=0, point=True)
    return PeriodExpr("day", day_offset=-3 if word.startswith("大前") else _DAYS[word[0]])


def row(m: re.Match[str]) -> PeriodExpr | None:
    """上两个月, 后三天: so many whole ones before or behind the present one."""
    count, unit = number(m["rown"] or m["rown2"]), m["rowunit"] or m["rowunit2"]
    if not count:
        return None
    offset = -count if (m["rowat"] or m["rowat2"]) in "上前" else 1
    if unit == "年":
        return PeriodExpr("range", year_offset=offset, years=count)
    if unit.endswith("月"):
        return PeriodExpr("range", month_offset=offset, count=count)
    if unit in "天日":
        return PeriodExpr("range", day_offset=offset, count=count)
    return PeriodExpr("range", week_offset=offset, count=count)


def week(m: re.Match[str]) -> PeriodExpr | None:
    """本周, 上上周, 下周三."""
    if m["weekthis"]:
        return PeriodExpr("week", week_offset=0)
    at = m["weekat"] or ""
    offset = -at.count("上") + at.count("下")
    if m["weekend"]:
        return PeriodExpr("day", week_offset=offset, weekday=5, count=2)
    if m["weekonly"]:
        return PeriodExpr("week", week_offset=offset) if at else None
    day = "一二三四五六日".find(m["weekday"].replace("天", "日"))
    return PeriodExpr("day", week_offset=offset if at else None, weekday=day)
