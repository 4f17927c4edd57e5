"""Money words that several countries share (crowns, shillings, pesos, rupees): of the country that a text names most.

Codes are of ISO 4217. Fails on a story of two such countries, where the one that is named more takes all.
"""

from __future__ import annotations

import re

from jjjextract.spans import Mention
from jjjextract.values import Quantity

__all__ = ["SHARED_UNITS", "national_of", "of_nation"]

# a piece of the word -> the units that it makes, and what names the country of each currency
_SHARED = {
    "kron": (frozenset({"{krone}", "{kroner}", "{krona}", "{kronor}", "NOK"}), _CROWNS := {
        "NOK": r"\bNorw|\bOslo\b", "SEK": r"\bSwed|\bStockholm\b", "DKK": r"\bDanish\b|\bDenmark\b|\bCopenhagen\b", "CZK": r"\bCzech|\bPrague\b", "ISK": r"\bIceland|\bReykjavik\b",
    }),
    "crown": (frozenset({"{crown}"}), _CROWNS),
    "shilling": (frozenset({"{shilling}"}), {
        "KES": r"\bKenya|\bNairobi\b|\bMombasa\b", "UGX": r"\bUganda|\bKampala\b", "TZS": r"\bTanzania|\bDar es Salaam\b|\bDodoma\b", "SOS": r"\bSomalia|\bMogadishu\b",
    }),
    "peso": (frozenset({"{peso}"}), {
        "MXN": r"\bMexic", "PHP": r"\bPhilippin|\bFilipino|\bManila\b", "ARS": r"\bArgentin|\bBuenos Aires\b", "CLP": r"\bChile", "COP": r"\bColombia|\bBogot", "UYU": r"\bUruguay|\bMontevideo\b",
        "DOP": r"\bDominican", "CUP": r"\bCuba|\bHavana\b",
    }),
    "rupee": (frozenset({"INR"}), {
        "INR": r"\bIndia|\bMumbai\b|\bDelhi\b", "PKR": r"\bPakistan|\bKarachi\b|\bLahore\b|\bIslamabad\b", "LKR": r"\bSri Lanka|\bColombo\b", "NPR": r"\bNepal|\bKathmandu\b",
        "MUR": r"\bMauriti|\bPort Louis\b",
    }),
}  # fmt: skip
SHARED_UNITS = frozenset(unit for units, _ in _SHARED.values() for unit in units)


def national_of(norm: str) -> dict[str, str]:
    """The code of each unit that a shared money word of the text makes; empty where it has none, or names no country."""
    out: dict[str, str] = {}
    low = norm.lower()
    for piece, (units, nations) in _SHARED.items():
        if piece not in low:
            continue
        told = {code: len(re.findall(cues, norm, re.IGNORECASE)) for code, cues in nations.items()}
        most = max(told, key=lambda code: told[code])
        if told[most]:
            out |= dict.fromkeys(units, most)
    return out


def of_nation(m: Mention, codes: dict[str, str]) -> Mention:
    """Shared money as that of the country; what names its country itself (Indian rupees) stays."""
    q = m.value
    if not isinstance(q, Quantity) or q.unit is None:
        return m
    head, slash, per = q.unit.code.partition("/")
    code = codes.get(head)
    if code is None or code == head or (head == "INR" and ("rupee" not in q.unit.text or "ndian" in q.unit.text)):
        return m
    return m._replace(value=q._replace(kind="money", unit=q.unit._replace(code=f"{code}{slash}{per}", dimension=f"money/{q.unit.dimension.partition('/')[2]}" if per else "money")))
