"""English years: bare, in a row, across two, a decade, and those told by words (the year before, last year)."""

from __future__ import annotations

import re

from jjjextract.values import PeriodExpr

__all__ = ["decade", "relative", "years"]

_COUNTED = re.compile(r"[ ](?!was|is|has|sees|saw|brings|brought|sales|earnings|results|revenues|profits)[a-z]{2,}s\b")  # 2000 workers
_ENDED = re.compile(r"\b(?:end|ended|ends|ending|finish|finished|finishes|close|closed|begin|began|begins|start|started|starts|entered|exited) $")
_INDIAN = re.compile(r"\b(?:crores?|lakhs?|Rs|rupees)\b|₹")
_OF_FIGURE = re.compile(  # its 2025 sales
    r" (?:net |gross |core |adjusted |operating |pre-tax |annual |full-year |organic |total |underlying )?(?:sales|revenues?|profits?|earnings|turnover|output|income|harvest|crop|exports|imports|spending|EPS|ebitda|EBITDA|capex|capital (?:spending|expenditure)"
    r"|production|deliveries|shipments|costs|losses|GDP|budget|guidance|outlook|dividend|bookings|growth)\b(?! (?:people|staff|team|reps?|managers?|jobs))"
)
_STANDING = re.compile(r" (?:at|with|up|down|on a|on an|strongly|in the (?:red|black))\b")
_BEFORE_YEAR = re.compile(
    r"(?:(?i:in|of|since|by|from|to|than|until|till|during|for|and|or|through|before|after|early|late|mid|between|with|against|year|over|end|throughout|as of|(?:up|down|higher|lower|better|ahead) on)[ -]|[(,] ?|(?<![0-9])[–-] ?|^|[\n“\"])$"
)  # fmt: skip


def decade(start: int, edge: str) -> PeriodExpr:
    """The 1990s, the mid-1990s."""
    low, high = {"early": (0, 3), "mid": (3, 7), "late": (7, 10)}.get(edge, (0, 10))
    return PeriodExpr("range", start + low, years=high - low)


# 2024-25|financial year: from a month that the words do not tell
_SEASONAL = re.compile(r" (?:financial|fiscal|tax|academic|school|crop|marketing|trading|season|campaign|accounts)\b")


def years(m: re.Match[str]) -> PeriodExpr | None:
    """A bare year, a range of years (2021-2025), a year across two (2023/24)."""
    start = int(m["yy"])
    sure = m["since"] or m["end"] or m["asof"] or m["yz"] or m["ys"]
    if not sure and m.start() == 0 and _COUNTED.match(m.string, m.end()):
        return None
    if not sure and not _BEFORE_YEAR.search(m.string, max(0, m.start() - 12), m.start()) and not _through(m) and not _OF_FIGURE.match(m.string, m.end()):
        return None
    if m["yz"]:
        end = int(m["yz"]) if len(m["yz"]) == 4 else start // 100 * 100 + int(m["yz"])
        if len(m["yz"]) == 2 and end == start + 1 and _INDIAN.search(m.string):
            return PeriodExpr("range", start, None, (4, 1), (3, 31), 2)  # 2024-25, the financial year of India
        if end == start + 1 and _SEASONAL.match(m.string, m.end()):
            return PeriodExpr("vague")
        return PeriodExpr("range", start, years=end - start + 1) if start < end < start + 200 else None
    return PeriodExpr("year", start + 1 if m["ys"] else start)


def _through(m: re.Match[str]) -> bool:
    """ended 2023 at F, began 2024 with F."""
    return _STANDING.match(m.string, m.end()) is not None and _ENDED.search(m.string, max(0, m.start() - 10), m.start()) is not None


def relative(words: str) -> tuple[int | None, str]:
    """Years from the one that is meant, and what they are counted from: the year before, last year."""
    text = words.lower()
    if "before" in text or "previous" in text or "preceding" in text or "prior" in text:
        return -1, "anchor"
    if "following" in text:
        return 1, "anchor"
    if text in {"the year", "that year"}:
        return None, "anchor"
    return {"last": -1, "next": 1}.get(text.split(" ")[0], 0), "reference"
