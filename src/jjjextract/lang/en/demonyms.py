"""A country told by its adjective in front of what is measured there (Australian retail sales, Irish hospitals).

Read only where a noun of statistics, or a plural of people and institutions, stands within three small words; behind an
article `a` or in front of one firm (a Japanese carmaker) it says what the firm is and no place. Fails on goods named by where
they were made (German cars sold abroad), which have none of these nouns, and on people abroad (Chinese tourists; Americans,
who are a third of all, in a text of visitors).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jjjextract.lexicon import Lexicon
from jjjextract.resources import Resources
from jjjextract.spans import Mention, Span
from jjjextract.values import Region
from jjjextract.wording import is_word

__all__ = ["Demonyms"]

_MEASURED = re.compile(
    r"(?: (?!and |or |but |of |in |to |the |for |with |from )[a-z][a-z-]*){0,3}? "
    r"(?:sales|exports|imports|inflation|growth|output|production|prices|unemployment|joblessness|employment|wages|earnings|GDP|economy|spending|investment"
    r"|industry|industries|sector|shipments|deliveries|turnover|debt|deficit|surplus|rates?|rents|yields|payrolls|vacancies|registrations|approvals|consumption|demand|emissions|population|harvest"
    r"|households|consumers|employers|factories|farmers|farms|workers|hospitals|schools|universities|pensioners|taxpayers|shoppers|homes|homeowners"
    r"|exporters|importers|makers|producers|breweries|mills|airports|ports|airlines|manufacturers|retailers|builders|companies|firms|businesses|banks|lenders|growers|voters|families|drivers|renters)(?![a-z-])"
    r"|(?: (?!and |or |but |of |in |to |the |for |with |from )[a-z][a-z-]*){1,3} orders(?![a-z-])"  # machine tool orders; American orders come from there
)
_ABROAD = re.compile(r" (?:abroad|overseas|travel(?:led|ling|ed|ing)?|visit(?:ed|ing|s)?|flew|living|tourists?|fans?|who (?:visit|travel|live|came|come))\b|[’'-]")
_GUESTS = re.compile(r"\b(?:visitors?|visits?|tourists?|tourism|guests?|holidaymakers?|overnight stays|arrivals|travell?ers?)\b", re.IGNORECASE)
_NEAR = 300  # characters in front of those who come from somewhere; behind them half as many
_ONE = re.compile(r"(?:^|[^A-Za-z])(?:[Aa]n?|[Oo]ne|[Aa]nother) $")


@dataclass(frozen=True, slots=True)
class Demonyms:
    """Adjectives with the code of their country."""

    words: Lexicon[str]

    @classmethod
    def load(cls, res: Resources) -> Demonyms:
        """From `demonyms_en.tsv`."""
        return cls(Lexicon({row[0]: row[1] for row in res.rows("demonyms_en.tsv", 2)}))

    def find(self, text: str, offset: int) -> Iterator[Mention]:
        """A `region` mention for each one in `text`, which begins at `offset`."""
        for start, end, code in self.words.find(text):
            people = text[end - 1] == "s" and _ABROAD.match(text, end) is None and not _GUESTS.search(text, max(0, start - _NEAR), end + _NEAR // 2)
            if not is_word(text, start, end) or not (people or _MEASURED.match(text, end)) or _ONE.search(text, max(0, start - 9), start):
                continue
            yield Mention(Span(offset + start, offset + end), "region", Region((code,), text[start:end], "country"), "en.region.adjective", (), "people" if people else "")
