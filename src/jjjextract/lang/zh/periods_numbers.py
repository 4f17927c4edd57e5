"""Numbers inside Chinese dates: 二〇二四, 廿三, 一百一十二, 2024; no scale words and no fractions.

Fails on what is no number: the grammar of `periods_forms` lets none through.
"""

from __future__ import annotations

__all__ = ["number"]

_DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "元": 1}
_TENS = {"十": 10, "廿": 20, "卅": 30}


def number(text: str) -> int:
    """A number below a thousand, or digit by digit (二〇二四), in either writing."""
    if text.isascii():
        return int(text)
    if "百" in text:
        hundreds, _, rest = text.partition("百")
        rest = rest.lstrip("零〇")
        return (number(hundreds) if hundreds else 1) * 100 + (number(rest) if rest else 0)
    value = 0
    for c in text:
        if c in _TENS:
            value = (value or 1) * 10 if c == "十" else _TENS[c]
        elif value and value % 10 == 0 and any(t in text for t in _TENS):
            value += _DIGITS[c]
        else:
            value = value * 10 + _DIGITS[c]
    return value
