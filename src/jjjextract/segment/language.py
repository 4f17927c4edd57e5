"""Which language a line is in, and which languages a document is in.

Decides by script alone: a line with enough Han characters is Chinese, every other line English. Whether the Chinese is
Traditional shows in the characters that the fold to Simplified had to change. Fails for a text so short that none of its
characters differ between the two scripts; it is then called Simplified.
"""

from __future__ import annotations

import re
from operator import ne

__all__ = ["han_count", "languages", "line_language"]

_HAN = re.compile(r"[\u3007\u3400-\u9fff\U00020000-\U0003ffff]+")
_SAMPLE = 800
_LATIN = re.compile(r"[A-Za-z]+")


def han_count(text: str) -> int:
    """How many Han characters `text` has."""
    return sum(map(len, _HAN.findall(text)))


def line_language(line: str) -> str:
    """`zh` or `en`. One Han character weighs about as much as four letters."""
    han = han_count(line)
    return "zh" if han and han * 4 >= sum(map(len, _LATIN.findall(line))) else "en"


def languages(text: str, norm: str, by_line: dict[str, int]) -> tuple[str, ...]:
    """BCP 47 tags by weight. `by_line` has the number of characters in lines of `zh` and of `en`.

    A language with less than a tenth of the text is left out; Chinese is `zh-Hant` where a twentieth of its characters is.
    """
    total = sum(by_line.values()) or 1
    found = sorted(((n, code) for code, n in by_line.items() if n * 10 >= total), reverse=True)
    return tuple(_script(text, norm) if code == "zh" else code for _, code in found)


def _script(text: str, norm: str) -> str:
    """Hant or Hans, by the first hundreds of characters with Chinese in them."""
    if text == norm:
        return "zh-Hans"
    first = _HAN.search(norm)
    a, b = (text[first.start() :][:_SAMPLE], norm[first.start() :][:_SAMPLE]) if first else ("", "")
    changed = size = 0
    for m in _HAN.finditer(b):
        x, y = a[m.start() : m.end()], m.group()
        size += len(y)
        changed += sum(map(ne, x, y)) if x != y else 0
    return "zh-Hant" if changed and changed * 20 >= size else "zh-Hans"
