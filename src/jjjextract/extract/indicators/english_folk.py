"""People of the area that the text named last (Farmers in the province planted F): their figure is of that area.

Only for plural people in front of the figure, so that a company's business in the state stays the company's.
"""

from __future__ import annotations

import re

from jjjextract.document import Document
from jjjextract.extract.indicators.english_scope import EnglishScope
from jjjextract.extract.indicators.solver import Place
from jjjextract.spans import Span

__all__ = ["folk_in", "pointed"]

_FOLK = re.compile(
    r"\b(?:farmers|growers|producers|residents|households|consumers|employers|workers|families|voters|drivers|shoppers|builders|retailers|exporters"
    r"|manufacturers|hospitals|schools|universities|hotels|restaurants|factories|farms|breweries|banks|landlords|tenants|homeowners|taxpayers|fishermen|ranchers|dairies|orchards) in the (?P<kind>province|state|county)\b(?!['’])"
)
_COUNTY = "county"
_POINTED = re.compile(r"\b(?:the|our) (?:region|province|city|country|state|county|island|territory|municipality|area)(?:'s|’s)")


def folk_in(doc: Document, scope: EnglishScope, low: str, start: int, end: int) -> Place | None:
    """The place that "the province", "the state" or "the county" is behind people in `low[start:end]`."""
    m = _FOLK.search(low, start, end)
    if m is None:
        return None
    for told in reversed(doc.within("region", (0, m.start("kind")))):
        code = told.value.codes[0] if len(told.value.codes) == 1 else ""
        fits = "county" in told.span.of(low) or told.value.name.startswith("Co ") if m["kind"] == _COUNTY else code.endswith("0000") or code[2:3] == "-"
        if fits and code and not scope.in_company(told.span):
            return Place(told.value.codes, Span(*m.span("kind")))
    return None


def pointed(low: str, start: int, end: int) -> bool:
    """True where the sentence itself points at the place of the story (the region's)."""
    return _POINTED.search(low, start, end) is not None
