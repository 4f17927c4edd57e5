"""Counties of Ireland that a text names without "County" (in Kerry, across Mayo), where it is a story of Ireland.

A text is of Ireland where it names the country or a place of it. There the name counts behind in, across, around or
throughout, and from then on. Fails for a story that only touches on Ireland, and for a person of that name in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from jjjextract.resources import Resources

__all__ = ["LocalPlaces"]

_IRISH = re.compile(r"(?<!Northern )\b(?:Ireland|Irish)\b|\bCo(?:unty|\.)? [A-Z][a-z]+\b|\bRT[ÉE]\b|\bTaoiseach\b|\bD[áa]il\b")


@dataclass(frozen=True, slots=True)
class LocalPlaces:
    """The names with their codes, and the pattern that finds one behind its preposition."""

    codes: dict[str, str]
    pattern: re.Pattern[str]

    @classmethod
    def load(cls, res: Resources) -> LocalPlaces:
        """From `local_places_en.tsv`."""
        codes = {row[0]: row[1] for row in res.rows("local_places_en.tsv", 2)}
        names = "|".join(sorted(map(re.escape, codes), key=len, reverse=True))
        behind = rf"(?P<name>{names})\b(?!-| [A-Z])(?:(?:,| and) (?P<next>{names})\b(?!-| [A-Z]))?"
        return cls(codes, re.compile(rf"\b(?:[Ii]n|[Aa]cross|[Aa]round|[Tt]hroughout) {behind}"))

    def find(self, text: str, named: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The names that are places in `text`, which names the codes `named`, each with its code."""
        found = [m.groups() for m in self.pattern.finditer(text)]
        if not found or not (any(code[:2] == "IE" for code in named) or _IRISH.search(text)):
            return {}
        return {n: (self.codes[n],) for names in found for n in names if n}
