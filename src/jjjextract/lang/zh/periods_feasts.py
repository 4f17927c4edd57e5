"""Feasts (今年国庆7天, 2024年春节假期, 去年“双十一”) and eras (改革开放以来) in Chinese text.

The names are data; one automaton finds them. A feast is its day; with 假期, 黄金周 or a count of days it is the break of
that year as it was announced, and unresolved for a year that the table does not have. A bare name of two characters
counts only where nothing runs into it, because people and streets bear the same names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from jjjextract.lang.feasts import Feast, feast
from jjjextract.lang.zh.periods import read
from jjjextract.lang.zh.periods_numbers import number
from jjjextract.lexicon import Lexicon
from jjjextract.resources import Resources
from jjjextract.spans import Mention, Span
from jjjextract.values import Period, PeriodExpr

__all__ = ["Feasts"]

_YEAR = re.compile(
    r"(?:[12][0-9]{3}年|[一二][〇零九八一二][〇零一二三四五六七八九]{2}年|今年|本年|去年|前年|明年|后年|上年|次年)(?:的)?[“\"‘「『]?$"
)
_OPENING = re.compile(r"[“\"‘「『]$")
_BREAK = re.compile(
    r"[”\"’」』]?(?:、?(?:国庆|中秋|五一|端午))?节?(?:(?:的)?(?:[一二三四五六七八3-9][天日])?(?:小?长假|假期|假日|黄金周)(?:期间)?|期间|[一二三四五六七八3-9][天日](?![前后内])|档期?(?!次|案|电影|影片|国产|大盘|总?票房|观影)|(?=档(?:期|电影|影片|国产|大盘|总?票房|观影)))"
)
_NTH = re.compile(r"[”\"’」』]?(?P<off>小?长假|假期|假日|黄金周)?的?第(?P<n>[1-9]|[一二三四五六七八九])[天日](?!来)")
_DAY = re.compile(r"[”\"’」』]?(?:节|当[天日]|佳节)(?:期间|当[天日])?")
_OFF = ("假期", "长假", "黄金周")
_ALONE_BEFORE = re.compile(r"(?:^|[\s,。;:、!?()“\"「『在于至到从近逢的今是过距和与])$")
_ALONE_BEHIND = re.compile(r"$|[\s,。;:、!?()”\"」』前后起这是来将我全当期档市客旅出刚已即]")
_SINCE = re.compile(r"(?:以来|至今)")


class Feasts:
    """The feasts and eras of `holidays.tsv` and `eras.tsv`, ready to be found."""

    def __init__(self, res: Resources) -> None:
        entries: dict[str, Feast] = {}
        for names, days, breaks, _en in res.rows("holidays.tsv", 4):
            entry = feast(days, breaks)
            entries |= dict.fromkeys(names.split("|"), entry)
        for names, day, _en in res.rows("eras.tsv", 3):
            entries |= dict.fromkeys(names.split("|"), Feast(None, (), (), date.fromisoformat(day)))
        for n, word in enumerate("二三四五六七八九十", 1):  # 大年初三: counted from the first
            entries |= dict.fromkeys((f"大年初{word}", f"正月初{word}", f"农历正月初{word}"), _later(entries["春节"], n))
        self.lexicon = Lexicon(entries)

    def find(self, norm: str) -> Iterator[Mention]:
        """Yield a `period` mention for each feast and each era with 以来."""
        for start, end, entry in self.lexicon.find(norm):
            m = _era(norm, start, end, entry.since) if entry.since else _dated(norm, start, end, entry)
            if m is not None:
                yield m


def _era(norm: str, start: int, end: int, since: date) -> Mention | None:
    tail = _SINCE.match(norm, end)
    if tail is None:
        return None
    expr = PeriodExpr("range", fixed=Period(since, None), open=True)
    return Mention(Span(start, tail.end()), "period", expr, "zh.period.era")


def _dated(norm: str, start: int, end: int, feast: Feast) -> Mention | None:
    low = max(0, start - 9)
    year = _YEAR.search(norm, low, start)
    nth = _NTH.match(norm, end)
    away = _BREAK.match(norm, end) if feast.breaks else None
    day = _DAY.match(norm, end)
    first = bool(feast.days) and norm.startswith("首日", end)
    if not (year or away or day or nth or first or end - start > 2 or _alone(norm, start, end)):
        return None
    begin = _begin(norm, low, start, year)
    told = norm[begin:start] if year else ""
    if nth is not None or first:
        counted, stop = (_counted(feast, nth), nth.end()) if nth is not None else (_later(feast, 0), end + 2)
        return Mention(Span(begin, stop), "period", _expr(told, counted, broken=False), "zh.period.holiday.day")
    behind = (away or day).end() if away or day else end  # type: ignore[union-attr]
    if norm[behind : behind + 1] in '”"’」』' and norm[start - 1 : start] in '“"‘「『' and norm[behind : behind + 1]:
        behind += 1
    expr = _expr(told, feast, broken=away is not None or norm[start:end].endswith(_OFF))
    return Mention(Span(begin, behind), "period", expr, "zh.period.holiday")


def _counted(feast: Feast, nth: re.Match[str]) -> Feast:
    """The day that is so many days into a feast, or into its days off (国庆假期第三天)."""
    later = number(nth["n"]) - 1
    if feast.day is not None and not nth["off"]:
        day = date(2024, *feast.day) + timedelta(days=later)
        return Feast((day.month, day.day), (), ())
    return _later(Feast(None, feast.breaks, ()) if nth["off"] else feast, later)


def _later(feast: Feast, days: int) -> Feast:
    found = (p.start + timedelta(days=days) for p in feast.days if p.start is not None)
    return Feast(None, tuple(Period(day, day) for day in found), ())


def _begin(norm: str, low: int, start: int, year: re.Match[str] | None) -> int:
    if year is not None:
        return year.start()
    opened = _OPENING.search(norm, low, start)
    return opened.start() if opened else start


def _alone(norm: str, start: int, end: int) -> bool:
    return bool(_ALONE_BEFORE.search(norm, max(0, start - 1), start) and _ALONE_BEHIND.match(norm, end))


def _expr(year: str, feast: Feast, *, broken: bool) -> PeriodExpr:
    base = next((m.value for m in read(year)), PeriodExpr("year"))
    known = feast.breaks if broken else feast.days
    if known:
        return replace(base, granularity="holiday", calendar=known)
    return replace(base, granularity="holiday", first=feast.day, last=feast.day)
