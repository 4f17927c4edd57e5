"""Trade names in quotation marks: 成都牧野餐饮管理有限公司旗下的“牧野咖啡” is the firm under its brand and another trade.

Fails for a product that is named as a trade is (“远汐电池”).
"""

from __future__ import annotations

import re
from collections.abc import Container

from jjjextract.extract.firms import Firm

__all__ = ["quoted"]

_INSIDE = re.compile(r"(?P<trade>[\u3400-\u9fff]{2,4})[”」』\"]")


def quoted(norm: str, firms: list[Firm], trades: Container[str]) -> list[Firm]:
    """The firms, each with the forms in which quotation marks hold its brand and a trade."""
    for firm in firms:
        if len(firm.brand) < 2 or firm.brand.isascii():
            continue
        at = norm.find(firm.brand)
        while at >= 0:
            m = _INSIDE.match(norm, at + len(firm.brand)) if norm[at - 1 : at] in ("“", "「", "『", '"') else None
            if m and m["trade"] in trades:
                firm.forms.setdefault(firm.brand + m["trade"], "core")
            at = norm.find(firm.brand, at + 1)
    return firms
