"""Chinese times of several years: 五年规划 (“十四五”期间), centuries and decades, 今明两年."""

from __future__ import annotations

import re

from jjjextract.lang.zh.periods_numbers import number
from jjjextract.values import PeriodExpr

__all__ = ["both", "century", "plan"]


def plan(m: re.Match[str]) -> PeriodExpr | None:
    """“十四五”期间, 十三五末."""
    count = number(m["planq"] or m["planb"])
    start = 1953 + 5 * (count - 1) if count < 3 else 1966 + 5 * (count - 3)
    tail = m["plantail"] or m["plantail2"] or ""
    if tail == "以来":
        return PeriodExpr("plan", start, open=True)
    if "末" in tail:
        return PeriodExpr("plan", start, years=5, point=True)
    if "初" in tail:
        return PeriodExpr("plan", start, first=(1, 1), last=(1, 1), point=True)
    if tail in {"开局之年", "首年"}:
        return PeriodExpr("year", start)
    if tail == "收官之年":
        return PeriodExpr("year", start + 4)
    years = m["planfirst"] or m["planfirst2"]
    return PeriodExpr("plan", start, years=number(years) if years else 5)


def century(m: re.Match[str]) -> PeriodExpr | None:
    """本世纪初, 上世纪90年代, 2010年代: 上 and 本 count from the present century."""
    if m["decyear"]:
        start, part, years = int(m["decyear"]), m["decof2"], 10
    elif m["lonedec"]:  # 九十年代: of the last century, as long as this one has not come so far
        start, part, years = 1900 + number(m["lonedec"]), m["decof3"], 10
    else:
        word = m["cent"]
        start = 2000 if word == "本" else 1900 if word == "上" else 100 * (number(word) - 1)
        part, years = m["centof"], 100
        if m["dec"]:
            start, part, years = start + number(m["dec"]), m["decof"], 10
    edge = 3 if years == 10 else 10
    if part and part[0] in "初末后":
        return PeriodExpr("range", start if part[0] == "初" else start + years - edge, years=edge)
    if part:  # 中期, 中叶
        return PeriodExpr("range", start + years * 2 // 5 - (years == 10), years=years // 5 + 2 * (years == 10))
    return PeriodExpr("range", start, years=years)


def both(m: re.Match[str]) -> PeriodExpr | None:
    """今明两年."""
    first = {"去": -1, "今": 0, "明": 1}[m["botha"]]
    return PeriodExpr("range", year_offset=first, years=2) if "去今明后".find(m["bothb"]) == first + 2 else None
