"""Exact numbers into JSON: every `Decimal` is written digit for digit, as a JSON number with no exponent.

A tree of dicts, lists and plain values is written as it stands; the models of `records` are not needed for that, and a
program that only writes never loads them.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import orjson

__all__ = ["SCHEMA_VERSION", "encoded", "exact", "fractional", "shortest"]

SCHEMA_VERSION = "1"


def encoded(tree: dict[str, Any], *, indent: bool = False) -> bytes:
    """A tree of plain data as UTF-8 JSON on one line, or indented by two."""
    return orjson.dumps(tree, default=exact, option=orjson.OPT_INDENT_2 if indent else None)


def exact(value: Any) -> orjson.Fragment:
    """What JSON has no form for, as orjson asks for it: a number in its digits. Raises `TypeError` for anything else."""
    if isinstance(value, Decimal):
        text = str(value)
        return orjson.Fragment(format(value, "f") if "E" in text else text)
    raise TypeError(f"{type(value).__name__} has no JSON form")


def shortest(number: Decimal) -> Decimal:
    """The same number with no trailing zeros and no exponent."""
    text = str(number)
    if "." not in text and "E" not in text:
        return number
    if "E+" in text and number.adjusted() < 100:
        return Decimal(int(number))
    if "E" in text:
        text = format(number, "f")  # not `normalize`: it rounds to 28 digits
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)


def fractional(number: Decimal) -> bool:
    """True where something stands behind the point. Not `number % 1`, which raises for numbers longer than the context's 28 digits."""
    return number != number.to_integral_value()
