"""Which country's institution opens a story (the Bank of England left rates …): the story is of that country.

Fails on a story about one country's bank told for another's readers.
"""

from __future__ import annotations

from dataclasses import dataclass

from jjjextract.lexicon import Lexicon
from jjjextract.resources import Resources
from jjjextract.spans import Span
from jjjextract.wording import is_word

__all__ = ["Institutions"]


@dataclass(frozen=True, slots=True)
class Institutions:
    """Names of institutions with the code of their country."""

    names: Lexicon[str]

    @classmethod
    def load(cls, res: Resources) -> Institutions:
        """From `institutions_en.tsv`."""
        return cls(Lexicon({row[0]: row[1] for row in res.rows("institutions_en.tsv", 2)}))

    def all(self, norm: str) -> list[tuple[str, Span]]:
        """The code and the place of each one named."""
        return [(code, Span(s, e)) for s, e, code in self.names.find(norm) if is_word(norm, s, e)]
