"""What the reading of a name found in front of it and the lead did not: it belongs to the change."""

from __future__ import annotations

from jjjextract.lang.zh.figure_words import Role
from jjjextract.lang.zh.lead import Lead
from jjjextract.lang.zh.name import Scan

__all__ = ["merge"]


def merge(lead: Lead, seen: Scan) -> None:
    """What stands in front of a name but belongs to the change: 同比出口增长, 提高了准确率达到40%."""
    if seen.basis is not None and lead.basis is None:
        lead.basis, lead.basis_at = seen.basis.detail, seen.basis_at
    if seen.change is not None and lead.change is None and not lead.share and not lead.reach:
        lead.change, lead.change_word = Role("growth", seen.change.direction), seen.change_word
        lead.to = False
    lead.status = lead.status or seen.status
    lead.now = lead.now or seen.now
