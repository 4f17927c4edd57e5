"""English company names (placeholder of the grammar that follows)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jjjextract.document import Document
from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["EnglishFirms"]


class EnglishFirms:
    @classmethod
    def load(cls, res: Resources) -> EnglishFirms:
        return cls()

    def find(self, doc: Document) -> Iterator[tuple[Any, list[Span]]]:
        return iter(())
