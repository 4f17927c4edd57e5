"""The 分別 solver: hands the figures of a group out to names, regions and subjects, in order.

What a lead names itself goes first; what it leaves out is taken up from the slots that the sentence or the paragraph
filled before (同比分別增長…). Where the lists do not match, the part that cannot be known is left out and the caller is
told, never guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jjjextract.extract.indicators.model import Slot, Subject
from jjjextract.lang.phrases import Name
from jjjextract.spans import Span

__all__ = ["Place", "Solved", "joined", "solve"]

_new = tuple.__new__  # a named tuple without the cost of its own constructor


class Place(NamedTuple):
    """One region mention of a list: its codes and where it stands."""

    codes: tuple[str, ...]
    span: Span


class Solved(NamedTuple):
    """The slots of a group, one a figure, and how they were found; `mismatch` where a list could not be handed out."""

    slots: tuple[Slot, ...]
    how: str
    mismatch: bool = False


def joined(places: Sequence[Place]) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """The codes of several places, each once, and where they stand."""
    if not places:
        return (), ()
    return tuple(dict.fromkeys([c for p in places for c in p.codes])), tuple([p.span for p in places])


def solve(
    count: int,
    names: Sequence[Name],
    places: Sequence[Place],
    subject: Subject | None,
    before: Sequence[Slot],
) -> Solved:
    """Slots for `count` figures out of the lead's own lists and the slots `before`, newest last."""
    if count == 1:
        return _single(names, places, subject, before)
    own = _own(count, names, places, subject)
    if own:
        return own
    return _carried(count, names, places, subject, before) or _mismatch(count, names, places, subject)


def _single(names: Sequence[Name], places: Sequence[Place], subject: Subject | None, before: Sequence[Slot]) -> Solved:
    codes, spans = joined(places) if places else ((), ())
    if names:
        return _new(Solved, ((_new(Slot, (names[0], codes, spans, subject, "", "", "", None)),), "own name", False))
    if before:
        last = before[-1]
        moved = subject is not None and last.subject is None and not codes  # 全市170人,我们有38个: of no place
        slot = _new(Slot, (last.name, () if moved else codes or last.regions, () if moved else spans or last.region_spans, subject or last.subject, "", "", "", None))
        return _new(Solved, ((slot,), "name of the figure before", False))
    return Solved((Slot(None, codes, spans, subject),), "no name")


def _own(count: int, names: Sequence[Name], places: Sequence[Place], subject: Subject | None) -> Solved | None:
    if len(places) == count and len(names) == 1:
        return Solved(_by_place(places, names[0], subject), "regions in order")
    if len(names) == count and len(names) > 1:
        codes, spans = joined(places)
        return Solved(tuple(Slot(n, codes, spans, subject) for n in names), "names in order")
    if len(places) > 1 and len(names) > 1 and len(places) * len(names) == count:
        return Solved(_product(names, places, subject), "regions and names, nested")
    return None


def _by_place(places: Sequence[Place], name: Name | None, subject: Subject | None) -> tuple[Slot, ...]:
    return tuple(Slot(name, p.codes, (p.span,), subject) for p in places)


def _product(names: Sequence[Name], places: Sequence[Place], subject: Subject | None) -> tuple[Slot, ...]:
    """The list that stands first is the outer one."""
    first = names[0].span
    if first is not None and first.start < places[0].span.start:
        return tuple(Slot(n, p.codes, (p.span,), subject) for n in names for p in places)
    return tuple(Slot(n, p.codes, (p.span,), subject) for p in places for n in names)


def _carried(
    count: int, names: Sequence[Name], places: Sequence[Place], subject: Subject | None, before: Sequence[Slot]
) -> Solved | None:
    if len(places) == count and before:
        return Solved(_by_place(places, before[-1].name, subject or before[-1].subject), "regions in order, name kept")
    if not names and not places and before and len(before[-1].regions) == count and not _told_apart(before[-count:]):
        return Solved(_by_region(before[-1], subject), "the regions of the figure before")  # 甲、乙、丙居前三,分别为A、B、C
    if len(before) < count:
        return None
    last = tuple(before[-count:])
    if len(names) == 1:
        kept = tuple(Slot(names[0], s.regions, s.region_spans, subject or s.subject) for s in last)
        if len({s.regions for s in kept}) == count or len({_who(s) for s in kept}) == count:
            return Solved(kept, "regions of the list before")
        joined = tuple(Slot(_under(s.name, names[0]), s.regions, s.region_spans, s.subject) for s in last)
        if len({s.regions for s in last}) > 1 and all(s.name is not None and s.name.norm == names[0].norm for s in joined):
            return None  # no list: three figures of three things
        return Solved(joined, "names of the list before")
    if not names and not places:
        return Solved(last, "the list before")
    if not names and len(places) == 1 and len({s.name.norm if s.name else "" for s in last}) == count:
        kept = tuple(Slot(s.name, places[0].codes, (places[0].span,), subject) for s in last)
        return Solved(kept, "names of the list before, another region")
    return None


def _told_apart(slots: Sequence[Slot]) -> bool:
    """存款余额A,贷款余额B,分别增加C和D: as many things of the same places, each with a name of its own."""
    return len({s.regions for s in slots}) == 1 and len({s.name.norm if s.name else "" for s in slots}) == len(slots) > 1


def _by_region(slot: Slot, subject: Subject | None) -> tuple[Slot, ...]:
    spans = slot.region_spans if len(slot.region_spans) == len(slot.regions) else (None,) * len(slot.regions)
    return tuple(Slot(slot.name, (c,), (s,) if s else (), subject or slot.subject) for c, s in zip(slot.regions, spans, strict=True))


def _who(slot: Slot) -> str | None:
    return slot.subject.text if slot.subject else None


def _under(name: Name | None, head: Name) -> Name:
    """The name of an item of the list before, under the head that the new clause gives."""
    if name is None:
        return head
    stem = name.norm[: len(name.norm) - len(name.head)] if name.head and name.norm.endswith(name.head) else ""
    return Name(stem + head.norm if stem else head.norm, name.span if stem else head.span, head.norm)


def _mismatch(count: int, names: Sequence[Name], places: Sequence[Place], subject: Subject | None) -> Solved:
    """The figures stand, without the list that could not be handed out."""
    name = names[0] if len(names) == 1 else None
    codes = places[0].codes if len(places) == 1 else ()
    spans = (places[0].span,) if len(places) == 1 else ()
    alone = not (len(names) > 1 or len(places) > 1)
    slot = Slot(name, codes, spans, subject)
    return Solved((slot,) * count, "one name for all" if alone else "lists do not match", mismatch=not alone)
