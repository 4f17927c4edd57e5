"""The day that 次日 counts from: the last one that the text named, be it only that of an announcement.

Fails where the day before is told by an event alone (发布会次日).
"""

from __future__ import annotations

from collections.abc import Callable

from jjjextract.document import Document
from jjjextract.spans import Mention
from jjjextract.values import Period

__all__ = ["day_before", "next_day"]


def next_day(m: Mention) -> bool:
    """True for 次日 and 翌日."""
    return bool(m.value.day_offset and m.value.relative_to == "anchor")


def day_before(doc: Document, m: Mention, resolved: Callable[[Mention], Period]) -> Period | None:
    """The day named last in front of `m`."""
    days = [d for d in doc.within("period", (0, m.span.start)) if d.value.granularity == "day" and not d.value.point and not next_day(d)]
    return resolved(days[-1]) if days else None
