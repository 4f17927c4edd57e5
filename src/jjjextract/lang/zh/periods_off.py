"""The days off of a feast that was named before: 五一假期…。假期头一天, 这个假期, 假期五天, 五天里.

Fails for a story of two feasts that goes back to the first without naming it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from jjjextract.lang.zh.periods_numbers import number
from jjjextract.spans import Mention, Span
from jjjextract.values import Period, PeriodExpr

__all__ = ["days_off"]

_N = "[一二三四五六七八3-8]"
_AGAIN = re.compile(
    r"(?<![\u4e00-\u9fff])(?:在?(?:这个|整个|本次|此次|今年|本))?(?:小?长假|假期|假日|黄金周)(?:期间|里|中|内)?(?:的?(?:(?P<first>头一[天日]|首日|第一[天日])|(?P<last>最后一[天日])|第(?P<nth>[二三四五六七八])[天日]|(?P<days>" + _N + r")[天日]))?(?![旅游票经安])"
    r"|(?<![\u4e00-\u9fff0-9])(?P<in>" + _N + r")天(?:里|内|下来|时间里?|[,]?(?=[累共总合]计|共|卖|接待|迎))"
)
_REACH = 1500  # characters from the feast to the words that take it up


def days_off(norm: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """A `period` mention for each place that takes up the days off of the feast named last in `found`."""
    feasts = [m for m in found if m.value.granularity == "holiday" and any(p.start != p.end for p in m.value.calendar)]
    if not feasts:
        return
    for m in _AGAIN.finditer(norm, feasts[0].span.end):
        last = next((f for f in reversed(feasts) if f.span.end <= m.start()), None)
        if last is None or m.start() - last.span.end > _REACH or not (expr := _told(m, last.value)).calendar:
            continue
        yield Mention(Span(*m.span()), "period", expr, "zh.period.holiday.again")


def _told(m: re.Match[str], feast: PeriodExpr) -> PeriodExpr:
    """Which of the days: one of them, or all, where the text's count of them is theirs."""
    breaks = [(p.start, p.end) for p in feast.calendar if p.start is not None and p.end is not None and p.start != p.end]
    if m["first"] or m["last"] or m["nth"]:
        ahead = timedelta(days=number(m["nth"]) - 1 if m["nth"] else 0)
        days = [end if m["last"] else start + ahead for start, end in breaks]
        return replace(feast, calendar=tuple(Period(d, d) for d in days))
    if count := m["days"] or m["in"]:
        breaks = [(start, end) for start, end in breaks if (end - start).days + 1 == number(count)]
    return replace(feast, calendar=tuple(Period(start, end) for start, end in breaks))
