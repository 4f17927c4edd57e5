"""Units put together from symbols: J/m^2, km/s2, s-1, kW·h/m², W/(m·K).

Reads the whole run of symbols behind a number or nothing. A run counts only where it has a sign that makes a compound
(`/ · ^`, an exponent) and every symbol is one of the table; it fails on symbols that are written together (Js).
"""

from __future__ import annotations

import re

from jjjextract.lang.units import ONE, EnglishTable, Form

__all__ = ["compound"]

_MADE = re.compile(r"[/·⋅*^²³¹⁴⁻−-]|[0-9]$")
_RAISED = str.maketrans("²³¹⁴⁻−", "2314--")
_RUN = re.compile(r"[A-Za-zµμΩ°%][A-Za-z0-9µμΩ°%/·⋅*^²³¹⁴⁻−()-]{1,40}")
_TERM = re.compile(r"([A-Za-zµμΩ°%]{1,5})\^?(?:\(?(-?[1-9])\)?)?(?![A-Za-z])")
_SKIP = frozenset({"percent", "points", "money", "count", "age"})


def compound(norm: str, at: int, units: EnglishTable) -> Form | None:
    """The compound unit at `at`, with its text as written and its UCUM code."""
    m = _RUN.match(norm, at)
    if m is None or (norm[m.end() : m.end() + 1] == "." and norm[m.end() + 1 : m.end() + 2].isdigit()):
        return None  # 1.6m-3.9m
    text = m.group().rstrip("-·*/^(")
    made = _code(text.translate(_RAISED), units)
    return Form(text, made, "other", ONE, symbol=True) if made is not None and _MADE.search(text) else None


def _code(text: str, units: EnglishTable) -> str | None:
    out, p, joint = "", 0, ""
    plain = text.replace("(", "").replace(")", "") if "/(" in text else text
    below = "/(" in text
    while p < len(plain):
        m = _TERM.match(plain, p)
        form = units.forms.get(m.group(1)) if m else None
        if m is None or form is None or not form.symbol or form.dimension in _SKIP or form.factor != 1:
            return None
        out += joint + form.code + (m.group(2) or "")
        p = m.end()
        if p == len(plain):
            return out
        if plain[p] not in "/·⋅*":
            return None
        joint = "/" if plain[p] == "/" or (below and "/" in out) else "."
        p += 1
    return None
