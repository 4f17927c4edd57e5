"""What a check says, in a sentence of each language."""

from __future__ import annotations

from decimal import Decimal

__all__ = ["says"]

_TEXT = {
    "sum_of_parts": ("各项相加为{found}，总数为{expected}", "the parts add up to {found}, the total is {expected}"),
    "shares_sum": ("各项占比合计{found}%", "the shares make {found} percent"),
    "bound_agrees": ("概数{expected}与确数{found}", "the bound {expected} against the exact figure {found}"),
    "told_twice": ("同一指标先后为{expected}与{found}", "the same figure is {expected} in one place and {found} in another"),
    "growth_agrees": (
        "按两期数值计算为{found}%，文中为{expected}%",
        "the two levels give {found} percent, the text says {expected}",
    ),
}


def says(kind: str, expected: Decimal | None, found: Decimal | None, ok: bool) -> str:
    """One sentence in each language."""
    zh, en = _TEXT[kind]
    numbers = {"expected": _plain(expected), "found": _plain(found)}
    return f"{zh.format(**numbers)}，{'相符' if ok else '不符'}。 {en.format(**numbers)}: {'they agree' if ok else 'they do not agree'}."


def _plain(number: Decimal | None) -> str:
    if number is None:
        return "?"
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
