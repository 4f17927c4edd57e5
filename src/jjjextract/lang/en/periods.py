"""English time expressions: from the text to `PeriodExpr`.

The pattern knows a part of a year (the first three quarters, Q3, H1, October), the year behind it (of 2024, last year),
lengths that end at a date (the six months to 30 September), and what is told against the running period (a year earlier).
A bare number of four digits is a year only behind a preposition or in brackets. MAY in capitals is a month beside a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from jjjextract.lang.en.from_day import BEGINS, year_from
from jjjextract.lang.en.period_forms import EXPRESSION, TRIGGER
from jjjextract.lang.en.period_years import across, decade, part_of_month, relative, years
from jjjextract.lang.en.reporting_days import reported
from jjjextract.lang.en.that_year import through
from jjjextract.spans import Mention, Span
from jjjextract.values import PeriodExpr

__all__ = ["read"]

_NUMBERS = {
    w: n
    for n, w in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1)
} | {"a": 1, "an": 1, "couple": 2, "first": 1, "second": 2, "third": 3, "fourth": 4, "opening": 1, "final": 4, "closing": 4, "last": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}  # fmt: skip
_MONTHS = {
    m: n for n, m in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)
}
_SEASONS = {
    "spring": ((3, 1), (5, 31)), "summer": ((6, 1), (8, 31)), "autumn": ((9, 1), (11, 30)), "fall": ((9, 1), (11, 30)), "winter": ((12, 1), (2, 29)),
}  # fmt: skip
_NEXT = {"last": -1, "this": 0, "next": 1}
_WEEKDAYS = {d: n for n, d in enumerate(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])}
_QUARTER = {1: ((1, 1), (3, 31)), 2: ((4, 1), (6, 30)), 3: ((7, 1), (9, 30)), 4: ((10, 1), (12, 31))}

_EVERY = re.compile(r"\b(?i:every|each|(?:a|an|any|most) (?:typical|normal|average|ordinary|usual)) $")
_LAST_DAY = re.compile(r"([12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?(?:,? ((?:19|20)[0-9]{2}))?(?=[ ,.;)]|$)(?! [JFMASOND][a-z]{2})")
_BETWEEN = re.compile(r"\b[Bb]etween $")
_TO_MONTH = re.compile(r" (?:to|through) (?P<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?) (?P<year>20[0-9]{2})(?![0-9])")
_OF_BOTH = re.compile(r" and (?:the )?full[- ]year ((?:19|20)[0-9]{2})(?![0-9])")  # fourth-quarter | and full-year 2023 results
_LONG = 6  # years that months span together
_ENDED = ("ended ", "closed ", "finished ", "ending ", "closing ", "finishing ")
_PLAIN = frozenset({"year", "half", "quarter", "month", "day"})


def read(norm: str, start: int = 0, end: int | None = None) -> Iterator[Mention]:
    """Yield a `period` mention for each time expression of `norm[start:end]`, in order, none overlapping."""
    stop = start
    for trigger in TRIGGER.finditer(norm, start, len(norm) if end is None else end):
        at = trigger.start()
        if at < stop or (m := EXPRESSION.match(norm, at)) is None:
            continue
        expr, until = _MAKERS[m.lastgroup or ""](m), m.end()
        if expr is not None and norm.startswith(" and ", until) and _BETWEEN.search(norm, max(0, at - 8), at):
            expr, until = _between(norm, until, expr)
        if expr is not None and expr.granularity == "month" and expr.year and (to := _TO_MONTH.match(norm, until)) is not None:
            expr, until = _to_month(expr, to), to.end()
        if expr is not None and expr.year is None and expr.granularity in _PLAIN and (of := _OF_BOTH.match(norm, until)) is not None:
            expr = replace(expr, year=int(of[1]))
        if expr is not None:
            stop = until
            expr = through(norm, at, expr) if norm.endswith("hrough ", 0, at) else expr
            expr, at = year_from(norm, at, expr) if expr.open or norm.endswith(BEGINS, 0, at) else (expr, at)
            note = "reporting" if expr.granularity == "day" and not expr.point and reported(norm, at, stop) else ""
            yield Mention(Span(at, stop), "period", expr, f"en.period.{expr.granularity}", note=note)


def _between(norm: str, end: int, first: PeriodExpr) -> tuple[PeriodExpr, int]:
    """Between 2019 and 2023: one stretch, where both are parts of the calendar and the second is the later."""
    if first.granularity == "day" and first.first is not None and (day := _LAST_DAY.match(norm, end + 5)) is not None:
        return replace(first, granularity="range", year=int(day[2]) if day[2] else first.year, last=(first.first[0], int(day[1]))), day.end()
    m = EXPRESSION.match(norm, end + 5)
    last = _MAKERS[m.lastgroup or ""](m) if m else None
    if m is None or last is None or first.granularity not in _PLAIN or last.granularity not in _PLAIN:
        return first, end
    year, offset = (first.year, first.year_offset) if first.year or first.year_offset is not None else (last.year, last.year_offset)
    years = last.year - year + 1 if last.year and year else 1
    start, stop = first.first or (1, 1), last.last or (12, 31)
    if years < 1 or (years == 1 and stop < start) or offset != last.year_offset or first.point:
        return first, end
    return PeriodExpr("range", year, offset, start, stop, years), m.end()


def _to_month(first: PeriodExpr, m: re.Match[str]) -> PeriodExpr:
    """July 2023 to June 2024: one stretch, where the second month is the later."""
    month, years = _month(m["month"]), int(m["year"]) - (first.year or 0) + 1
    later = (years, month) > (1, (first.first or (12, 1))[0]) and years < _LONG
    return replace(first, granularity="range", last=(month, 31), years=years) if later else first


def _number(text: str) -> int:
    word = text.lower()
    return int(word) if word.isdigit() else _NUMBERS.get(word.split(" ")[0] if " of" not in word else "couple", 1)


def _month(text: str) -> int:
    return _MONTHS[text[:3].lower()]


def _full(text: str) -> int:
    """A year of two or four digits."""
    return int(text) if len(text) == 4 else 2000 + int(text)


def _of_century(year: int) -> int:
    return year if year > 99 else year + (1900 if year >= 60 else 2000)


def _plan(m: re.Match[str]) -> PeriodExpr | None:
    count = int(m["plann"])
    return PeriodExpr("plan", 1966 + 5 * (count - 3), years=5) if 3 <= count <= 20 else None


def _length(m: re.Match[str]) -> PeriodExpr | None:
    """The six months to 30 September: the months that end there; the five years to 2024."""
    months = _months(m)
    if m["lyy"]:
        return PeriodExpr("range", int(m["lyy"]) - months // 12 + 1, years=months // 12) if m["lys"] or months > 12 else None
    if m["liy"]:
        last, year = (int(m["lim"]), int(m["lid"])), m["liy"]
    else:
        name = m["lmd"] or m["lmd2"] or m["lmo"]
        last, year = (_month(name), int(m["ldd"] or m["ldd2"] or 31)), m["ldy"] or m["ldy2"] or m["lmy"]
    week = (m["l1"] or "").lower() == "week"
    if m["lw"] or week:
        return None if m["lmo"] else PeriodExpr("week", int(year) if year else None, last=last, count=1 if week else _number(m["ln"]))
    return PeriodExpr("range", int(year) if year else None, last=last, months=months)


def _months(m: re.Match[str]) -> int:
    """How many months a length has."""
    if m["ln"]:
        return _number(m["ln"]) * (12 if m["lys"] else 1)
    one = (m["l1"] or "").lower()
    return 3 if m["lq"] else 6 if m["ly"] else 1 if one == "month" else 120 if one == "decade" else 12


def _same(m: re.Match[str]) -> PeriodExpr:
    if m["samey"]:
        return PeriodExpr("year", int(m["samey"]), anchored=True)
    return PeriodExpr("year", year_offset=-1, anchored=True)


def _todate(m: re.Match[str]) -> PeriodExpr:
    unit = (m["sounit"] or "year").lower()
    if m["soyear"]:
        return PeriodExpr("year", int(m["soyear"]), open=True)
    return PeriodExpr("year", year_offset=0, open=True) if unit == "year" else PeriodExpr(unit, month_offset=0, open=True)


def _ago(m: re.Match[str]) -> PeriodExpr:
    count, unit = _number(m["agon"]), m["agounit"].lower()
    to = "anchor" if m["ago"][-7:].lower() == "earlier" else "reference"
    if unit in {"year", "decade"} and to == "anchor":
        return PeriodExpr("year", year_offset=-count * (10 if unit == "decade" else 1), anchored=True)
    if unit in {"year", "decade"}:
        return PeriodExpr("year", year_offset=-count * (10 if unit == "decade" else 1))
    if unit == "month":
        return PeriodExpr("month", month_offset=-count, relative_to=to)
    return PeriodExpr("day", day_offset=-count * (7 if unit == "week" else 1))


def _past(m: re.Match[str]) -> PeriodExpr | None:
    unit = m["pastunit"].lower()
    if unit.startswith("week") or (m["pastn"] is None and not unit.startswith("decade")):
        return PeriodExpr("vague") if unit.endswith("s") else None
    size = 120 if unit.startswith("decade") else 12 if unit.startswith("year") else 1
    return PeriodExpr("range", months=size * _number(m["pastn"] or "1"))


def _those(m: re.Match[str]) -> PeriodExpr:
    """For the nine months: those that end with the period that runs."""
    return PeriodExpr("range", months=_number(m["thosen"]), relative_to="anchor")


def _now(m: re.Match[str]) -> PeriodExpr:
    return PeriodExpr("vague")


def _ordinal(m: re.Match[str]) -> PeriodExpr | None:
    """In the second: of the quarters or halves that the sentence has told of."""
    last = None
    for last in _NTH.finditer(m.string, max(m.string.rfind(". ", 0, m.start()), m.start() - 160, 0), m.start()):  # noqa: B007
        pass
    if last is None:
        return None
    count = _number(m["ordinaln"])
    if last[1].lower() == "half":
        return PeriodExpr("half", None, None, *(((1, 1), (6, 30)) if count == 1 else ((7, 1), (12, 31)))) if count < 3 else None
    return PeriodExpr("quarter", None, None, *_QUARTER[count])


_NTH = re.compile(r"(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[ -](quarter|half)")


def _day(m: re.Match[str]) -> PeriodExpr:
    if m["dayword"]:
        word = m["dayword"].lower()
        return PeriodExpr("day", day_offset={"yesterday": -1, "tomorrow": 1}.get(word, 0))
    if _EVERY.search(m.string, max(0, m.start() - 14), m.start()):
        return PeriodExpr("vague")
    at = (m["wdat"] or "").lower()
    offset = {"next": 1, "this": 0, "last": -1}.get(at)
    return PeriodExpr("day", week_offset=offset, weekday=_WEEKDAYS[m["wd"][:3].lower()])


def _calendar(m: re.Match[str]) -> PeriodExpr | None:
    expr = _dated(m) or _parted(m) or _yearly(m)
    if expr is None:
        return None
    if expr.first is not None and expr.last is not None and expr.years == 1 and expr.last < expr.first and (m["ma"] or m["mfrom"]):
        expr = _over_new_year(expr)
    if expr.granularity in {"month", "quarter"} and expr.year is None and _EVERY.search(m.string, max(0, m.start() - 14), m.start()):
        return PeriodExpr("vague")  # every October
    if m["since"]:
        return replace(expr, open=True, point=False)
    if m["begin"] and expr.month_offset is None:
        at = expr.first or (1, 1)
        return replace(expr, granularity="day", first=at, last=at, point=True)
    if expr.month_offset is None and (m["end"] or (expr.granularity == "month" and _closing(m))):
        at = expr.last or (12, 31)
        return replace(expr, granularity="day", first=at, last=at, point=True)
    if m["end"] or (m["asof"] and expr.granularity != "day"):
        at = expr.last or (12, 31)
        return (
            replace(expr, point=True) if expr.month_offset is not None else replace(expr, first=at, last=at, point=True)
        )
    return expr


def _over_new_year(expr: PeriodExpr) -> PeriodExpr:
    """December to February: a stretch that ends in the year that is named, or in this one."""
    if expr.year is not None:
        return replace(expr, year=expr.year - 1, years=2)
    return replace(expr, year_offset=(expr.year_offset or 0) - 1, years=2)


def _closing(m: re.Match[str]) -> bool:
    """ended June with F: a level of its last day."""
    return m.string.startswith(" with ", m.end()) and m.string.endswith(_ENDED, 0, m.start())


def _dated(m: re.Match[str]) -> PeriodExpr | None:
    if m["iy"]:
        day = (int(m["im"]), int(m["id"]))
        return PeriodExpr("day", int(m["iy"]), None, day, day)
    if m["and"] and not _BETWEEN.search(m.string, max(0, m.start() - 8), m.start()):
        return None
    if m["rm"]:
        month = _month(m["rm"])
        return PeriodExpr("range", int(m["ry"]) if m["ry"] else None, None, (month, int(m["r1"])), (month, int(m["r2"]))) if int(m["r1"]) < int(m["r2"]) else None
    if m["uy"]:
        day = (int(m["um"]), int(m["ud"]))
        if len(m["uy"]) == 2 and day[0] != day[1] <= 12:
            return None  # 3/4/15 is the fourth of March or the third of April
        return PeriodExpr("day", _of_century(int(m["uy"])), None, day, day)
    name = m["md"] or m["md2"]
    if name is None:
        return None
    year = m["dy"] or m["dy2"] or m["d2y"] or m["ey"] or m["ey2"]
    day = (_month(name), int(m["dd"] or m["dd2"]))
    end = m["em"] or m["em2"]
    last = (_month(end), int(m["ed"] or m["ed2"])) if end else (day[0], int(m["d2"])) if m["d2"] else day
    return PeriodExpr("day" if day == last else "range", int(year) if year else None, None, day, last, 2 if last < day else 1)


def _parted(m: re.Match[str]) -> PeriodExpr | None:
    stretch = _stretch(m)
    if stretch is None:
        return None
    kind, first, last = stretch
    if m["whose"]:
        if m["whosey"]:
            return PeriodExpr(kind, int(m["whosey"]), None, first, last)
        offset, to = relative(m["whose"][:-3])
        return PeriodExpr(kind, None, offset, first, last, relative_to=to)
    if m["nth"]:
        expr = PeriodExpr("day", None, None, first, last, weekday=_WEEKDAYS[m["nthday"][:3].lower()], nth=_number(m["nth"]))
        named = m["y"] or m["yc"]
        return replace(expr, year=int(named)) if named else expr
    named = m["y"] or m["fy"] or m["yc"] or m["q2y"] or m["yap"]
    if named:
        return PeriodExpr(kind, _full(named), None, first, last, 2 if m["season"] and first and first[0] == 12 else 1)
    if m["rel"]:
        offset, to = relative(m["rel"])
        return PeriodExpr(kind, None, offset, first, last, relative_to=to)
    return PeriodExpr(kind, None, None, first, last)


_Stretch = tuple[str, tuple[int, int] | None, tuple[int, int] | None]


def _stretch(m: re.Match[str]) -> _Stretch | None:
    if n := m["nq"] or m["nq2"]:
        return "range", (1, 1), _QUARTER[_number(n)][1]
    if m["nm"]:
        count = _number(m["nm"])
        return ("range", (1, 1), (count, 31)) if count <= 12 else None
    if m["lm"]:
        count = _number(m["lm"])
        return ("range", (13 - count, 1), (12, 31)) if count < 12 else None
    if m["inmo"]:
        return "range", *part_of_month(_month(m["inmo"]), m["nthin"].lower(), m["inunit"].lower())
    if h := m["half"] or m["h"] or m["h2"]:
        return ("half", (1, 1), (6, 30)) if _number(h) == 1 and h.lower() != "latter" else ("half", (7, 1), (12, 31))
    if m["side"]:
        return ("half", (1, 1), (6, 30)) if m["side"].lower() == "front" else ("half", (7, 1), (12, 31))
    if m["season"]:
        return "range", *_SEASONS[m["season"].lower()]
    if m["qa"]:
        a, b = int(m["qa"]), int(m["qb"])
        return ("range", _QUARTER[a][0], _QUARTER[b][1]) if a < b else None
    if q := m["quarter"] or m["q"] or m["q2"]:
        return "quarter", *_QUARTER[_number(q)]
    if m["nthmo"]:
        return "day", (_month(m["nthmo"]), 1), (_month(m["nthmo"]), 31)
    if m["mq"]:
        return _ending_in(_month(m["mq"]), 3 if m["mqu"] == "quarter" else 6)
    if m["nmh"]:
        count = _number(m["nmh"])
        return ("range", (1, 1), (count, 31)) if 2 < count < 12 else None
    if m["ma"] or m["mfrom"]:
        a, b = _month(m["ma"] or m["mfrom"]), _month(m["mb"] or m["mto"])
        return "range", (a, 1), (b, 31)
    if m["mo"]:
        return _one_month(m)
    return ("year", None, None) if m["whole"] else None


def _ending_in(month: int, count: int) -> _Stretch | None:
    """The March quarter: the months that end with it."""
    first = month - count + 1
    return ("quarter" if count == 3 else "half", (first, 1), (month, 31)) if first > 0 else None


def _one_month(m: re.Match[str]) -> _Stretch | None:
    """A month; `May` only where nothing speaks for the verb."""
    month = _month(m["mo"])
    named = m["y"] or m["yc"] or m["yap"] or m["rel"] or m["edge"] or m["since"] or m["end"]
    if m["mo"] == "May" and not named and not _IN.search(m.string, max(0, m.start("mo") - 8), m.start("mo")):
        return None
    edge = (m["edge"] or "").lower()
    low, high = (1, 10) if "early" in edge else (11, 20) if "mid" in edge else (21, 31) if "late" in edge else (1, 31)
    return "range" if edge else "month", (month, low), (month, high)


_IN = re.compile(r"(?i:in|of|to|the|from|by|until|through|during|for|last|this|since|and|before|after|ended|ending|closed|finished|began|started|opened|entered) $")


def _yearly(m: re.Match[str]) -> PeriodExpr | None:
    if m["ybare"]:
        return PeriodExpr("year", int(m["ybare"]))
    if m["yshort"]:
        return PeriodExpr("year", _full(m["ysn"]))
    if m["yfy"]:
        return across(_full(m["yfyz"])) if m["yfyz"] and _full(m["yfyz"]) == _full(m["yfyn"]) + 1 else PeriodExpr("year", _full(m["yfyz"] or m["yfyn"]))
    if m["decade"]:
        return decade(int(m["decyear"]), (m["decedge"] or "").lower())
    if m["yq"]:
        at = _QUARTER[int(m["yqq"])] if m["yqq"] else ((1, 1), (6, 30)) if m["yqh"] == "1" else ((7, 1), (12, 31))
        return PeriodExpr("quarter" if m["yqq"] else "half", int(m["yqy"]), None, *at)
    if m["yearend"]:
        return PeriodExpr("day", int(m["yey"]) if m["yey"] else None, None, (12, 31), (12, 31), point=True)
    if m["century"]:
        return PeriodExpr("range", 100 * (int(m["centn"]) - 1), years=100)
    if m["seasonof"]:
        word, season = m["seasonof"].lower().split(" ")
        first, last = _SEASONS[season]
        return PeriodExpr("range", None, _NEXT[word], first, last, 2 if season == "winter" else 1)
    if m["lastmo"]:
        return _last_month(m)
    if m["yearly"]:
        return years(m)
    if m["yrel"]:
        offset, to = relative(m["yrel"])
        return PeriodExpr("year", None, offset, relative_to=to)
    if not m["near"]:
        return None
    if m["nearbefore"]:
        unit = m["nearbefore"].lower()
        return PeriodExpr(unit, week_offset=-1) if unit == "week" else PeriodExpr(unit, month_offset=-1, relative_to="anchor")
    unit, word = "quarter" if m["nearthree"] else m["nearunit"].lower(), m["near"].lower()
    offset = {"last": -1, "next": 1}.get(word[:4], -1 if word.startswith(("the pre", "the pri", "the lat", "the mos")) else 0)
    return PeriodExpr("week", week_offset=offset) if unit == "week" else PeriodExpr(unit, month_offset=offset)


def _last_month(m: re.Match[str]) -> PeriodExpr | None:
    """Last December: of the year before, unless a month of this year has gone by since; which, only the reference says."""
    month, word = _month(m["lastmon"]), m["lastmo"][:4].lower().strip()
    if m["lastmon"] == "May" and word == "this":
        return None
    return PeriodExpr("month", None, {"last": -1, "next": 1}.get(word, 0), (month, 1), (month, 31))


_MAKERS = {
    "plan": _plan, "length": _length, "same": _same, "todate": _todate, "ago": _ago, "calendar": _calendar,
    "past": _past, "those": _those, "now": _now, "ordinal": _ordinal, "day": _day,
}  # fmt: skip
