"""Full width to half width, one character for one.

Decides only about width: letters, digits and ASCII marks of the block U+FF01–U+FF5E, and the blanks that look like a
space. Chinese marks (。、「」『』《》“”) stay, because the grammar reads them. Nothing is composed or decomposed: NFKC would
change lengths, turn ⑴ into three characters, and so move every offset behind it.
"""

from __future__ import annotations

__all__ = ["WIDTH", "fold_width"]

WIDTH: dict[int, int] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    0x3000: 0x20,  # ideographic space
    0x00A0: 0x20,  # no-break space
    0x202F: 0x20,  # narrow no-break space
    0xFFE0: 0xA2,  # ￠
    0xFFE1: 0xA3,  # ￡
    0xFFE5: 0xA5,  # ￥
}


def fold_width(text: str) -> str:
    """`text` in half width; same length, same offsets."""
    return text if text.isascii() else text.translate(WIDTH)
