"""English time expressions: from the text to `PeriodExpr`.

The pattern knows a part of a year (the first three quarters, Q3, H1, October), the year behind it (of 2024, last year),
lengths that end at a date (the six months to 30 September), and what is told against the running period (a year earlier).
A bare number of four digits is a year only behind a preposition or in brackets. Fails for `may` in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from jjjextract.lang.en.period_years import decade, relative, years
from jjjextract.lang.en.reporting_days import reported
from jjjextract.spans import Mention, Span
from jjjextract.values import PeriodExpr

__all__ = ["read"]

_NUMBERS = {
    w: n
    for n, w in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1)
} | {"a": 1, "an": 1, "couple": 2, "first": 1, "second": 2, "third": 3, "fourth": 4, "opening": 1, "final": 4, "closing": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}  # fmt: skip
_MONTHS = {
    m: n for n, m in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)
}
_SEASONS = {
    "spring": ((3, 1), (5, 31)), "summer": ((6, 1), (8, 31)), "autumn": ((9, 1), (11, 30)), "winter": ((12, 1), (2, 29)),
}  # fmt: skip
_NEXT = {"last": -1, "this": 0, "next": 1}
_WEEKDAYS = {d: n for n, d in enumerate(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])}
_QUARTER = {1: ((1, 1), (3, 31)), 2: ((4, 1), (6, 30)), 3: ((7, 1), (9, 30)), 4: ((10, 1), (12, 31))}

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?"
    r"|Nov(?:ember|\.)?|Dec(?:ember|\.)?|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)(?![A-Za-z])"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?![A-Za-z])"
_COUNT = r"(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[0-9]{1,2})"
_Y = r"(?:19|20)[0-9]{2}(?![0-9,]?[0-9])(?!(?:\.[0-9]|[ ]?%))"
_TO = r"(?:[ ](?:to|through|until|-)[ ]|-|–|—)"

_DATE = rf"""(?:
    (?P<md>{_MONTH})[ ](?P<dd>[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![0-9:.,]?[0-9]{{1,3}}(?![0-9]))(?:,?[ ](?P<dy>{_Y}))?
  | (?P<dd2>[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?[ ](?:of[ ])?(?P<md2>{_MONTH})(?:,?[ ](?P<dy2>{_Y}))?
  | (?P<iy>(?:19|20)[0-9]{{2}})(?P<isep>[-/.])(?P<im>1[0-2]|0?[1-9])(?P=isep)(?P<id>[12][0-9]|3[01]|0?[1-9])(?![0-9/-]|\.[0-9])
  | (?P<um>0?[1-9]|1[0-2])/(?P<ud>[12][0-9]|3[01]|0?[1-9])/(?P<uy>(?:(?:19|20)[0-9]{{2}}|[0-9]{{2}}))(?![0-9/])
)"""
_PART = rf"""(?:
    (?i:the[ ]first[ ](?P<nq>two|three|2|3)[ ]quarters)
  | (?i:first[ ](?P<nq2>two|three|2|3)[ ]quarters)
  | (?i:(?:the[ ])?first[ ](?P<nm>{_COUNT})[ ]months?)
  | (?i:(?:the[ ])?(?P<half>first|second|1st|2nd)[ -]half)
  | (?i:the[ ](?P<side>front|back)[ ]half)
  | (?i:(?:the[ ])?(?P<quarter>first|second|third|fourth|opening|final|closing|1st|2nd|3rd|4th)[ -]quarter)(?!-?final)
  | Q(?P<q>[1-4])(?![0-9A-Za-z]|[-–]Q?[2-4](?![0-9A-Za-z])) | (?P<q2>[1-4])Q(?![A-Za-z])(?:(?P<q2y>[0-9]{{2}})(?![0-9]))? | H(?P<h>[12])(?![0-9A-Za-z]) | (?P<h2>[12])H(?![A-Za-z])
  | (?i:(?:the[ ])?(?P<nth>first|second|third|fourth))[ ](?P<nthday>{_WEEKDAY})[ ](?:of|in)[ ](?P<nthmo>{_MONTH})
  | (?P<ma>{_MONTH}){_TO}(?P<mb>{_MONTH})(?![ ][0-9]{{1,2}}(?![0-9]))
  | (?i:(?:(?P<seasonrel>this|last|next)[ ])?(?P<season>spring|summer|autumn|winter))(?=[ ](?:of[ ])?(?:19|20)[0-9]{{2}}(?![0-9]))
  | Q(?P<qa>[1-3])[-–](?:Q)?(?P<qb>[2-4])(?![0-9A-Za-z])
  | (?i:(?:the[ ])?)(?P<mq>{_MONTH})[ ](?P<mqu>quarter|half)(?![A-Za-z-])
  | (?P<edge>(?i:the[ ])?(?i:early|mid|late)[ -])?(?P<mo>{_MONTH})(?![ ](?:[12][0-9]|3[01]|0?[1-9])(?![0-9]))
  | (?P<whole>(?i:(?:the[ ])?full[ -]year))
)"""
_OF = rf"""(?:
    [ ](?:(?i:of|in)[ ])?(?:(?i:fiscal|financial)[ ](?:(?i:year)[ ])?)?(?P<y>{_Y})
  | [ ]?(?:(?i:of)[ ])?FY[ ]?'?(?P<fy>(?:20)?[0-9]{{2}})(?![0-9])
  | ,[ ](?P<yc>{_Y})
  | [ ](?:(?i:of|in)[ ])?(?P<rel>(?i:this[ ]year|last[ ]year|next[ ]year|the[ ]previous[ ]year|the[ ]year|that[ ]year))(?![ ](?i:to|ended|ending))
)"""
_LENGTH = rf"""(?P<length>
    (?:(?i:the)[ ])?(?:(?P<ln>{_COUNT})[ -](?i:months?|(?P<lw>weeks?))|(?P<lq>(?i:quarter))|(?P<ly>(?i:(?:full|fiscal|financial|crop|tax)?[ ]?year|half-year|half)))
    (?:[ ](?i:period))?[ ](?i:ended|ending|to|through|that[ ]ended(?:[ ]in)?)[ ](?:(?i:the[ ]end[ ]of)[ ])?(?:(?i:on)[ ])?
    (?:{_DATE.replace("?P<", "?P<l").replace("?P=", "?P=l")}|(?P<lmo>{_MONTH})(?:[ ](?P<lmy>{_Y}))?)
)"""
_CALENDAR = rf"""(?P<calendar>
    (?:(?P<since>(?i:since|starting|beginning))[ ])?
    (?:(?P<begin>(?i:(?:at[ ])?(?:the[ ])?(?:start|beginning|turn)[ ]of[ ]))|(?P<end>(?i:(?:(?:as[ ]of|by|at)[ ])?(?:the[ ])?end(?:[ ]of|-)[ ]?))|(?P<asof>(?i:as[ ](?:of|at))[ ]))?
    (?:{_DATE}(?:{_TO}(?P<d2>[12][0-9]|3[01]|0?[1-9])(?=[ ,.)]|$))?|{_PART}{_OF}?
      |(?P<ybare>(?<=[(])(?:19|20)[0-9]{{2}}(?=[)]))
      |(?P<yfy>(?:(?i:the[ ])?(?i:fiscal|financial)[ ](?:(?i:year)[ ])?|FY[ ]?'?)(?P<yfyn>(?:20)?[0-9]{{2}}))(?:[-/–](?P<yfyz>(?:20)?[0-9]{{2}}))?(?![0-9])
      |(?P<yq>(?P<yqy>(?:19|20)[0-9]{{2}})[ -]?(?:Q(?P<yqq>[1-4])|H(?P<yqh>[12]))(?![0-9A-Za-z]))
      |(?P<yearend>(?:(?<=by[ ])|(?<=at[ ])|(?<=until[ ])|(?<=before[ ])|(?<=since[ ])|(?<=from[ ])|^)(?i:year[- ]end)(?=[ .,;]*$|[.,;)]|[ ](?:{_Y}))(?:[ ](?P<yey>{_Y}))?)
      |(?P<decade>(?i:the[ ])?(?i:(?P<decedge>early|mid|late)[ -])?(?P<decyear>(?:19|20)[0-9]0)s)
      |(?P<century>(?i:the[ ])(?P<centn>1[0-9]|2[01])(?i:st|th)[ -](?i:century))
      |(?P<seasonof>(?i:this|last|next)[ ](?i:spring|summer|autumn|winter))
      |(?P<lastmo>(?i:last|next|this)[ ](?P<lastmon>{_MONTH}))(?![ ][0-9]{{1,2}}(?![0-9]))
      |(?P<yearly>(?P<yy>{_Y})(?:(?:-|–|[ ]to[ ])(?P<yz>{_Y}|(?<!to[ ])[0-9]{{2}}(?![0-9]))|/(?P<ys>[0-9]{{2}})(?![0-9]))?(?![ ](?i:units?|tons?|people|yuan|dollars|percent|jobs|square)))
      |(?P<yrel>(?i:this[ ]year|last[ ]year|next[ ]year|(?<=of[ ])the[ ]year(?![ ](?:to|ended|ending|before|after))|(?:the[ ])?(?:previous|preceding|prior)[ ]year|the[ ]year[ ]before|the[ ]following[ ]year))(?!['’](?!s[ ]))
      |(?P<near>(?i:(?:(?:this|last|next|the[ ](?:previous|preceding|prior|current|latest))[ ](?P<nearunit>month|quarter|week)|the[ ](?:previous|preceding|prior)[ ](?P<nearthree>three|3)[ ]months)))
    )
)"""
_SAME = rf"""(?P<same>(?i:
    (?:the[ ])?(?:same|corresponding|comparable|year-earlier|year-ago|prior-year)[ ](?:period|time(?=[ ](?:last|a[ ]year|of[ ](?:19|20)))|months?|quarter|half)(?:[ ](?:in|of))?(?:[ ](?:the[ ])?(?:last|previous|prior|preceding)[ ](?:(?:fiscal|financial)[ ]year|year|fiscal)|[ ]a[ ]year[ ](?:earlier|ago|before)|[ ](?P<samey>{_Y}))?
  | this[ ]time[ ]last[ ]year | a[ ]year[ ](?:earlier|ago|before) | (?:a|one)[ ]year[ ]previously | year-(?:earlier|ago)))"""
_TODATE = r"(?P<todate>(?i:year[ -]to[ -]date|so[ ]far[ ]this[ ]year|YTD))(?![A-Za-z])"
_AGO = rf"(?P<ago>(?P<agon>{_COUNT}|(?i:a[ ]couple[ ]of|a|an))[ ](?P<agounit>(?i:year|month|week|day|decade))s?[ ](?i:ago|earlier))"
_PAST = rf"(?P<past>(?i:(?:the[ ])?(?:past|last)[ ](?:(?P<pastn>{_COUNT})[ ])?(?P<pastunit>years?|months?|weeks?|decade)))(?![A-Za-z])"
_THOSE = r"(?P<those>(?i:the[ ](?:latest[ ])?(?P<thosen>three|six|nine|twelve|3|6|9|12)[ -]months?(?:[ ]period)?(?![ ](?:to[ ](?:[A-Z0-9]|the[ ]|mid|end|last|this)|(?:ended|ending|through|from|since|until|before|after|ago|earlier|of|that|in|leading|up|prior|following|between|which|it|they|he|she|we)\b))))(?![A-Za-z-])"
_NOW = r"(?P<now>(?i:at[ ]present|currently|nowadays|right[ ]now|now|to[ ]date|in[ ]recent[ ](?:years|months|weeks)|recent[ ]years|these[ ]days|(?:the[ ])?(?:next|coming)[ ](?:[a-z]+[ ])?(?:years?|months?|weeks?|decade)|(?<=in[ ])the[ ](?:spring|summer|autumn|winter)|(?<=over[ ])the[ ](?:spring|summer|autumn|winter)|(?<=during[ ])the[ ](?:spring|summer|autumn|winter)|(?:last|this|next)[ ]season(?!['’]s)))(?![A-Za-z-])(?![ ](?:19|20)[0-9])(?![ ]of[ ](?:19|20))"
_DAY = rf"(?P<day>(?P<dayword>(?i:today|yesterday|tomorrow|tonight))|(?:(?P<wdat>(?i:last|next|this))[ ])?(?P<wd>{_WEEKDAY}))(?!['’]s)"
_PLAN = r"(?P<plan>(?i:the[ ])?(?P<plann>[0-9]{1,2})(?:st|nd|rd|th)[ ](?i:five-year[ ]plan)(?:[ ](?i:period))?(?:[ ][(](?:19|20)[0-9]{2}[-–](?:(?:19|20)[0-9]{2}|[0-9]{2})[)])?)"

_EXPRESSION = re.compile("|".join((_PLAN, _LENGTH, _SAME, _TODATE, _AGO, _CALENDAR, _PAST, _THOSE, _NOW, _DAY)), re.X)
_TIMES = "year|quarter|half|month|week|day|decade"
_TRIGGER = re.compile(
    r"(?<![A-Za-z0-9.,$£€#])(?:[JFMASOND](?=an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec|AN|EB|AR|PR|UN|UL|UG|EP|CT|OV|EC)"
    r"|[12](?=9[0-9]{2}|0[0-9]{2})|[0-9](?=[0-9]?/[0-9]{1,2}/[0-9]{2}|[0-9]?(?:st|nd|rd|th)? (?:of )?[JFMASOND]|Q|H|[0-9]?(?:st|nd|rd|th) [Ff]ive-|[0-9]?[ -]?(?:month|year|day|week))"
    rf"|[Tt](?=he (?:first|second|third|fourth|(?:opening|final|closing) q|front half|back half|full|two|three|four|five|six|nine|ten|twelve|same|corresponding|comparable|prior|past|last|next|previous|preceding|coming|following|latest|current|end|start of|spring|summer|autumn|winter|beginning of|turn of|early|late|mid|fiscal|financial|[0-9]|{_TIMES})|his (?:time|{_TIMES}|[MTWFS]|[JFMASOND][a-z]|spring|summer|autumn|winter|season)|oday|omorrow|onight|o date|hird[ -][Qq]uarter|(?:wo|hree|en|welve)[ -](?i:{_TIMES})|uesday|hursday)"
    r"|[QH](?=[1-4])|[Qq](?=uarter (?:ended|to))|[Ff](?=[Yy]|irst|ourth[ -]q|inal q|ull[ -]|iscal|inancial|ive[ -](?:year|month|week|day)|our[ -](?:year|month|week|day)|riday)"
    r"|[Ll](?=ast |ate[ -])|[Nn](?=ext |ow\b|owadays|ine[ -](?:year|month|week))|[Pp](?=ast |revious |rior|receding )|[Ss](?=ince|tart of |ame |econd[ -]|ix[ -]|even[ -](?:year|month|week|day)|o far|pring |ummer |atur|unday|tarting )"
    r"|[Ee](?=nd[ -]|arly[ -]|ight[ -](?:year|month|week|day)|leven[ -])|[Mm](?=id[ -]|onday)|[Yy](?=ear|esterday|TD)|[Aa](?=utumn | year| month| week| decade| couple|s of|s at|t present|t the end|t end|t the start|t the beg)"
    r"|[Bb](?=y the end|y end|eginning )|[Cc](?=urrently|losing q|orresponding|omparable|oming )|[Rr](?=ight now|ecent )|[Ii](?=n recent)|[Oo](?=pening q|ne (?:year|month))|[Ww](?=ednes|inter ))"
)
_BETWEEN = re.compile(r"\b[Bb]etween $")
_ENDED = ("ended ", "closed ", "finished ", "ending ", "closing ", "finishing ")
_PLAIN = frozenset({"year", "half", "quarter", "month", "day"})


def read(norm: str, start: int = 0, end: int | None = None) -> Iterator[Mention]:
    """Yield a `period` mention for each time expression of `norm[start:end]`, in order, none overlapping."""
    stop = start
    for trigger in _TRIGGER.finditer(norm, start, len(norm) if end is None else end):
        at = trigger.start()
        if at < stop or (m := _EXPRESSION.match(norm, at)) is None:
            continue
        expr, until = _MAKERS[m.lastgroup or ""](m), m.end()
        if expr is not None and norm.startswith(" and ", until) and _BETWEEN.search(norm, max(0, at - 8), at):
            expr, until = _between(norm, until, expr)
        if expr is not None:
            stop = until
            note = "reporting" if expr.granularity == "day" and not expr.point and reported(norm, at, stop) else ""
            yield Mention(Span(at, stop), "period", expr, f"en.period.{expr.granularity}", note=note)


def _between(norm: str, end: int, first: PeriodExpr) -> tuple[PeriodExpr, int]:
    """Between 2019 and 2023: one stretch, where both are parts of the calendar and the second is the later."""
    m = _EXPRESSION.match(norm, end + 5)
    last = _MAKERS[m.lastgroup or ""](m) if m else None
    if m is None or last is None or first.granularity not in _PLAIN or last.granularity not in _PLAIN:
        return first, end
    year, offset = (first.year, first.year_offset) if first.year or first.year_offset is not None else (last.year, last.year_offset)
    years = last.year - year + 1 if last.year and year else 1
    start, stop = first.first or (1, 1), last.last or (12, 31)
    if years < 1 or (years == 1 and stop < start) or offset != last.year_offset or first.point or last.point:
        return first, end
    return PeriodExpr("range", year, offset, start, stop, years), m.end()


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


def _length(m: re.Match[str]) -> PeriodExpr:
    """The six months to 30 September: the months that end there."""
    months = _number(m["ln"]) if m["ln"] else 3 if m["lq"] else 6 if "half" in m["ly"].lower() else 12
    if m["liy"]:
        last, year = (int(m["lim"]), int(m["lid"])), m["liy"]
    else:
        name = m["lmd"] or m["lmd2"] or m["lmo"]
        last, year = (_month(name), int(m["ldd"] or m["ldd2"] or 31)), m["ldy"] or m["ldy2"] or m["lmy"]
    if m["lw"]:
        return PeriodExpr("week", int(year) if year else None, last=last, count=months)
    return PeriodExpr("range", int(year) if year else None, last=last, months=months)


def _same(m: re.Match[str]) -> PeriodExpr:
    if m["samey"]:
        return PeriodExpr("year", int(m["samey"]), anchored=True)
    return PeriodExpr("year", year_offset=-1, anchored=True)


def _todate(m: re.Match[str]) -> PeriodExpr:
    return PeriodExpr("year", year_offset=0, open=True)


def _ago(m: re.Match[str]) -> PeriodExpr:
    count, unit = _number(m["agon"]), m["agounit"].lower()
    to = "anchor" if m["ago"][-7:].lower() == "earlier" else "reference"
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


def _day(m: re.Match[str]) -> PeriodExpr:
    if m["dayword"]:
        word = m["dayword"].lower()
        return PeriodExpr("day", day_offset={"yesterday": -1, "tomorrow": 1}.get(word, 0))
    at = (m["wdat"] or "").lower()
    offset = {"next": 1, "this": 0, "last": -1}.get(at)
    return PeriodExpr("day", week_offset=offset, weekday=_WEEKDAYS[m["wd"][:3].lower()])


def _calendar(m: re.Match[str]) -> PeriodExpr | None:
    expr = _dated(m) or _parted(m) or _yearly(m)
    if expr is None:
        return None
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


def _closing(m: re.Match[str]) -> bool:
    """ended June with F: a level of its last day."""
    return m.string.startswith(" with ", m.end()) and m.string.endswith(_ENDED, 0, m.start())


def _dated(m: re.Match[str]) -> PeriodExpr | None:
    if m["iy"]:
        day = (int(m["im"]), int(m["id"]))
        return PeriodExpr("day", int(m["iy"]), None, day, day)
    if m["uy"]:
        day = (int(m["um"]), int(m["ud"]))
        if len(m["uy"]) == 2 and day[0] != day[1] <= 12:
            return None  # 3/4/15 is the fourth of March or the third of April
        return PeriodExpr("day", _of_century(int(m["uy"])), None, day, day)
    name = m["md"] or m["md2"]
    if name is None:
        return None
    year = m["dy"] or m["dy2"]
    day = (_month(name), int(m["dd"] or m["dd2"]))
    last = (day[0], int(m["d2"])) if m["d2"] else day
    return PeriodExpr("day" if day == last else "range", int(year) if year else None, None, day, last)


def _parted(m: re.Match[str]) -> PeriodExpr | None:
    stretch = _stretch(m)
    if stretch is None:
        return None
    kind, first, last = stretch
    if m["nth"]:
        expr = PeriodExpr("day", None, None, first, last, weekday=_WEEKDAYS[m["nthday"][:3].lower()], nth=_number(m["nth"]))
        named = m["y"] or m["yc"]
        return replace(expr, year=int(named)) if named else expr
    named = m["y"] or m["fy"] or m["yc"] or m["q2y"]
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
    if h := m["half"] or m["h"] or m["h2"]:
        return ("half", (1, 1), (6, 30)) if _number(h) == 1 else ("half", (7, 1), (12, 31))
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
    if m["ma"]:
        a, b = _month(m["ma"]), _month(m["mb"])
        return ("range", (a, 1), (b, 31)) if a <= b else None
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
    named = m["y"] or m["yc"] or m["rel"] or m["edge"] or m["since"] or m["end"]
    if m["mo"] == "May" and not named and not _IN.search(m.string, max(0, m.start("mo") - 8), m.start("mo")):
        return None
    edge = (m["edge"] or "").lower()
    low, high = (1, 10) if "early" in edge else (11, 20) if "mid" in edge else (21, 31) if "late" in edge else (1, 31)
    return "range" if edge else "month", (month, low), (month, high)


_IN = re.compile(r"(?i:in|of|to|from|by|until|through|during|for|last|this|since|and|before|after|ended|ending|closed|finished|began|started|opened|entered) $")


def _yearly(m: re.Match[str]) -> PeriodExpr | None:
    if m["ybare"]:
        return PeriodExpr("year", int(m["ybare"]))
    if m["yfy"]:
        return PeriodExpr("year", _full(m["yfyz"] or m["yfyn"]))
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
    unit, word = "quarter" if m["nearthree"] else m["nearunit"].lower(), m["near"].lower()
    offset = {"last": -1, "next": 1}.get(word[:4], -1 if word.startswith(("the pre", "the pri", "the lat")) else 0)
    return PeriodExpr("week", week_offset=offset) if unit == "week" else PeriodExpr(unit, month_offset=offset)


def _last_month(m: re.Match[str]) -> PeriodExpr | None:
    """Last December: of the year before, unless a month of this year has gone by since; which, only the reference says."""
    month, word = _month(m["lastmon"]), m["lastmo"][:4].lower().strip()
    if m["lastmon"] == "May" and word == "this":
        return None
    return PeriodExpr("month", None, {"last": -1, "next": 1}.get(word, 0), (month, 1), (month, 31))


_MAKERS = {
    "plan": _plan, "length": _length, "same": _same, "todate": _todate, "ago": _ago, "calendar": _calendar,
    "past": _past, "those": _those, "now": _now, "day": _day,
}  # fmt: skip
