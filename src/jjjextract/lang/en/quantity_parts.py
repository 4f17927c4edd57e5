"""One shop in six is empty: a share whose things stand between its two numbers.

A verb or a mark must follow, so that one goal in four games is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from jjjextract.lang.en.numerals import PATTERN, parse
from jjjextract.spans import Mention, Span
from jjjextract.values import Quantity, Unit

__all__ = ["THINGS", "thing_in"]

THINGS = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine"})  # what such a share begins with

_RATIO = Unit("", "1", "ratio", Decimal(1))
_THING = re.compile(
    r"(?P<one>one|two|three|four|five|six|seven|eight|nine) (?P<noun>(?!hundred|thousand|million|billion|dozen|half|third|quarter|percent|point)[a-z]{3,14}) (?:in|out of) (?P<each>every )?"
    r"(?P<all>two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty|a hundred|[1-9][0-9]{0,2})"
    r"(?(each)(?=[ .,;])|(?= (?:in|across|here|nationwide|nationally|today|is|are|was|were|has|have|had|now|does|do|did|will|can|could|lives?|works?|comes?|goes|owns?|uses?|says?|still)\b|[.,;]))"
)


def thing_in(low: str, m: re.Match[str], bound_of: Callable[[str, int, int, str], tuple[str, Span | None]]) -> Mention | None:
    """The share that begins with numeral `m`, its things in `unit_at`; None where none does."""
    found = _THING.match(low, m.start())
    plain = PATTERN.match(f"{found['one']} in {found['all']}") if found else None
    num = parse(plain) if plain else None
    if found is None or num is None or num.kind != "outof" or num.value >= 1:
        return None
    span = Span(*found.span())
    bound, at = bound_of(low, *span, "exact")
    flags = frozenset({"rounded"} if num.rounded else ())
    q = Quantity("fraction", num.value, None, _RATIO, num.value, None, bound, span, span, Span(*found.span("noun")), at, flags)
    return Mention(span, "quantity", q, "en.quantity.fraction.thing")
