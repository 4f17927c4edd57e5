"""English years: bare, in a row, across two, a decade, and those told by words (the year before, last year)."""

from __future__ import annotations

import re

from jjjextract.values import Period, PeriodExpr

__all__ = ["across", "decade", "part_of_month", "relative", "years"]

_COUNTED = re.compile(r"[ ](?!was|is|has|sees|saw|brings|brought|sales|earnings|results|revenues|profits)[a-z]{2,}s\b")  # 2000 workers
_ENDED = re.compile(r"\b(?:end|ended|ends|ending|finish|finished|finishes|close|closed|begin|began|begins|start|started|starts|entered|exited) $")
_INDIAN = re.compile(r"\b(?:crores?|lakhs?|Rs|rupees)\b|₹")
_OF_FIGURE = re.compile(  # its 2025 sales
    r" (?:net |gross |core |adjusted |operating |pre-tax |annual |full-year |organic |total |underlying )?(?:sales|revenues?|profits?|earnings|turnover|output|income|harvest|crop|exports|imports|spending|EPS|ebitda|EBITDA|capex|capital (?:spending|expenditure)|(?:calendar|financial|fiscal|tax) year|census|survey|season|edition|vintage|campaign"
    r"|production|deliveries|shipments|costs|losses|GDP|budget|guidance|outlook|dividend|bookings|growth)\b(?! (?:people|staff|team|reps?|managers?|jobs))"
)
_STANDING = re.compile(r" (?:at|with|up|down|on a|on an|strongly|in the (?:red|black))\b")
_BEFORE_YEAR = re.compile(
    r"(?:(?i:in|of|since|by|from|to|than|until|till|during|for|and|or|through|before|after|early|late|mid|between|with|against|year|over|end|calendar|(?:recently|early|late|ago|far back) as|throughout|as of|(?:up|down|higher|lower|better|ahead) on)[ -]|[(,] ?|(?<![0-9])[–-] ?|^|[\n“\"])$"
)  # fmt: skip

_OF_SEASON = re.compile(r"\b(?:[Ff]inancial|[Ff]iscal|[Tt]ax|[Aa]cademic|[Ss]chool|[Cc]rop|[Mm]arketing|[Ss]eason)(?: year)? $")


def decade(start: int, edge: str) -> PeriodExpr:
    """The 1990s, the mid-1990s."""
    low, high = {"early": (0, 3), "mid": (3, 7), "late": (7, 10)}.get(edge, (0, 10))
    return PeriodExpr("range", start + low, years=high - low)


_UNKNOWN = Period(None, None)
_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# 2024-25|financial year: from a month that the words do not tell
_SEASONAL = re.compile(r" (?:financial|fiscal|tax|academic|school|crop|marketing|trading|season|campaign|accounts)\b")


def years(m: re.Match[str]) -> PeriodExpr | None:
    """A bare year, a range of years (2021-2025), a year across two (2023/24)."""
    start = int(m["yy"])
    sure = m["since"] or m["begin"] or m["end"] or m["asof"] or m["yz"] or m["ys"]
    if not sure and m.start() == 0 and _COUNTED.match(m.string, m.end()):
        return None
    if not sure and not _BEFORE_YEAR.search(m.string, max(0, m.start() - 12), m.start()) and not _through(m) and not _OF_FIGURE.match(m.string, m.end()):
        return None
    if m["yz"]:
        end = int(m["yz"]) if len(m["yz"]) == 4 else start // 100 * 100 + int(m["yz"])
        if len(m["yz"]) == 2 and end == start + 1 and _INDIAN.search(m.string):
            return PeriodExpr("range", start, None, (4, 1), (3, 31), 2)  # 2024-25, the financial year of India
        if end == start + 1 and (len(m["yz"]) == 2 or _SEASONAL.match(m.string, m.end()) or _OF_SEASON.search(m.string, max(0, m.start() - 17), m.start())):
            return across(end)
        return PeriodExpr("range", start, years=end - start + 1) if start < end < start + 200 else None
    if m["ys"]:
        return across(start + 1)
    return PeriodExpr("range", start, fixed=_UNKNOWN) if m["yedge"] else PeriodExpr("year", start)


def across(last: int) -> PeriodExpr:
    """2024/25: a year from a month that the words do not tell to one of `last`."""
    return PeriodExpr("range", last, years=1, fixed=_UNKNOWN)


def part_of_month(month: int, nth: str, unit: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """The first week of October, the last ten days of May, the second half of June: days of a month."""
    size = 15 if unit == "half" else 14 if unit == "fortnight" else 7
    if " " in unit:
        count, what = unit.split(" ")
        size = (_SMALL.index(count) + 1 if count in _SMALL else int(count)) * (7 if what == "weeks" else 1)
    if nth in {"last", "final", "latter"} or (nth == "second" and unit == "half"):
        return (month, max(1, _DAYS[month - 1] - size + 1)), (month, 31)
    k = {"second": 1, "third": 2}.get(nth, 0)
    return (month, min(k * size + 1, 28)), (month, min((k + 1) * size, 31))


def _through(m: re.Match[str]) -> bool:
    """ended 2023 at F, began 2024 with F."""
    return _STANDING.match(m.string, m.end()) is not None and _ENDED.search(m.string, max(0, m.start() - 10), m.start()) is not None


def relative(words: str) -> tuple[int | None, str]:
    """Years from the one that is meant, and what they are counted from: the year before, last year."""
    text = words.lower()
    if text.endswith("before last"):
        return -2, "reference"
    if "before" in text or "previous" in text or "preceding" in text or "prior" in text:
        return -1, "anchor"
    if "following" in text:
        return 1, "anchor"
    if text in {"the year", "that year"}:
        return None, "anchor"
    return {"last": -1, "next": 1}.get(text.split(" ")[0], 0), "reference"
