"""A gold file to and fro, digit for digit: numbers are text inside and JSON numbers on disk (`"5.0"` and 5.0).

Keys keep their order and the indent is one, so that a file that is read and written without a change keeps its bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

__all__ = ["NUMBER", "NUMBERS", "as_text", "dump", "load"]

NUMBERS = frozenset({"value", "upper", "amount", "upper_amount", "expected", "found"})
NUMBER = re.compile(r"-?\d{1,60}(?:\.\d{1,60})?\Z")
_MARKED = re.compile(r'"\\u0001(-?\d+(?:\.\d+)?)"')


def load(data: bytes) -> dict[str, Any]:
    """A gold file for the browser. Raises `ValueError` where it is no JSON object."""
    tree = json.loads(data, parse_float=Decimal)
    if not isinstance(tree, dict):
        raise ValueError("not a JSON object")
    return as_text(tree)  # type: ignore[no-any-return]


def dump(tree: Mapping[str, Any]) -> bytes:
    """A gold file for the disk; the opposite of `load`."""
    text = json.dumps(_as_numbers(tree), ensure_ascii=False, indent=1)
    return _MARKED.sub(r"\1", text).encode("utf-8", "replace")


def as_text(value: Any, key: str = "") -> Any:
    """A tree with its exact numbers as text: what `dump` writes as JSON numbers again."""
    if isinstance(value, dict):
        return {k: as_text(v, k) for k, v in value.items()}
    if isinstance(value, list):
        return [as_text(v) for v in value]
    if isinstance(value, Decimal) or (key in NUMBERS and isinstance(value, int) and not isinstance(value, bool)):
        return str(value) if isinstance(value, int) else format(value, "f")
    return value


def _as_numbers(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {k: _as_numbers(v, k) for k, v in value.items()}
    if isinstance(value, list):
        return [_as_numbers(v) for v in value]
    if isinstance(value, str):
        clean = value.replace("\x01", "")
        return f"\x01{clean}" if key in NUMBERS and NUMBER.match(clean) else clean
    return value
