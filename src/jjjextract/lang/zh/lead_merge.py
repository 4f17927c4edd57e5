"""What the reading of a name found in front of it and the lead did not: it belongs to the change."""

from __future__ import annotations

from jjjextract.lang.zh.figure_words import Role
from jjjextract.lang.zh.lead import Lead
from jjjextract.lang.zh.name import Scan

__all__ = ["at_limit", "carry", "merge"]


def merge(lead: Lead, seen: Scan) -> None:
    """What stands in front of a name but belongs to the change: 同比出口增长, 提高了准确率达到40%."""
    if seen.basis is not None and lead.basis is None:
        lead.basis, lead.basis_at = seen.basis.detail, seen.basis_at
    if seen.change is not None and lead.change is None and not lead.share and not lead.reach:
        lead.change, lead.change_word = Role("growth", seen.change.direction), seen.change_word
        lead.to = False
    lead.status = lead.status or seen.status
    lead.now = lead.now or seen.now


def carry(lead: Lead, origin: Lead, dimension: str) -> None:
    """What the figure that a change starts from says of the one that it reaches: a share, a rate of change."""
    lead.share = lead.share or origin.share  # 占成本从4%爬到6%
    lead.noun = lead.noun or origin.noun  # 增速由7%回落到6%
    if dimension == "percent" and origin.change is not None:
        lead.noun = lead.noun or Role("noun", origin.change.direction)  # 增长预测由2%上调至3%


def at_limit(lead: Lead, norm: str, at: int) -> bool:
    """20%|涨停: what stands behind the figure at `at` tells that it is the change of a share's price."""
    if not norm.startswith(("涨停", "跌停"), at):
        return False
    lead.change, lead.change_word = Role("growth", "increase" if norm[at] == "涨" else "decrease"), norm[at : at + 2]
    return True
